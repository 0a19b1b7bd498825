import type { Block } from '../model/block.ts';
import type { Slide } from '../model/deck.ts';
import { layoutOf, type Region } from '../model/layouts.ts';
import { arial } from '../theme/faces.ts';
import { wrapText } from '../theme/measure.ts';
import { canvas } from '../theme/tokens.ts';
import { measurerIn } from './measure.ts';

/**
 * How much longer than its room a text may measure. Measured in Arial, which runs a little wider than the web's
 * typeface; the browser test then holds every slide to its box exactly.
 */
const slack = 1.04;

/** What a layout has no room for: lines of a title, or px of a part's height. */
export type Overflow = { part: 'title' | 'main' | 'side'; needs: number; has: number };

/** Everything on a slide that is larger than its place. Empty when it fits. */
export function overflowsOf(slide: Pick<Slide, 'layout' | 'plainTitle' | 'main' | 'side'>): Overflow[] {
  const layout = layoutOf(slide.layout);
  const measurer = measurerIn(arial);
  const found: Overflow[] = [];
  const lines = wrapText(slide.plainTitle, layout.titleSize, layout.title.w, 700, 0).length;
  if (lines > layout.titleLines) found.push({ part: 'title', needs: lines, has: layout.titleLines });
  const parts: Array<['main' | 'side', Block[], Region | null]> = [
    ['main', slide.main, layout.main],
    ['side', slide.side, layout.side],
  ];
  for (const [part, blocks, region] of parts) {
    if (region === null || blocks.length === 0) continue;
    const height = blocks.reduce(
      (sum, block) => sum + measurer.block(block, region.w) + canvas.gap,
      -canvas.gap,
    );
    if (height > region.h * slack) found.push({ part, needs: Math.round(height), has: region.h });
  }
  return found;
}

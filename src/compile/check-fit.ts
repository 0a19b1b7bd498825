import { measureBlock } from '../blocks/measure.ts';
import type { Block } from '../model/block.ts';
import type { Slide } from '../model/deck.ts';
import { type LayoutName, layoutOf, type Region } from '../model/layouts.ts';
import { wrapText } from '../theme/measure.ts';
import { canvas } from '../theme/tokens.ts';
import type { Report } from './report.ts';

/**
 * How much longer than its room a text may measure. Measured in Arial, which runs a little wider than the web's
 * typeface; the browser test then holds every slide to its box exactly.
 */
const slack = 1.04;

/** Reports a title or a text that its layout has no room for. */
export function checkFit(slide: Slide, report: Report): void {
  const layout = layoutOf(slide.layout);
  const place = { file: '', line: 1, column: 1 };
  checkTitle(slide.layout, slide.plainTitle, (values) => report(place, 'title-too-long', values));
  const parts: Array<[Block[], Region | null]> = [
    [slide.main, layout.main],
    [slide.side, layout.side],
  ];
  for (const [blocks, region] of parts) {
    if (region === null || blocks.length === 0) continue;
    const height = blocks.reduce(
      (sum, block) => sum + measureBlock(block, region.w) + canvas.gap,
      -canvas.gap,
    );
    if (height > region.h * slack)
      report(place, 'text-too-long', [Math.round(height), slide.layout, region.h]);
  }
}

/** Calls `tooLong` with the lines a title takes, its layout and the lines it may take, when it takes too many. */
export function checkTitle(
  name: LayoutName,
  title: string,
  tooLong: (values: Array<string | number>) => void,
): void {
  const layout = layoutOf(name);
  const lines = wrapText(title, layout.titleSize, layout.title.w, 700).length;
  if (lines > layout.titleLines) tooLong([lines, name, layout.titleLines]);
}

import type { BlockOf } from '../../model/block.ts';
import type { MeasureSpec } from '../kit/context.ts';
import { diagramSpill } from './plan.ts';

/** Rounding of the words' places, in px: nobody sees it. */
const hair = 1;

/**
 * A diagram takes the room it is given; this is the least it needs, in px. One whose words do not fit even into a
 * square, in the smallest type, is higher than any slide.
 */
function measureDiagram(block: BlockOf<'diagram'>, width: number): number {
  const least = block.nodes.length > 6 ? 0.33 : 0.26;
  const heights = [width * least, width * 0.38, width * 0.56, width].map(Math.round);
  return heights.find((height) => diagramSpill(block, { width, height }) <= hair) ?? width * 2;
}

export const measure: MeasureSpec<'diagram'> = { height: measureDiagram };

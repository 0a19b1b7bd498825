import { flowingParas } from '../../blocks/flow-parts.ts';
import type { PptxContext } from '../../blocks/kit/context.ts';
import { planSeats, seatRegion, seatRows, seatStrip } from '../../blocks/kit/seats.ts';
import { isText, parasHeight } from '../../blocks/kit/text-stretch.ts';
import { seatBlock } from '../../blocks/pptx.ts';
import type { Block } from '../../model/block.ts';
import type { Slide } from '../../model/deck.ts';
import { layoutOf } from '../../model/layouts.ts';
import type { Para, PptxShape, Seats } from '../../model/pptx-plan.ts';
import { canvas } from '../../theme/tokens.ts';
import { planFlow } from './flow.ts';
import { regionOf } from './slide-layout.ts';

/** A grid of body placeholders and what stands over and under it. */
export type SeatedSlide = { seats: Seats; shapes: PptxShape[] };

/** Seats keep at least this share of the region. */
const least = 0.5;

/**
 * A slide of cards, figure cards, questions or links in body placeholders, each in its place on the layout, so that
 * Outline view, Reset and another layout keep hold of the words.
 *
 *     text over  ->  body placeholder      (or under, where nothing stands over)
 *     the block  ->  a placeholder an item
 *     the rest   ->  shapes in the room that is left
 *
 * @param high The title takes one line, so the grid begins higher.
 * @returns Null for a slide without such a block, with two of them, or with too much beside it.
 */
export function planSeated(slide: Slide, context: PptxContext, high: boolean): SeatedSlide | null {
  const layout = layoutOf(slide.layout);
  if (layout.ground !== 'paper' || layout.side !== null) return null;
  const { face } = context.measurer;
  const blocks = [...slide.main, ...slide.side];
  const found = blocks.map((block) => seatBlock(block, face));
  const [seated, ...more] = found.filter((one) => one !== null);
  if (seated === undefined || more.length > 0) return null;
  const at = found.indexOf(seated);
  const [above, below] = [blocks.slice(0, at), blocks.slice(at + 1)];
  if (!above.every(isText)) return null;
  const { w, h } = regionOf(high);
  const over = linesFor(above, w, context);
  const under = linesFor(below, w, context);
  const body = above.length > 0 ? 'over' : below.length > 0 && below.every(isText) ? 'under' : null;
  const { kind, count, columns, marks } = seated;
  const regions = seatRegion(regionOf(high), { over, under });
  const rows = seatRows(seated, regions.grid);
  const seats: Seats = { kind, count, columns, rows, marks, high, over, under, body };
  if (regions.grid.h < h * least) return null;
  const text = (some: readonly Block[]): PptxShape[] => bodyText(flowingParas(some.filter(isText), w, face));
  const foot = body === 'under' ? text(below) : planFlow(below, regions.under, context);
  return {
    seats,
    shapes: [...(body === 'over' ? text(above) : []), ...planSeats(seated, rows, regions.grid), ...foot],
  };
}

function bodyText(paras: Para[]): PptxShape[] {
  return [{ kind: 'placeholder', name: 'Text', role: 'body', paras }];
}

/** Room in lines for blocks one under another. */
function linesFor(blocks: readonly Block[], width: number, context: PptxContext): number {
  if (blocks.length === 0) return 0;
  const height = blocks.every(isText)
    ? parasHeight(flowingParas(blocks, width, context.measurer.face), width, context.measurer.face)
    : blocks.reduce((sum, block) => sum + context.measurer.block(block, width) + canvas.gap, -canvas.gap);
  return Math.ceil((height - 1) / seatStrip.line);
}

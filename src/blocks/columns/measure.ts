import type { BlockOf } from '../../model/block.ts';
import type { MeasureAny } from '../kit/context.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';
import { columnWidth } from '../kit/shapes.ts';
import { stackHeight } from '../kit/stack.ts';

type Column = BlockOf<'columns'>['items'][number];

/** Sizes in px of columns: heading, rule over it, space between. */
export const columnSizes = { title: 26, body: 22, gap: 56, top: 20, titleGap: 12 } as const;

/** Height in px of the tallest column. */
export function measureColumns(block: BlockOf<'columns'>, width: number, measure: MeasureAny): number {
  const inner = columnWidth(width, Math.max(1, block.items.length), columnSizes.gap);
  return Math.max(0, ...block.items.map((item) => columnHeight(item, inner, measure)));
}

function columnHeight(item: Column, inner: number, measure: MeasureAny): number {
  const { body, titleGap } = columnSizes;
  return columnHead(item, inner) + titleGap + stackHeight(item.body, inner, measure, body);
}

/** Height of a column's rule and heading. */
export function columnHead(item: Column, inner: number): number {
  return columnSizes.top + runsHeight(runsOf(item.title, { bold: true }), columnSizes.title, inner, 1.25);
}

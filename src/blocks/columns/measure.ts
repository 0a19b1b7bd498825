import type { BlockOf } from '../../model/block.ts';
import type { Face } from '../../theme/faces.ts';
import { sizes } from '../../theme/tokens.ts';
import type { LinedText, Measurer, MeasureSpec } from '../kit/context.ts';
import { runsHeight, runsOf } from '../kit/runs.ts';
import { columnWidth } from '../kit/shapes.ts';
import { stackHeight } from '../kit/stack.ts';
import { innerTexts } from '../kit/text-stretch.ts';

type Column = BlockOf<'columns'>['items'][number];

/** Sizes in px of columns: heading, rule over it, space between. */
export const columnSizes = { title: sizes.lead, body: sizes.body, gap: 56, top: 20, titleGap: 12 } as const;

/** Height in px of the tallest column. */
function measureColumns(block: BlockOf<'columns'>, width: number, measurer: Measurer): number {
  const inner = columnWidth(width, Math.max(1, block.items.length), columnSizes.gap);
  return Math.max(0, ...block.items.map((item) => columnHeight(item, inner, measurer)));
}

function columnHeight(item: Column, inner: number, measurer: Measurer): number {
  const { body, titleGap } = columnSizes;
  return columnHead(item, inner, measurer.face) + titleGap + stackHeight(item.body, inner, measurer, body);
}

/** Height of a column's rule and heading. */
export function columnHead(item: Column, inner: number, face: Face): number {
  return (
    columnSizes.top + runsHeight(runsOf(item.title, { bold: true }), columnSizes.title, inner, face, 1.25)
  );
}

/** Headings and the text under them, and the width in px that each has. */
function columnTexts(block: BlockOf<'columns'>, width: number): LinedText[] {
  const { title: size, body, gap } = columnSizes;
  const w = columnWidth(width, Math.max(1, block.items.length), gap);
  return block.items.flatMap((item) => [
    { runs: runsOf(item.title, { bold: true }), size, width: w },
    ...innerTexts(item.body, w, body),
  ]);
}

export const measure: MeasureSpec<'columns'> = { height: measureColumns, texts: columnTexts };

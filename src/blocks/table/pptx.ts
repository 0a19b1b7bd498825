import { plainText } from '../../model/inline-text.ts';
import type { PlanBlock, PptxSpec } from '../kit/context.ts';
import { para } from '../kit/shapes.ts';
import { cellRuns, isTableFromRight, tableColumns, tableRows, tableSizes } from './measure.ts';

/** A native table with a header row. Spare height opens the rows a little. */
const planTable: PlanBlock<'table'> = (block, box, { measurer: { face } }) => {
  const heights = tableRows(block, box.w, face);
  const total = heights.reduce((sum, h) => sum + h, 0);
  const spare = Math.min(14, Math.max(0, box.h - total) / heights.length);
  const rows = [block.header, ...block.rows].map((row, rowIndex) => ({
    height: (heights[rowIndex] ?? 0) + spare,
    // Short rows are filled up: PowerPoint repairs a table whose rows differ in length.
    cells: block.header.map((_, index) => para(cellRuns(row[index] ?? [], rowIndex, index))),
  }));
  const caption = block.caption === '' ? `Table: ${block.header.map(plainText).join(', ')}` : block.caption;
  return [
    {
      kind: 'table',
      name: 'Table',
      alt: caption,
      ...(isTableFromRight(block) ? { fromRight: true } : {}),
      box: { ...box, h: total + spare * heights.length },
      columns: tableColumns(block, box.w, face),
      rows,
      size: tableSizes.text,
    },
  ];
};

export const pptx: PptxSpec<'table'> = { plan: planTable, growth: () => 0.5, enlargement: 1.15 };

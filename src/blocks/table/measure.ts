import type { BlockOf, Inline } from '../../model/block.ts';
import { isFromRight } from '../../model/direction.ts';
import { plainText } from '../../model/inline-text.ts';
import type { Face } from '../../theme/faces.ts';
import { textWidth } from '../../theme/measure.ts';
import type { Measurer } from '../kit/context.ts';
import { lineCount, runsOf } from '../kit/runs.ts';

/** Sizes in px of a table: text and the room around it in a cell. */
export const tableSizes = { text: 20, padX: 12, padY: 9, lineHeight: 1.3 } as const;

/** Height in px of a table with its header. */
export function measureTable(
  block: BlockOf<'table'>,
  width: number,
  { face }: Pick<Measurer, 'face'>,
): number {
  return tableRows(block, width, face).reduce((sum, h) => sum + h, 0);
}

/** Height of each row, header first. */
export function tableRows(block: BlockOf<'table'>, width: number, face: Face): number[] {
  const columns = tableColumns(block, width, face);
  const { text, padX, padY, lineHeight } = tableSizes;
  return [block.header, ...block.rows].map((row, rowIndex) => {
    const lines = row.map((cell, index) =>
      lineCount(cellRuns(cell, rowIndex, index), text, (columns[index] ?? width) - padX * 2, face),
    );
    return Math.max(1, ...lines) * text * lineHeight + padY * 2;
  });
}

/** Whether the columns stand from right to left: as its first words run. */
export function isTableFromRight({ header, rows }: Pick<BlockOf<'table'>, 'header' | 'rows'>): boolean {
  return isFromRight([header, ...rows].flat().map(plainText).join(' '));
}

/** Header cells and the first column stand in bold. */
export function cellRuns(cell: Inline[], row: number, column: number) {
  return runsOf(cell, { bold: row === 0 || column === 0 });
}

/** Widths of the columns in px: by what they hold, none narrower than its longest word where there is room for it. */
export function tableColumns(block: BlockOf<'table'>, width: number, face: Face): number[] {
  return columnsIn(block, width, face).map((column) => column.width);
}

/** Columns with a word for which there is no room: it is broken. */
export function brokenColumns(block: BlockOf<'table'>, width: number, face: Face): boolean[] {
  return columnsIn(block, width, face).map((column) => column.isBroken);
}

function columnsIn(
  block: BlockOf<'table'>,
  width: number,
  face: Face,
): Array<{ width: number; isBroken: boolean }> {
  const rows = [block.header, ...block.rows];
  const { text, padX } = tableSizes;
  const wanted = block.header.map((_, column) => {
    const cells = rows.map((row, index) => cellRuns(row[column] ?? [], index, column));
    const words = cells.flatMap((runs) =>
      runs.flatMap((run) =>
        run.text.split(' ').map((word) => textWidth(word, text, run.bold ? 700 : 400, face)),
      ),
    );
    const least = Math.max(60, ...words) + padX * 2 + 4;
    const full = Math.max(
      0,
      ...cells.map((runs) =>
        runs.reduce((sum, run) => sum + textWidth(run.text, text, run.bold ? 700 : 400, face), 0),
      ),
    );
    // Long texts share the room by the root of their length, so that short columns are not starved.
    return { least, weight: Math.sqrt(Math.max(full, least)) };
  });
  const most = evenShare(
    wanted.map(({ least }) => least),
    width,
  );
  const columns = wanted.map(({ least, weight }) => ({ least: Math.min(least, most), weight }));
  const spare = Math.max(0, width - columns.reduce((sum, column) => sum + column.least, 0));
  const weights = columns.reduce((sum, column) => sum + column.weight, 0);
  return columns.map(({ least, weight }, index) => ({
    width: least + (spare * weight) / weights,
    isBroken: (wanted[index]?.least ?? 0) > most,
  }));
}

/** The most that each may have of a width, so that those who want less get all of it. */
export function evenShare(wanted: readonly number[], width: number): number {
  let left = width;
  for (const [index, one] of [...wanted].sort((a, b) => a - b).entries()) {
    const share = left / (wanted.length - index);
    if (one > share) return share;
    left -= one;
  }
  return Number.POSITIVE_INFINITY;
}

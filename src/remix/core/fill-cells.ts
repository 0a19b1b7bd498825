import { beginningOf } from '../../model/cut-text.ts';
import { type OwnContent, remixCaps } from '../../model/remix.ts';
import { sayCount } from '../../model/say-count.ts';

type Table = Extract<OwnContent, { kind: 'table' }>;

/** A table with cells put into it, and what did not fit in one plain sentence. */
export type Filled = { table: Table; left: string | null };

/**
 * Puts cells into a table from one of its cells on, as a spreadsheet does: the table grows as far as it may.
 *
 * @param row Of the first cell; 0 is the row of headings.
 */
export function fillCells(
  table: Table,
  row: number,
  column: number,
  cells: readonly (readonly string[])[],
): Filled {
  const before = [table.header, ...table.rows];
  const wide = Math.max(...cells.map((one) => one.length));
  const columns = Math.min(remixCaps.columns, Math.max(table.header.length, column + wide));
  const rows = Math.min(remixCaps.rows + 1, Math.max(before.length, row + cells.length));
  const grid = Array.from({ length: rows }, (_, at) =>
    Array.from({ length: columns }, (__, across) => {
      const pasted = at < row || across < column ? undefined : cells[at - row]?.[across - column];
      return beginningOf(pasted ?? before[at]?.[across] ?? '', remixCaps.short);
    }),
  );
  const [header = [], ...rest] = grid;
  return { table: { ...table, header, rows: rest }, left: leftOut() };

  function leftOut(): string | null {
    const lost = {
      row: row + cells.length - rows,
      column: column + wide - columns,
      cell: cells.flat().filter((cell) => cell.length > remixCaps.short).length,
    };
    const limits = [
      lost.row > 0 ? `${sayCount(lost.row, 'row')} below the ${remixCaps.rows} that a table may have` : '',
      lost.column > 0
        ? `${sayCount(lost.column, 'column')} beyond the ${remixCaps.columns} that it may have`
        : '',
      lost.cell > 0
        ? `the end of ${sayCount(lost.cell, 'cell')} longer than ${remixCaps.short} characters`
        : '',
    ].filter((words) => words !== '');
    return limits.length === 0 ? null : `Not everything fitted. Left out: ${limits.join('; ')}.`;
  }
}

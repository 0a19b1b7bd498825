import type { SheetCell } from '../../../model/book.ts';
import type { PptxChart } from '../../../model/pptx-plan.ts';
import { writeBook } from '../../xlsx/book.ts';

/** Name of the sheet that the chart reads. */
export const dataSheet = 'Data';

/** The rows of the data sheet: categories down, series across. */
export function dataRows(chart: PptxChart): Array<Array<string | number | null>> {
  const header = [chart.categoryLabel, ...chart.series.map(({ name }) => name)];
  const rows = chart.categories.map((name, row) => [
    name,
    ...chart.series.map(({ values }) => values[row] ?? null),
  ]);
  return [header, ...rows];
}

/**
 * The workbook behind a chart: its data, and a sheet that says where they come from. Where the data are worked out, the
 * sheets that do it stand behind, and the data are formulas of their cells.
 */
export function workbookBytes(chart: PptxChart): Uint8Array {
  const { book } = chart;
  const rows = dataRows(chart);
  const widths = (rows[0] ?? []).map((_, column) => (column === 0 ? 34 : 18));
  const source = [['About these figures', ''], ...chart.source];
  return writeBook(
    [
      { name: dataSheet, rows: book === undefined ? rows : withFormulas(rows, book.cells), widths },
      ...(book?.sheets ?? []),
      { name: 'Source', rows: source, widths: [18, 90] },
    ],
    // Small parts pressed one by one would cost more, in time and bytes, than the file that holds them pressed once.
    { pressing: 'plain', names: book?.names ?? [], styled: book !== undefined },
  );
}

/** The rows under the header, each value as the formula that gives it, where there is one. */
function withFormulas(
  rows: ReturnType<typeof dataRows>,
  cells: readonly (readonly string[])[],
): SheetCell[][] {
  return rows.map((row, at) =>
    row.map((value, column) => {
      const formula = (at > 0 && column > 0 && cells[column - 1]?.[at - 1]) || '';
      return formula === '' ? value : { formula, value };
    }),
  );
}

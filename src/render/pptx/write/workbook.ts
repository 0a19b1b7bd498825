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

/** The workbook behind a chart: its data, and a sheet that says where they come from. */
export function workbookBytes(chart: PptxChart): Uint8Array {
  const rows = dataRows(chart);
  const widths = (rows[0] ?? []).map((_, column) => (column === 0 ? 34 : 18));
  const source = [['About these figures', ''], ...chart.source];
  return writeBook(
    [
      { name: dataSheet, rows, widths },
      { name: 'Source', rows: source, widths: [18, 90] },
    ],
    // Small parts pressed one by one would cost more, in time and bytes, than the file that holds them pressed once.
    { pressing: 'plain' },
  );
}

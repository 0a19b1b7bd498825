import type { ResolvedChart } from '../model/chart.ts';
import { type Cell, csvText } from '../model/csv-text.ts';
import { kindOf } from './kinds.ts';

/**
 * A chart's figures as comma-separated text, for a spreadsheet: one row a category, one column a series, numbers
 * bare, a missing value empty. A range has a column for each end.
 */
export function csvOf(chart: ResolvedChart): string {
  const ranged = chart.series.map((series) => series.data.some((datum) => datum.low !== undefined));
  const heads = chart.series.flatMap((series, index) =>
    ranged[index] ? [`${series.name} (low)`, `${series.name} (high)`] : [series.name],
  );
  const rows = chart.categories.map((category, row): Cell[] => [
    category,
    ...(chart.notes === undefined ? [] : [chart.notes.texts[row] ?? '']),
    ...chart.series.flatMap((series, index): Cell[] => {
      const datum = series.data[row];
      const { value = null, low, high, label = '' } = datum ?? {};
      // The number of a word such as "fell" would be taken for an amount.
      if (kindOf(chart).words) return [value === null ? '' : label];
      return ranged[index] ? [low ?? value, high ?? value] : [value];
    }),
  ]);
  const header = [chart.categoryLabel, ...(chart.notes === undefined ? [] : [chart.notes.label]), ...heads];
  return csvText(header, rows);
}

import type { ResolvedChart } from '../model/chart.ts';
import { type Cell, csvText } from '../model/csv-text.ts';
import { orMore } from '../model/in-figures.ts';
import { kindOf } from './kinds.ts';

/**
 * A chart's figures as comma-separated text, for a spreadsheet: one row a category, one column a series, numbers
 * bare, a missing value empty. A range has a column for each end, with words where it has no high one.
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
      if (!ranged[index]) return [withoutNoise(value)];
      return low === undefined
        ? [withoutNoise(value), withoutNoise(value)]
        : [withoutNoise(low), high === undefined ? orMore : withoutNoise(high)];
    }),
  ]);
  const header = [chart.categoryLabel, ...(chart.notes === undefined ? [] : [chart.notes.label]), ...heads];
  return csvText(header, rows);
}

/** A number without what only arithmetic put behind its digits: 0.438, not 0.43799999999999994. */
function withoutNoise(value: number | null): number | null {
  return value === null ? null : Number(value.toPrecision(12));
}

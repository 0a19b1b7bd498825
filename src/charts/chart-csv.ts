import type { ResolvedChart } from '../model/chart.ts';

/**
 * A chart's figures as comma-separated text, for a spreadsheet: one row a category, one column a series, numbers
 * bare, a missing value empty. A range has a column for each end.
 */
export function csvOf(chart: ResolvedChart): string {
  const ranged = chart.series.map((series) => series.data.some((datum) => datum.low !== undefined));
  const heads = chart.series.flatMap((series, index) =>
    ranged[index] ? [`${series.name} (low)`, `${series.name} (high)`] : [series.name],
  );
  const rows = chart.categories.map((category, row) => [
    category,
    ...(chart.notes === undefined ? [] : [chart.notes.texts[row] ?? '']),
    ...chart.series.flatMap((series, index) => {
      const datum = series.data[row];
      const { value = null, low, high, label = '' } = datum ?? {};
      // The number of a direction would be taken for an amount.
      if (chart.kind === 'directions') return [value === null ? '' : label];
      return ranged[index] ? [numberText(low ?? value), numberText(high ?? value)] : [numberText(value)];
    }),
  ]);
  const header = [chart.categoryLabel, ...(chart.notes === undefined ? [] : [chart.notes.label]), ...heads];
  // The mark at the front tells Excel that the text is UTF-8.
  return `\uFEFF${[header, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function numberText(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** Quoted where it must be; words that a spreadsheet would run as a formula get an apostrophe. */
function cell(text: string): string {
  const isNumber = text !== '' && Number.isFinite(Number(text));
  const safe = !isNumber && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

import { isMissing, notPublished } from '../../format-value.ts';
import { type Bare, list } from '../../sentence.ts';

/** "From A to B, the highest is near C, 88 years, and the lowest near D, 78 years; from C to D, 10 years in 13 stops." */
export function summariseStrip(chart: Bare): string {
  const { categories, annotations, series } = chart;
  const known = (series[0]?.data ?? []).flatMap((datum, index) =>
    isMissing(datum) ? [] : [{ name: categories[index] ?? '', value: datum.value ?? 0, label: datum.label }],
  );
  const ends = `From ${categories[0]} to ${categories.at(-1)}`;
  if (known.length === 0) return `${ends}, ${(series[0]?.name ?? '').toLowerCase()} was ${notPublished}.`;
  const values = known.map(({ value }) => value);
  const at = (value: number) => known.filter((one) => one.value === value);
  const said = (those: typeof known) => `near ${list(those.map(({ name }) => name))}, at ${those[0]?.label}`;
  const spans = annotations.flatMap(({ kind, category, to, text }) =>
    kind === 'span' ? [`; from ${categories[category]} to ${categories[to ?? category]}, ${text}`] : [],
  );
  const gone = categories.filter((_, index) =>
    isMissing(series[0]?.data[index] ?? { value: null, label: '' }),
  );
  const missing = gone.length > 0 ? `; a figure for ${list(gone)} was ${notPublished}` : '';
  const extremes = `it is highest ${said(at(Math.max(...values)))}, and lowest ${said(at(Math.min(...values)))}`;
  return `${series[0]?.name} by stop. ${ends}, ${extremes}${spans.join('')}${missing}.`;
}

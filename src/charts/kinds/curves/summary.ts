import { isMissing, lowerFirst, notPublished } from '../../format-value.ts';
import { type Bare, list, missing } from '../../sentence.ts';

/** "From most to least deprived tenth, life expectancy rises from 74.0 years to 83.3 years and …" */
export function summariseCurves(chart: Bare): string {
  const ends = chart.axis.ends?.map((end) => (end.startsWith('the ') ? end : `the ${end}`));
  const [from = chart.categories[0] ?? '', to = chart.categories.at(-1) ?? ''] = ends ?? [];
  const moves = chart.series.map((series) => {
    const known = series.data.filter((datum) => !isMissing(datum));
    const [first, last] = [known[0], known.at(-1)];
    const name = lowerFirst(series.name);
    if (!first || !last) return `${name} was ${notPublished}`;
    const turn = Math.sign((last.value ?? 0) - (first.value ?? 0));
    const verb = turn > 0 ? 'rises' : turn < 0 ? 'falls' : 'stays level,';
    return `${name} ${verb} from ${first.label} to ${last.label}`;
  });
  const gaps = chart.annotations.filter(({ kind }) => kind === 'gap').map(({ text }) => text);
  const [one, other] = gaps;
  const between =
    gaps.length === 2
      ? `; the gap goes from ${one} to ${other}`
      : gaps.length > 0
        ? `; between them, ${list(gaps)}`
        : '';
  return `From ${from} to ${to}, ${list(moves)}${between}${missing(chart)}.`;
}

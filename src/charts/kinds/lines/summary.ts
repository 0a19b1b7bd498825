import { isMissing, lowerFirst, notPublished } from '../../format-value.ts';
import { type Bare, list, missing, upperFirst } from '../../sentence.ts';
import { isInTime } from './geometry.ts';

/** Lines in time go from month to month, others from one end of their groups to the other. */
export function summariseLines(chart: Bare): string {
  return isInTime(chart) ? summariseMonths(chart) : summariseGroups(chart);
}

/** "From most to least deprived tenth, life expectancy rises from 74.0 years to 83.3 years and …" */
function summariseGroups(chart: Bare): string {
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

/** "Link workers rise from 112 in March 2020 to 2,047 in September 2022; …; points: July 2023, 2,775; …" */
function summariseMonths(chart: Bare): string {
  const moves = chart.series.map(({ name, data, apart }) => {
    const known = chart.categories.flatMap((month, index) => {
      const datum = data[index];
      return datum && !isMissing(datum) ? [{ month, ...datum }] : [];
    });
    const [first, last] = [known[0], known.at(-1)];
    if (!first || !last) return `${lowerFirst(name)}: ${notPublished}`;
    if (apart)
      return `${lowerFirst(name)}: ${known.map(({ month, label }) => `${label} in ${month}`).join(', ')}`;
    return `${lowerFirst(name)} from ${first.label} in ${first.month} to ${last.label} in ${last.month}`;
  });
  const gaps = chart.categories.filter((_, index) =>
    chart.series.some(({ data }) => data[index]?.label === notPublished),
  );
  const missing = gaps.length > 0 ? `; figures for ${gaps.join(', ')} were ${notPublished}` : '';
  return upperFirst(`${moves.join('; ')}${missing}.`);
}

import { isMissing, lowerFirst, notPublished } from '../../format-value.ts';
import { type Bare, upperFirst } from '../../sentence.ts';

/** "Link workers rise from 112 in March 2020 to 2,047 in September 2022; …; points: July 2023, 2,775; …" */
export function summariseLines(chart: Bare): string {
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

import type { ResolvedChart } from '../../../model/chart.ts';
import { geometryOf, tenthWords } from './words.ts';

/** "Among 4,835 small areas (2019), one in A (most deprived tenth) lies beside one in B (least deprived tenth). …" */
export function summariseMap(chart: Pick<ResolvedChart, 'id' | 'map' | 'categories' | 'series'>): string {
  const { contrast, total, period } = geometryOf(chart);
  const [a, b] = contrast.pair.map(
    ({ category, tenth }) => `in ${chart.categories[category]} (${tenthWords(tenth)})`,
  );
  const scores = chart.series[0];
  const known = (scores?.data ?? []).flatMap(({ value, label }, index) =>
    value === null ? [] : [{ value, label, name: chart.categories[index] ?? '' }],
  );
  const ordered = known.toSorted((one, other) => other.value - one.value);
  const [highest, lowest] = [ordered[0], ordered.at(-1)];
  const without = chart.categories.filter((_, index) => scores?.data[index]?.value === null);
  const name = (scores?.name ?? '').replace(/\s*\(.*\)$/, '').toLowerCase();
  const ends =
    highest && lowest
      ? ` By ${name} the most deprived borough is ${highest.name}, at ${highest.label}, and the least deprived ${lowest.name}, at ${lowest.label}.`
      : '';
  const missing = without.length > 0 ? ` The ${name} of ${without.join(' and ')} was not published.` : '';
  return `Among ${total} small areas${period === undefined ? '' : ` (${period})`}, one ${a} lies beside one ${b}.${ends}${missing}`;
}

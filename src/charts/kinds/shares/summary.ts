import { lowerFirst } from '../../format-value.ts';
import type { Bare } from '../../sentence.ts';

/** "The whole divides into A, 47%; B, 34%; …; 84% outside clinical care." */
export function summariseShares(chart: Bare): string {
  const data = chart.series[0]?.data ?? [];
  const parts = chart.categories
    .map((name, index) => ({ name, datum: data[index] }))
    .sort((a, b) => (b.datum?.value ?? 0) - (a.datum?.value ?? 0))
    .map(({ name, datum }) => `${lowerFirst(name)}, ${datum?.label}`);
  const groups = chart.annotations.filter(({ kind }) => kind === 'group').map(({ text }) => `; ${text}`);
  return `From the largest share to the smallest: ${parts.join('; ')}${groups.join('')}.`;
}

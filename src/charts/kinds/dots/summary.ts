import { lowerFirst } from '../../format-value.ts';
import type { Bare } from '../../sentence.ts';

/** "Share: people in England, 0.67%, about 1 in 150; …" */
export function summariseDots(chart: Bare): string {
  const rows = chart.categories.map((name, index) => {
    const words = chart.annotations
      .filter(({ category }) => category === index)
      .map(({ text }) => `, ${text}`);
    return `${lowerFirst(name)}, ${chart.series[0]?.data[index]?.label}${words.join('')}`;
  });
  return `${chart.series[0]?.name}: ${rows.join('; ')}.`;
}

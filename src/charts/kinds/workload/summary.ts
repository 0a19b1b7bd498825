import { isMissing, lowerFirst, notPublished } from '../../format-value.ts';
import type { Bare } from '../../sentence.ts';

/** "At the low end, 800 hours: first meetings, 200 hours; follow-ups, 600 hours. At the high end, …" */
export function summariseWorkload(chart: Bare): string {
  return chart.categories
    .map((name, index) => {
      const total = chart.series.at(-1)?.data[index];
      if (!total || isMissing(total)) return `${name}: ${notPublished}.`;
      const parts = chart.series
        .slice(0, -1)
        .map(({ name: part, data }) => `${data[index]?.label} ${lowerFirst(part)}`);
      return `${name}, ${total.label}: ${parts.join(' and ')}.`;
    })
    .join(' ');
}

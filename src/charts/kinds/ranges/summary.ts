import { lowerFirst } from '../../format-value.ts';
import type { Bare } from '../../sentence.ts';

/** "Return for each £1: review, £2.14 to £8.56 (review of studies); …; read against £1, money back." */
export function summariseRanges(chart: Bare): string {
  const rows = chart.categories.map((name, index) => {
    const note = chart.notes?.texts[index];
    return `${name}, ${chart.series[0]?.data[index]?.label}${note ? ` (${lowerFirst(note)})` : ''}`;
  });
  const { line } = chart.axis;
  const against = line ? `; a line stands at ${line.label}, ${line.text}` : '';
  return `${chart.series[0]?.name}: ${rows.join('; ')}${against}.`;
}

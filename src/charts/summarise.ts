import { isMissing, lowerFirst, notPublished } from './format-value.ts';
import type { Bare } from './summary-of.ts';

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
  const text = `${moves.join('; ')}${missing}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}

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

import type { ResolvedChart } from '../../../model/chart.ts';
import { nameIn, queried } from '../../../model/received-address.ts';
import { formatValue, notPublished } from '../../format-value.ts';

/** Two stops side by side; a stop that is not chosen yet is null. */
export type Choice = { from: number | null; to: number | null };

/** The difference between two stops: its number, its words, and the whole sentence. Null without two figures. */
export type Comparison = { figure: string; words: string; sentence: string };

/**
 * "Holland Park 88, Bethnal Green 78: 10 years, 13 stops". Any two stops can be asked for, so this is worked out
 * in the browser, from the same values and with the same format as the chart.
 */
export function compareStops(chart: ResolvedChart, from: number, to: number): Comparison | null {
  const [a, b] = [from, to].map((stop) => chart.series[0]?.data[stop]);
  if (typeof a?.value !== 'number' || typeof b?.value !== 'number' || from === to) return null;
  const size = Math.abs(a.value - b.value);
  const figure = size === 0 ? 'no difference' : `${formatValue(size, chart.format)} ${one(chart.unit, size)}`;
  const count = Math.abs(from - to);
  const stops = `${count} ${one('stops', count)}`;
  const names = [from, to].map((stop) => `${chart.categories[stop]} ${chart.series[0]?.data[stop]?.label}`);
  return { figure, words: `in ${stops}`, sentence: `${names.join(', ')}: ${figure}, ${stops}` };
}

/** What is said about a choice, finished or not. */
export function choiceWords(chart: ResolvedChart, { from, to }: Choice): string {
  const only = from ?? to;
  if (only === null) return '';
  if (from === null || to === null) return `${stopWords(chart, only)}. Choose a second station.`;
  if (from === to) return `${stopWords(chart, only)}. Choose two different stations.`;
  const comparison = compareStops(chart, from, to);
  if (comparison) return comparison.sentence;
  return `${stopWords(chart, from)}; ${stopWords(chart, to)}: they cannot be compared.`;
}

export function stopWords({ categories, series }: ResolvedChart, stop: number): string {
  return `${categories[stop]} ${series[0]?.data[stop]?.label ?? notPublished}`;
}

/** A stop in an address: `St. Paul’s` is `st-pauls`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The choice that an address holds in `?from=…&to=…`; names it does not know are left out. */
export function readChoice({ categories }: ResolvedChart, search: string): Choice {
  const find = (key: string) => {
    const asked = slugOf(nameIn(queried(search, key) ?? ''));
    const at = categories.findIndex((name) => slugOf(name) === asked);
    return at < 0 ? null : at;
  };
  return { from: find('from'), to: find('to') };
}

/** The address with the choice in its query; everything else in it stays. */
export function writeChoice({ categories }: ResolvedChart, choice: Choice, search: string): string {
  const query = new URLSearchParams(search);
  for (const key of ['from', 'to'] as const) {
    const stop = choice[key];
    if (stop === null) query.delete(key);
    else query.set(key, slugOf(categories[stop] ?? ''));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function one(plural: string, count: number): string {
  return count === 1 ? plural.replace(/s$/, '') : plural;
}

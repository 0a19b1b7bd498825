import type { ResolvedChart } from '../model/chart.ts';
import { isMissing, notPublished } from './format-value.ts';

/** A chart before its sentence and its table are made of it. */
export type Bare = Omit<ResolvedChart, 'table' | 'summary'>;

/** "A, B and C" */
export function list(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Leaves abbreviations such as "GP appointments" alone. */
export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** "; a figure for B was not published", or nothing where none is missing. */
export function missing(chart: Bare): string {
  const gone = chart.categories.filter((_, index) =>
    chart.series.some(({ data }) => data[index] && isMissing(data[index])),
  );
  if (gone.length === 0) return '';
  const word = chart.series.flatMap(({ data }) => data).find(isMissing)?.label ?? notPublished;
  return `; ${gone.length > 1 ? 'figures' : 'a figure'} for ${list(gone)} ${gone.length > 1 ? 'were' : 'was'} ${word}`;
}

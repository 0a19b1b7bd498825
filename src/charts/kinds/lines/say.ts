import type { ResolvedChart } from '../../../model/chart.ts';
import { isMissing, notPublished } from '../../format-value.ts';
import { type Said, sayCategory, wordsOf } from '../../stage.ts';
import { isInTime } from './geometry.ts';

/** What lines say of one category: in time, those that have a value there, each by its name. */
export function sayPoint(chart: ResolvedChart, category: number): Said {
  if (!isInTime(chart)) return sayCategory(chart, category);
  const known = chart.series.flatMap(({ name, data }, series) => {
    const datum = data[category];
    return datum && !isMissing(datum) ? [{ series, words: `${name}, ${datum.label}` }] : [];
  });
  const values = known.length > 0 ? known : [{ series: 0, words: notPublished }];
  return { head: chart.categories[category] ?? '', values };
}

/** The same as one sentence. */
export function pointWords(chart: ResolvedChart, said: Said): string {
  return wordsOf(said, isInTime(chart) ? '; ' : ', ');
}

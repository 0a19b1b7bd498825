import type { ChartTable } from '../model/chart.ts';
import type { Bare } from './sentence.ts';

/** The chart as a table: one row a category, with the labels that the picture shows. */
export function tableOf(chart: Bare): ChartTable {
  const { title, subtitle, categoryLabel, categories, notes, series } = chart;
  return {
    caption: `${title}. ${subtitle}`.replace(/([.?!])\.\s/, '$1 '),
    header: [categoryLabel, ...(notes ? [notes.label] : []), ...series.map(({ name }) => name)],
    rows: categories.map((category, index) => [
      category,
      ...(notes ? [notes.texts[index] ?? ''] : []),
      ...series.map(({ data }) => data[index]?.label ?? ''),
    ]),
  };
}

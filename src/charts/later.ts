import type { Annotation, ResolvedChart } from '../model/chart.ts';

type Parts = Pick<ResolvedChart, 'at' | 'categories' | 'series'>;

/** Whether a part of a chart, by its name, comes with a later step than the one that is drawn. */
export function isLater({ at }: Pick<ResolvedChart, 'at'>, name: string | undefined): boolean {
  return name !== undefined && at?.later.includes(name) === true;
}

/** The same of an annotation: it waits for everything that it is tied to, a gap for both of its series. */
export function isNoteLater(chart: Parts, { kind, category, to, series }: Annotation): boolean {
  const { categories } = chart;
  const tied =
    kind === 'gap' ? chart.series.slice(0, 2) : chart.series.slice(series ?? 0, (series ?? -1) + 1);
  const names = [
    categories[category],
    to === undefined ? undefined : categories[to],
    ...tied.map(({ name }) => name),
  ];
  return names.some((name) => isLater(chart, name));
}

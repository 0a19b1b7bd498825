import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ChartFigure } from '../../src/charts/chart-figure.tsx';
import type { ResolvedChart } from '../../src/model/chart.ts';

/** The claims that the cells of an evidence map link to on a page, in the order of the alphabet. */
export function cellLinks(chart: ResolvedChart): string[] {
  const page = renderToStaticMarkup(createElement(ChartFigure, { chart, variant: 'page' }));
  return [...page.matchAll(/href="\/evidence\/([a-z0-9-]+)\/"/g)].map(([, id = '']) => id).toSorted();
}

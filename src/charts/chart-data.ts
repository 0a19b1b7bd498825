import type { ResolvedChart } from '../model/chart.ts';
import { lightChart } from './kinds.ts';

/** The file of the site with the figures of a chart. */
export const chartFile = ({ id }: Pick<ResolvedChart, 'id'>): string => `charts/${id}.json`;

/** What a page carries of its charts where the site's files are not theirs (`pageData`), by the name of each file. */
export function chartData(charts: Readonly<Record<string, ResolvedChart>>): Record<string, ResolvedChart> {
  return Object.fromEntries(Object.values(charts).map((chart) => [chartFile(chart), lightChart(chart)]));
}

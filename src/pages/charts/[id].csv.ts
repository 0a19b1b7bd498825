import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { csvOf } from '../../charts/chart-csv.ts';
import { chartPaths } from '../../charts/chart-paths.ts';

/** A chart's figures for a spreadsheet. */
export const GET: APIRoute<{ chart: (typeof pack.charts)[string] }> = ({ props }) =>
  new Response(csvOf(props.chart), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

export function getStaticPaths() {
  return chartPaths(pack.charts);
}

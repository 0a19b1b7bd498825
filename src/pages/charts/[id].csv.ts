import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { csvOf } from '../../charts/chart-csv.ts';

/** A chart's figures for a spreadsheet. */
export const GET: APIRoute<{ chart: (typeof pack.charts)[string] }> = ({ props }) =>
  new Response(csvOf(props.chart), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

export function getStaticPaths() {
  return Object.values(pack.charts).map((chart) => ({ params: { id: chart.id }, props: { chart } }));
}

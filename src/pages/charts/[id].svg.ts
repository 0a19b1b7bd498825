import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { chartPaths } from '../../charts/chart-paths.ts';
import { standaloneSvg } from '../../charts/standalone-svg.tsx';

/** A chart as a picture that stands alone, with its finding and source on it. */
export const GET: APIRoute<{ chart: (typeof pack.charts)[string] }> = ({ props }) =>
  new Response(standaloneSvg(props.chart, pack.sources), { headers: { 'content-type': 'image/svg+xml' } });

export function getStaticPaths() {
  return chartPaths(pack.charts);
}

import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { chartPaths } from '../../charts/chart-paths.ts';
import { lightChart } from '../../charts/kinds.ts';

/**
 * A chart with every value and what stands behind it: sources with address, date and licence, period, caveat.
 * The script that makes charts answer to mouse, touch and keys reads it too.
 */
export const GET: APIRoute<{ chart: (typeof pack.charts)[string] }> = ({ props: { chart } }) => {
  const cited = chart.sources.flatMap((id) => pack.sources[id] ?? []);
  return new Response(
    JSON.stringify({ ...lightChart(chart), cited, pack: { title: pack.title, version: pack.version } }),
    {
      headers: { 'content-type': 'application/json' },
    },
  );
};

export function getStaticPaths() {
  return chartPaths(pack.charts);
}

import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { planPicture } from '../../charts/kinds/map/picture.ts';

/** The small areas of a map, which pages show behind its drawing. */
export const GET: APIRoute = ({ params }) => {
  const chart = pack.charts[params.id ?? ''];
  return new Response(chart?.map === undefined ? null : planPicture(chart), {
    headers: { 'content-type': 'image/svg+xml' },
  });
};

export function getStaticPaths() {
  return Object.values(pack.charts)
    .filter(({ map }) => map !== undefined)
    .map(({ id }) => ({ params: { id } }));
}

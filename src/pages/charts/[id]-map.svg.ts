import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { kindOf } from '../../charts/kinds.ts';

/** The small areas of a map, which pages show behind its drawing. */
export const GET: APIRoute = ({ params }) => {
  const chart = pack.charts[params.id ?? ''];
  return new Response((chart && kindOf(chart).groundFile?.(chart)) ?? null, {
    headers: { 'content-type': 'image/svg+xml' },
  });
};

export function getStaticPaths() {
  return Object.values(pack.charts)
    .filter((chart) => kindOf(chart).groundFile !== undefined)
    .map(({ id }) => ({ params: { id } }));
}

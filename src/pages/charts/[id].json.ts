import pack from 'virtual:pack';
import type { APIRoute } from 'astro';

/** The values of a chart, for the script that makes it answer to mouse, touch and keys. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(pack.charts[params.id ?? '']), {
    headers: { 'content-type': 'application/json' },
  });

export function getStaticPaths() {
  return Object.keys(pack.charts).map((id) => ({ params: { id } }));
}

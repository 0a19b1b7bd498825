import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { searchData } from '../../../select/deck-search.ts';
import { selectEdition } from '../../../select/select-edition.ts';

export function getStaticPaths() {
  return Object.keys(pack.editions).map((edition) => ({ params: { edition } }));
}

/** What the deck and its speaker view are searched by. */
export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(searchData(selectEdition(pack, params.edition ?? ''))), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

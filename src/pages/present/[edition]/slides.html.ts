import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { renderRest } from '../../../render/reveal/render-slides.ts';
import { selectEdition } from '../../../select/select-edition.ts';

export function getStaticPaths() {
  return Object.keys(pack.editions).map((edition) => ({ params: { edition } }));
}

/** The slides after the first and all around them, as the deck takes them in. The build adds their styles. */
export const GET: APIRoute = ({ params }) =>
  new Response(renderRest(selectEdition(pack, params.edition ?? '')), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

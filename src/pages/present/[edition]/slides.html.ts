import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { firstSlides, renderSlides } from '../../../render/reveal/render-slides.ts';
import { selectEdition } from '../../../select/select-edition.ts';

export function getStaticPaths() {
  return Object.keys(pack.editions).map((edition) => ({ params: { edition } }));
}

/** The slides after the first, as the deck takes them in. */
export const GET: APIRoute = ({ params }) =>
  new Response(renderSlides(selectEdition(pack, params.edition ?? ''), firstSlides), {
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });

import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import type { PackModel } from '../../model/deck.ts';

/**
 * The pack for the remix page. The figures of places stand in a file of their own, for few visits need them; the words
 * of reading pages and of the story are no part of a deck.
 */
export const GET: APIRoute = () => {
  const { sectionTexts: _, story: __, ...deckParts } = pack;
  const light: PackModel = {
    ...deckParts,
    local: { places: {}, datasets: {}, slides: {}, charts: {}, insertions: {} },
  };
  return new Response(JSON.stringify(light), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import type { PackModel } from '../../model/deck.ts';

/** The pack for the remix page. The figures of places stand in a file of their own: few visits need them. */
export const GET: APIRoute = () => {
  const light: PackModel = {
    ...pack,
    local: { places: {}, datasets: {}, slides: {}, charts: {}, insertions: {} },
  };
  return new Response(JSON.stringify(light), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
};

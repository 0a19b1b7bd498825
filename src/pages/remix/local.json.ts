import pack from 'virtual:pack';
import type { APIRoute } from 'astro';

/** What a chosen place changes: figures by borough and integrated care board, and the parts of slides they fill. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(pack.local), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });

import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { registerOf } from '../../evidence/register.ts';
import { searchIndexOf } from '../../evidence/search-index.ts';

/** The search index of the register, made once, here. */
export const GET: APIRoute = () =>
  new Response(searchIndexOf(registerOf(pack), pack), { headers: { 'content-type': 'application/json' } });

import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { claimsJson } from '../../evidence/downloads.ts';
import { registerOf } from '../../evidence/register.ts';

/** The register for programs, sources joined. */
export const GET: APIRoute = () =>
  new Response(claimsJson(registerOf(pack), pack), { headers: { 'content-type': 'application/json' } });

import type { APIRoute } from 'astro';
import { claimsJsonSchema } from '../../evidence/downloads.ts';

/** The JSON Schema of claims.json. */
export const GET: APIRoute = () =>
  new Response(claimsJsonSchema(), { headers: { 'content-type': 'application/schema+json' } });

import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { claimsCsv } from '../../evidence/claims-csv.ts';
import { registerOf } from '../../evidence/register.ts';

/** The register for a spreadsheet. */
export const GET: APIRoute = () =>
  new Response(claimsCsv(registerOf(pack)), { headers: { 'content-type': 'text/csv; charset=utf-8' } });

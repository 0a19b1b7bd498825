import pack from 'virtual:pack';
import type { APIRoute } from 'astro';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { ClaimCard } from '../../render/claims/claim-card.tsx';

/** Every claim in short, without a page around it: what a popover or the deck's panel takes its card from. */
export const GET: APIRoute = () => {
  const cards = Object.values(pack.claims).map((claim) =>
    renderToStaticMarkup(createElement(ClaimCard, { claim, sources: pack.sources, level: 2 })),
  );
  return new Response(`${cards.join('\n')}\n`, { headers: { 'content-type': 'text/html; charset=utf-8' } });
};

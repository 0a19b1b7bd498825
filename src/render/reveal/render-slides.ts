import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { DeckModel } from '../../model/deck.ts';
import { DeckFurniture } from './deck-furniture.tsx';
import { SlideView } from './slide-view.tsx';

/** Slides that stand in the deck's own page. The others follow in a file of their own, once these are up. */
export const firstSlides = 1;

/**
 * The slides of a deck as markup, from the one at `from` on. From 0 it is all of them, for a deck in one document.
 */
function renderSlides(deck: DeckModel, from = 0): string {
  return deck.slides
    .slice(from)
    .map((slide) => renderToStaticMarkup(createElement(SlideView, { slide, deck })))
    .join('\n');
}

/** What follows the first slide of a deck of the site: the other slides, then all that stands around them. */
export function renderRest(deck: DeckModel): string {
  const furniture = renderToStaticMarkup(
    createElement(DeckFurniture, { where: 'site', answers: deck.answers }),
  );
  return `${renderSlides(deck, firstSlides)}\n${furniture}`;
}

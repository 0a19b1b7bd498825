import { button, make } from '../../browser/make.ts';
import { sitePath } from '../../model/site.ts';
import { cardOf } from './cards.ts';

/**
 * Puts a claim's card into a box, or, when it cannot be had, plain words and the way to its page.
 * `shown` is the number that was asked about: where a claim has several figures, that one is marked.
 */
export async function showCard(box: HTMLElement, claim: string, shown = ''): Promise<void> {
  const card = await cardOf(claim);
  if (card === null) {
    box.replaceChildren(...lostWords(box, claim, shown));
    return;
  }
  for (const figure of card.querySelectorAll('[data-figure]')) {
    const number = figure.querySelector('.claim-number')?.textContent?.trim();
    if (number !== undefined && number.split(' ')[0] === shown.trim().split(' ')[0])
      figure.classList.add('claim-asked');
  }
  // A source opens beside the talk or the text, never in its place.
  for (const link of card.querySelectorAll<HTMLAnchorElement>('a[href^="http"]')) {
    link.target = '_blank';
    link.rel = 'noreferrer';
  }
  const title = card.querySelector('.claim-statement');
  if (title !== null) title.id = `${box.id}-title`;
  card.removeAttribute('id');
  card.removeAttribute('aria-labelledby');
  box.replaceChildren(card);
}

function lostWords(box: HTMLElement, claim: string, shown: string): HTMLElement[] {
  const title = make('h2', { id: `${box.id}-title` }, 'This figure’s source did not arrive');
  const link = make('a', { href: sitePath(`/evidence/${claim}/`) }, 'on its own page');
  // A deck stays where it is.
  if (box.closest('dialog') !== null) link.target = '_blank';
  const words = make('p', {}, 'The network may be down. Everything about the figure stands ', link, '.');
  const tryAgain = async (): Promise<void> => {
    await showCard(box, claim, shown);
    // The button went; a screen reader hears what came in its place.
    const heading = box.querySelector<HTMLElement>('h2, h3, .claim-statement');
    if (heading === null) return;
    heading.tabIndex = -1;
    heading.focus();
  };
  return [title, words, button('Try again', tryAgain, { class: 'claim-again' })];
}

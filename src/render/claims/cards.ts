import { sitePath } from '../../model/site.ts';

const address = sitePath('/evidence/cards.html');

/** Gives a claim's card, free to stand anywhere in the page; null when there is none. */
type Cards = (claim: string) => Element | null;

let waiting: Promise<Cards | null> | undefined;

/**
 * Gets the cards of all claims: those in the document, where it carries its own, else one file, asked for once.
 * Settles with null when they cannot be had; the next call tries again.
 */
export function loadCards(): Promise<Cards | null> {
  waiting ??= findCards().then((cards) => {
    if (cards === null) waiting = undefined;
    return cards;
  });
  return waiting;
}

async function findCards(): Promise<Cards | null> {
  const inline = document.querySelector<HTMLTemplateElement>('template#claim-cards');
  if (inline !== null)
    return (claim) =>
      inline.content.querySelector(`[id="${idOf(claim)}"]`)?.cloneNode(true) as Element | null;
  try {
    const response = await fetch(address);
    if (!response.ok) return null;
    const text = await response.text();
    // Only the card that is asked for is made: all of them hold a slow phone up for a tenth of a second.
    return (claim) => {
      const from = text.indexOf(`<article id="${idOf(claim)}"`);
      if (from === -1) return null;
      const next = text.indexOf('\n<article ', from);
      const template = document.createElement('template');
      template.innerHTML = text.slice(from, next === -1 ? undefined : next);
      return template.content.firstElementChild;
    };
  } catch {
    return null;
  }
}

function idOf(claim: string): string {
  return `claim-${CSS.escape(claim)}`;
}

/** A copy of a claim's card that may stand anywhere in the page; null when there is none. */
export async function cardOf(claim: string): Promise<HTMLElement | null> {
  const card = (await loadCards())?.(claim);
  return card instanceof HTMLElement ? card : null;
}

/**
 * The claim that a number links to, e.g. `hle-deciles`: on the site by the address of its page, in a document that
 * stands alone by a fragment. Null for any other link.
 */
export function claimOf(link: HTMLAnchorElement): string | null {
  const named =
    /\/evidence\/([A-Za-z0-9-]+)\/$/.exec(link.pathname) ?? /^#claim-([A-Za-z0-9-]+)$/.exec(link.hash);
  return named?.[1] ?? null;
}

/** The number under a click, unless the click asks for something else: a new tab, a download, a menu. */
export function clickedNumber(event: MouseEvent): HTMLAnchorElement | null {
  if (event.defaultPrevented || event.button !== 0) return null;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  return numberAt(event.target);
}

/** The number that an event is about. */
export function numberAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.stat') : null;
}

import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { queried } from '../../../../model/received-address.ts';
import { sayCount } from '../../../../model/say-count.ts';
import { claimOf } from '../../../../render/claims/cards.ts';
import { claimAnchor } from '../../../../render/print/claim-entry.tsx';
import { ClaimPages } from '../../../../render/print/claim-pages.tsx';
import { SlideView } from '../../../../render/reveal/slide-view.tsx';
import { brandTheme, brandVariables } from '../../../../select/brand-theme.ts';
import { loadDeck } from '../../present/load-deck.ts';

/**
 * The print page: a slide a sheet, then who says so for each number, as in the files that are ready made. Draws a saved
 * remix and opens the browser's own dialog.
 */
async function show(): Promise<void> {
  const loaded = await loadDeck();
  const words = document.querySelector('.print-words');
  const sheet = document.querySelector<HTMLElement>('.print-slides');
  if (sheet === null) return;
  if (!loaded.ok) {
    if (words !== null) words.textContent = loaded.message;
    return;
  }
  const { deck, remix, pack } = loaded;
  const isSigned = queried(location.search, 'sheet') !== null;
  const signed = isSigned ? (await import('../sign-off/paper-sheet.tsx')).paperSheet(pack, remix) : null;
  if (deck.brand !== undefined)
    for (const [name, value] of Object.entries(brandVariables(brandTheme(deck.brand))))
      document.documentElement.style.setProperty(name, value);
  document.title = deck.name;
  flushSync(() =>
    createRoot(sheet).render(
      <>
        {deck.slides.map((slide) => (
          <SlideView key={slide.id} slide={slide} deck={deck} />
        ))}
        <ClaimPages deck={deck} />
        {signed}
      </>,
    ),
  );
  leadToClaims(sheet);
  const hasClaims = document.querySelector('.claim-pages') !== null;
  if (words !== null)
    words.textContent = `${sayContents(deck.slides.length, hasClaims, isSigned)}. In the dialog, choose “Save as PDF” as the printer.`;
  const button = document.querySelector<HTMLButtonElement>('.print-again');
  if (button !== null) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  await document.fonts.ready;
  document.documentElement.classList.add('is-drawn');
  // Only a person's own window asks for paper.
  if (queried(location.search, 'still') === null) print();
}

/** A number on a slide leads to who says so in the same file: what is printed has no site around it. */
function leadToClaims(sheet: HTMLElement): void {
  for (const link of sheet.querySelectorAll<HTMLAnchorElement>('.slide a.stat')) {
    const id = claimAnchor(claimOf(link) ?? '');
    if (document.getElementById(id) !== null) link.setAttribute('href', `#${id}`);
  }
}

/** `24 slides, who says so for each number, and the sign-off sheet`. */
function sayContents(slides: number, hasClaims: boolean, isSigned: boolean): string {
  const parts = [sayCount(slides, 'slide')];
  if (hasClaims) parts.push('who says so for each number');
  if (isSigned) parts.push('the sign-off sheet');
  return new Intl.ListFormat('en-GB').format(parts);
}

show().catch(() => {
  document.documentElement.classList.add('broken');
});

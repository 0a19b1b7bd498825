import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { SlideView } from '../../../../render/reveal/slide-view.tsx';
import { brandTheme, brandVariables } from '../../../../select/brand-theme.ts';
import { loadDeck } from '../../present/load-deck.ts';

/** The print page: a slide a sheet. Draws a saved remix and opens the browser's own dialog. */
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
  const isSigned = new URLSearchParams(location.search).has('sheet');
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
        {signed}
      </>,
    ),
  );
  if (words !== null)
    words.textContent = `${deck.slides.length} ${deck.slides.length === 1 ? 'slide' : 'slides'}${isSigned ? ' and the sign-off sheet' : ''}. In the dialog, choose “Save as PDF” as the printer.`;
  const button = document.querySelector<HTMLButtonElement>('.print-again');
  if (button !== null) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
  await document.fonts.ready;
  document.documentElement.classList.add('is-drawn');
  // Only a person's own window asks for paper.
  if (!new URLSearchParams(location.search).has('still')) print();
}

void show();

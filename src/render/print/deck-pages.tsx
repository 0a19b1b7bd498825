import { renderToStaticMarkup } from 'react-dom/server';
import type { DeckModel, Slide } from '../../model/deck.ts';
import { SlideView } from '../reveal/slide-view.tsx';
import { ClaimPages } from './claim-pages.tsx';

/** Every slide of a deck on a page of its own, and after them who says so for each number. */
export function renderDeckPages(deck: DeckModel): string {
  return renderToStaticMarkup(
    <main>
      {deck.slides.map((slide) => (
        <SlideView key={slide.id} slide={slide} deck={deck} level={levelOf(slide, deck)} />
      ))}
      <ClaimPages deck={deck} />
    </main>,
  );
}

/** The cover names the file, dividers head their section, and the slides of a section stand below it. */
export function levelOf({ layout, section, backup }: Slide, deck: DeckModel): 1 | 2 | 3 {
  if (layout === 'cover') return 1;
  const isOpened =
    backup || deck.slides.some((slide) => slide.layout === 'section' && slide.section === section);
  return layout === 'section' || !isOpened ? 2 : 3;
}

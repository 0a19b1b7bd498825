import { Inlines } from '../../../blocks/inlines.tsx';
import type { DeckModel } from '../../../model/deck.ts';
import { sitePath } from '../../../model/site.ts';
import { SlideClaims } from '../../../render/claims/speaker-claims.tsx';
import { webContext } from '../../../render/web/blocks.tsx';

/** The notes and sources of every slide, for the person presenting. */
export function NotesView({ deck }: { deck: DeckModel }) {
  return deck.slides.map((slide) => {
    const context = webContext({
      variant: 'deck',
      slide: slide.id,
      level: 3,
      charts: {},
      sources: {},
      // Beside the notes a link would lead away from them: the claims stand below.
      claims: null,
      spelledOut: null,
      hrefOf: (id) => sitePath(`/present/full/#${id}`),
    });
    return (
      <section key={slide.id} data-slide={slide.id} data-minutes={slide.minutes} hidden>
        <h2>
          {slide.number}. {slide.plainTitle}
        </h2>
        {slide.notes.length === 0 ? <p className="speaker-none">No notes for this slide.</p> : null}
        {slide.notes.map((paragraph, index) => (
          <p key={index}>
            <Inlines inlines={paragraph} context={context} />
          </p>
        ))}
        <SlideClaims slide={slide} deck={deck} />
        {slide.citations.length === 0 ? null : (
          <ol className="speaker-sources">
            {slide.citations.map(({ number, text }) => (
              <li key={number} value={number}>
                {text}
              </li>
            ))}
          </ol>
        )}
      </section>
    );
  });
}

import { Inlines } from '../../blocks/inlines.tsx';
import { said } from '../../blocks/said.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import { written } from '../../model/direction.ts';
import { partOf } from '../../model/shown-slides.ts';
import { sitePath } from '../../model/site.ts';
import { chartsIn } from '../../model/visit.ts';
import { worthOf } from '../../talk/worth.ts';
import { SlideClaims } from '../claims/speaker-claims.tsx';
import { webContext } from '../web/blocks.tsx';

/** The notes of every slide, all hidden: what is said, what the charts do not show, who says so, the sources. */
export function SpeakerNotes({
  deck,
  others = sitePath('/present/full/'),
}: {
  deck: DeckModel;
  others?: string;
}) {
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
      hrefOf: (id) => `${others}#${id}`,
    });
    return (
      <section
        key={slide.id}
        data-slide={slide.id}
        data-backup={slide.backup}
        data-section={partOf(slide, deck.sections)?.title}
        data-minutes={slide.minutes}
        data-worth={worthOf(slide, deck.spine)}
        hidden
      >
        <h2>
          {`${slide.number}. `}
          <bdi {...written(slide.plainTitle)}>{slide.plainTitle}</bdi>
        </h2>
        {slide.notes.length === 0 ? <p className="speaker-none">No notes for this slide.</p> : null}
        {slide.notes.map((paragraph, index) => (
          <p key={index} {...said(paragraph)}>
            <Inlines inlines={paragraph} context={context} />
          </p>
        ))}
        {caveatsOf(slide, deck).map((caveat) => (
          <p key={caveat} className="speaker-limits">
            <strong>The chart does not show.</strong> {caveat}
          </p>
        ))}
        <SlideClaims slide={slide} deck={deck} />
        {slide.citations.length === 0 ? null : (
          <ol className="speaker-sources">
            {slide.citations.map((citation) => (
              <li key={citation.number} value={citation.number}>
                <bdi {...written(citation.text)}>{citation.text}</bdi>
              </li>
            ))}
          </ol>
        )}
      </section>
    );
  });
}

/** What the charts of a slide do not show: the slide has no room for it, the answer must be at hand. */
function caveatsOf(slide: Slide, deck: DeckModel): string[] {
  return [...new Set(chartsIn(slide).flatMap((id) => deck.charts[id]?.caveat ?? []))];
}

import type { DeckModel, Slide } from '../../model/deck.ts';
import { MarksLegend } from '../claims/marks-legend.tsx';
import { ClaimEntry, claimAnchor } from './claim-entry.tsx';

/** Id of the page after the slides, where every number leads. */
const registerId = 'who-says-so';

/** The pages after the slides: every number of a deck, and who says so. Nothing where a deck shows no numbers. */
export function ClaimPages({ deck }: { deck: DeckModel }) {
  const shown = [...new Set(deck.slides.flatMap((slide) => slide.claims))].flatMap(
    (id) => deck.claims[id] ?? [],
  );
  if (shown.length === 0) return null;
  return (
    <section className="claim-pages" id={registerId}>
      <header>
        <h2>Who says so?</h2>
        <p>
          Every number on these slides, in the order in which it first appears: what it counts, of whom, where
          and when, and who says so. On a slide, follow the number to come here.
        </p>
        <MarksLegend />
      </header>
      <div className="claim-columns">
        {shown.map((claim) => (
          <div key={claim.id} className="claim-with-slides">
            <ClaimEntry claim={claim} deck={deck} id={claimAnchor(claim.id)} />
            <SlidesOf slides={deck.slides.filter((slide) => slide.claims.includes(claim.id))} />
          </div>
        ))}
      </div>
    </section>
  );
}

function SlidesOf({ slides }: { slides: readonly Slide[] }) {
  return (
    <p className="claim-entry-slides">
      {slides.length === 1 ? 'Slide ' : 'Slides '}
      {slides.map(({ id, number }, index) => (
        <span key={id}>
          {index > 0 ? ', ' : ''}
          <a href={`#${id}`}>{number}</a>
        </span>
      ))}
    </p>
  );
}

import { citeOf, standingOf } from '../../model/claim-words.ts';
import type { DeckModel, Slide } from '../../model/deck.ts';
import { Strength } from './strength.tsx';

/** The claims of a slide for the person presenting: the figure, who says so, the check's verdict and the evidence. */
export function SlideClaims({ slide, deck }: { slide: Slide; deck: DeckModel }) {
  const claims = slide.claims.flatMap((id) => deck.claims[id] ?? []);
  if (claims.length === 0) return null;
  return (
    <div className="speaker-claims">
      <h3>If they ask “says who?”</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <b>
              {claim.figures
                .slice(0, 4)
                .map((figure) => figure.display)
                .join(', ')}
            </b>{' '}
            {citeOf(claim, deck.sources)}.{' '}
            <span className="speaker-standing">
              {standingOf(claim)} <Strength claim={claim} />
              {claim.caveat === undefined ? null : ` Does not show: ${claim.caveat}`}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

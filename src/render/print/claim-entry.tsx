import type { Claim } from '../../model/claim.ts';
import { citeOf, populationOf, readOn, standingOf } from '../../model/claim-words.ts';
import type { DeckModel } from '../../model/deck.ts';
import { Strength } from '../claims/strength.tsx';

/** Id of a claim's entry. `where` tells two entries of one claim apart, e.g. a slide's id. */
export function claimAnchor(claim: string, where = ''): string {
  return where === '' ? `claim--${claim}` : `claim--${where.replaceAll('/', '-')}--${claim}`;
}

type EntryProps = { claim: Claim; deck: Pick<DeckModel, 'sources'>; id: string };

/** A claim on paper: its figures, what it says, of whom, where and when, how sure it is, and who says so. */
export function ClaimEntry({ claim, deck, id }: EntryProps) {
  const source = deck.sources[claim.source];
  return (
    <div className="claim-entry" id={id}>
      <p className="claim-entry-figures">
        {claim.figures
          .slice(0, 4)
          .map(({ display }) => display)
          .join(', ')}
      </p>
      <p className="claim-entry-says">
        {claim.statement} <span className="claim-entry-of">{populationOf(claim)}.</span>
      </p>
      <p className="claim-entry-standing">
        {standingOf(claim)} <Strength claim={claim} />{' '}
        {source?.url === undefined ? citeOf(claim, deck.sources) : <a href={source.url}>{source.cite}</a>}
        {readOn(claim)}.{claim.caveat === undefined ? null : ` Bear in mind: ${claim.caveat}`}
      </p>
    </div>
  );
}

import type { ReactNode } from 'react';
import { claimAddress } from '../../blocks/claim-link.tsx';
import type { Claim } from '../../model/claim.ts';
import { figureAlone, figureLabel, markText, noSource, publishedBy } from '../../model/claim-words.ts';
import { sayDate } from '../../model/dates.ts';
import { sitePath } from '../../model/site.ts';
import type { Source } from '../../model/source.ts';
import { Strength } from './strength.tsx';
import { VerdictMark } from './verdict-mark.tsx';

type CardProps = {
  claim: Claim;
  sources: Readonly<Record<string, Source>>;
  /** Level of the card's heading on the page that holds it. */
  level: 2 | 3 | 4;
  /** Address of everything about the claim; null in a file that stands alone. */
  more?: string | null;
};

/**
 * One claim in short: its figures, who says so, who it is about, how strong it is and what it does not show.
 * Static: it needs no script. Looks come from claim-card.css, in units of the text around it.
 */
export function ClaimCard({ claim, sources, level, more = claimAddress(claim.id) }: CardProps) {
  const Heading = `h${level}` as const;
  const title = `claim-${claim.id}-title`;
  const mark = markText(claim);
  return (
    <article id={`claim-${claim.id}`} className="claim-card" aria-labelledby={title}>
      <p className="claim-found">
        <VerdictMark verdict={claim.verdict} />
        {mark === '' ? null : <span className="claim-mark">{mark}</span>}
      </p>
      <Heading id={title} className="claim-statement">
        {claim.statement}
      </Heading>
      <ClaimFigures claim={claim} />
      <dl className="claim-facts">
        <Fact term="Says who" is="source">
          <SourceLine source={sources[claim.source]} />
        </Fact>
        <Fact term="How strong it is">
          <Strength claim={claim} />
        </Fact>
        <Fact term="About whom">{claim.population}</Fact>
        <Fact term="Where" is="about">
          {claim.place}
        </Fact>
        <Fact term="When" is="about">
          {claim.period}
        </Fact>
        {claim.packSaid === undefined ? null : (
          <Fact term="The February 2025 pack said">{claim.packSaid}</Fact>
        )}
        {claim.why === undefined ? null : <Fact term={whyTerm(claim)}>{claim.why}</Fact>}
        {claim.caveat === undefined ? null : <Fact term="What this does not show">{claim.caveat}</Fact>}
      </dl>
      {more === null ? null : (
        <p className="claim-more">
          <a href={more}>
            Everything about this figure<span className="visually-hidden">: {claim.statement}</span>
          </a>
          <a href={sitePath('/evidence/#strength')}>What the strengths mean</a>
        </p>
      )}
    </article>
  );
}

/** Why a reader finds something else here than expected. */
function whyTerm(claim: Claim): string {
  return claim.packSaid === undefined ? 'Why this mark' : 'Why ours differs';
}

/** The figures of a claim, each with what it counts where there are several. */
export function ClaimFigures({ claim }: { claim: Claim }) {
  const several = claim.figures.length > 1;
  return (
    <ul className={`claim-figures${several ? ' claim-figures-several' : ''}`} aria-label="Figures">
      {claim.figures.map((figure) => (
        <li key={figure.name} data-figure={figure.name}>
          <span className="claim-number">{figureAlone(figure)}</span>
          {several ? <span className="claim-number-name">{figureLabel(figure)}</span> : null}
        </li>
      ))}
    </ul>
  );
}

/** A source's title with its link, who published it, and the day it was last read. */
export function SourceLine({ source }: { source: Source | undefined }) {
  if (source === undefined) return noSource;
  return (
    <>
      {source.url === undefined ? (
        <cite>{source.title}</cite>
      ) : (
        <a href={source.url}>
          <cite>{source.title}</cite>
        </a>
      )}
      <span className="claim-published">
        {publishedBy(source)}.{source.checked === '' ? null : ` Last read ${sayDate(source.checked)}.`}
      </span>
      {source.urlNote === undefined ? null : <span className="claim-published">{source.urlNote}</span>}
    </>
  );
}

function Fact({ term, is, children }: { term: string; is?: 'source' | 'about'; children: ReactNode }) {
  return (
    <div className={is === undefined ? 'claim-fact' : `claim-fact claim-fact-${is}`}>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

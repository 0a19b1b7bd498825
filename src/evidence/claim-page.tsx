import type { ReactNode } from 'react';
import { ageWords, figureAlone, figureLabel, markText, verdictMeanings } from '../model/claim-words.ts';
import { sayDate } from '../model/dates.ts';
import { sitePath } from '../model/site.ts';
import { ClaimFigures, SourceLine } from '../render/claims/claim-card.tsx';
import { Strength } from '../render/claims/strength.tsx';
import { VerdictMark } from '../render/claims/verdict-mark.tsx';
import { readingAddress } from '../render/web/passage.tsx';
import { citationOf, shortCitationOf } from './cite-claim.ts';
import type { Entry, Use } from './register.ts';

type PageProps = { entry: Entry; before: Entry | undefined; after: Entry | undefined; review: string | null };

/** Everything the pack knows about one claim, on a page of its own. Static; copying wakes up with a script. */
export function ClaimPage({ entry, before, after, review }: PageProps) {
  const { claim, source, others, age } = entry;
  const mark = markText(claim);
  return (
    <article className="claim-page">
      <header>
        <p className="claim-found">
          <VerdictMark verdict={claim.verdict} />
          {mark === '' ? null : <span className="claim-mark">{mark}</span>}
        </p>
        <h1>{claim.statement}</h1>
        <ClaimFigures claim={claim} />
      </header>
      <div className="claim-aside">
        <section className="claim-source" aria-labelledby="says-who">
          <h2 id="says-who">Says who</h2>
          <p>
            <SourceLine source={source ?? undefined} />
          </p>
          {source === null ? null : <p className="claim-licence">{source.licence}.</p>}
        </section>
        <dl className="claim-about">
          <Fact term="About whom">{claim.population}</Fact>
          <Fact term="Where">{claim.place}</Fact>
          <Fact term="When">
            {claim.period}
            {age === null || age < 1 ? null : (
              <span className="claim-age">The figures are {ageWords(age)}.</span>
            )}
          </Fact>
        </dl>
      </div>
      <Differs entry={entry} />
      <div className="claim-pair">
        <section aria-labelledby="strength">
          <h2 id="strength">How strong it is</h2>
          <p>
            <Strength claim={claim} />
          </p>
          <p>
            <a href={sitePath('/evidence/#strength')}>What the strengths mean</a>
          </p>
        </section>
        {claim.caveat === undefined ? null : (
          <section aria-labelledby="limits">
            <h2 id="limits">What this does not show</h2>
            <p>{claim.caveat}</p>
          </section>
        )}
      </div>
      <section aria-labelledby="check">
        <h2 id="check">What our check found</h2>
        <p>
          <strong>
            <VerdictMark verdict={claim.verdict} />.
          </strong>{' '}
          {verdictMeanings[claim.verdict]}
          {claim.why === undefined || claim.packSaid !== undefined ? null : ` ${claim.why}`} Last checked on{' '}
          {sayDate(claim.checked)}.{review === null ? null : ` ${review}`}
        </p>
        {claim.derived === undefined ? null : (
          <p>
            The arithmetic: <span className="claim-sum">{claim.derived}</span>
          </p>
        )}
        {others.length === 0 ? null : (
          <>
            <h3>Also read</h3>
            <ul className="claim-others">
              {others.map((other) => (
                <li key={other.id}>
                  <SourceLine source={other} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <Where entry={entry} />
      <Cite entry={entry} />
      <nav className="claim-next" aria-label="Claims">
        {before === undefined ? null : (
          <a href={sitePath(`/evidence/${before.claim.id}/`)} rel="prev">
            <span>Before</span>
            {before.claim.statement}
          </a>
        )}
        {after === undefined ? null : (
          <a href={sitePath(`/evidence/${after.claim.id}/`)} rel="next">
            <span>Next</span>
            {after.claim.statement}
          </a>
        )}
      </nav>
    </article>
  );
}

/** What the published pack said beside what we show, and why. */
function Differs({ entry: { claim } }: { entry: Entry }) {
  if (claim.packSaid === undefined) return null;
  return (
    <section className="claim-differs" aria-labelledby="differs">
      <h2 id="differs">Why ours differs from the published pack</h2>
      <dl>
        <Fact term="The February 2025 pack said">
          <span className="claim-said">{claim.packSaid}</span>
        </Fact>
        <Fact term={claim.verdict === 'withdrawn' ? 'Its source says' : 'We show'}>
          <ul className="claim-shown">
            {claim.figures.map((figure) => (
              <li key={figure.name}>
                <strong>{figureAlone(figure)}</strong> {claim.figures.length > 1 ? figureLabel(figure) : null}
              </li>
            ))}
          </ul>
        </Fact>
      </dl>
      {claim.why === undefined ? null : <p>{claim.why}</p>}
    </section>
  );
}

function Where({ entry: { uses, charts } }: { entry: Entry }) {
  return (
    <section aria-labelledby="used">
      <h2 id="used">Where the pack uses it</h2>
      {uses.length === 0 && charts.length === 0 ? <p>No slide or chart uses it now.</p> : null}
      {uses.length === 0 ? null : (
        <ul className="claim-uses">
          {uses.map((use) => (
            <li key={use.slide}>
              <UseLine use={use} />
            </li>
          ))}
        </ul>
      )}
      {charts.length === 0 ? null : (
        <>
          <h3>Charts</h3>
          <ul className="claim-uses">
            {charts.map((chart) => (
              <li key={chart.id}>
                <a href={sitePath(`/chart/${chart.id}/`)}>{chart.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function UseLine({ use }: { use: Use }) {
  const others = use.editions.filter((edition) => edition.id !== 'full');
  return (
    <>
      <a href={readingAddress(use.slide)}>{use.title}</a>
      <span className="claim-use-note">
        {use.spoken ? 'In the speaker notes. ' : ''}
        <a href={sitePath(`/present/full/#${use.slide}`)} aria-label={`Slide ${use.number}: ${use.title}`}>
          Slide {use.number}
        </a>{' '}
        of the full pack
        {others.length === 0
          ? '.'
          : `; also in ${others.map((edition) => `“${edition.name}”, slide ${edition.number}`).join('; ')}.`}
      </span>
    </>
  );
}

function Cite({ entry: { claim, source } }: { entry: Entry }) {
  const long = citationOf(claim, source);
  return (
    <section className="claim-cite" aria-labelledby="cite">
      <h2 id="cite">How to cite it</h2>
      <p className="claim-citation">{long}</p>
      <p className="claim-copy" hidden>
        <button type="button" data-copy={long}>
          Copy the citation
        </button>
        <button type="button" data-copy={shortCitationOf(claim, source)}>
          Copy one line for a slide
        </button>
        <button type="button" data-copy-address="">
          Copy the link
        </button>
      </p>
      <p className="claim-copied" role="status" />
    </section>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

import { figureAlone, figureLabel } from '../model/claim-words.ts';
import type { PackModel } from '../model/deck.ts';
import type { Query } from '../model/query.ts';
import { sitePath } from '../model/site.ts';
import { VerdictMark } from '../render/claims/verdict-mark.tsx';
import { readingAddress } from '../render/web/passage.tsx';
import type { Entry } from './register.ts';

type QueriesProps = { pack: PackModel; entries: readonly Entry[] };

/** What we changed from the published pack, and what its authors and others could settle. */
export function QueriesPage({ pack, entries }: QueriesProps) {
  const changed = entries.filter(({ claim }) => claim.packSaid !== undefined);
  const questions = pack.queries.filter((query) => query.kind === 'question');
  const owners = [...new Set(questions.map((query) => query.to))];
  const wordings = pack.queries.filter((query) => query.kind === 'wording');
  const asked = new Set(pack.queries.flatMap((query) => query.claims));
  const open = entries.filter(({ claim }) => claim.verdict === 'unverified' && !asked.has(claim.id));
  return (
    <>
      <nav className="report-jumps" aria-label="On this page">
        <ul>
          <li>
            <a href="#changed">What we changed ({changed.length})</a>
          </li>
          <li>
            <a href="#questions">What needs an answer ({questions.length})</a>
          </li>
          <li>
            <a href="#wording">Slips in the text ({wordings.length})</a>
          </li>
        </ul>
      </nav>
      <section aria-labelledby="changed">
        <h2 id="changed">What we changed, and why</h2>
        <p className="report-lead">
          The published pack says one thing here and the source another, or the source has moved on. Each
          change has its reason. If one of them is wrong, the source that shows it would settle the matter.
        </p>
        <ol className="changes">
          {changed.map((entry) => (
            <Change key={entry.claim.id} entry={entry} />
          ))}
        </ol>
      </section>
      <section aria-labelledby="questions">
        <h2 id="questions">What needs its owner’s answer</h2>
        <p className="report-lead">
          “Not found” means that no page we saw confirms or denies it. It does not mean that it is wrong. A
          link to the page, or a sentence on how it was counted, is enough to close a question.
        </p>
        {owners.map((owner) => (
          <section key={owner} className="owner">
            <h3>For {owner}</h3>
            <ol className="queries">
              {questions
                .filter((query) => query.to === owner)
                .map((query) => (
                  <QueryItem key={query.id} query={query} pack={pack} entries={entries} />
                ))}
            </ol>
          </section>
        ))}
        {open.length === 0 ? null : (
          <section className="owner">
            <h3>Also without a page to confirm them</h3>
            <ul className="report-claims">
              {open.map(({ claim }) => (
                <li key={claim.id}>
                  <a href={sitePath(`/evidence/${claim.id}/`)}>{claim.statement}</a> {claim.why}
                </li>
              ))}
            </ul>
          </section>
        )}
      </section>
      <section aria-labelledby="wording">
        <h2 id="wording">Slips in the text</h2>
        <p className="report-lead">Small things that its authors may want to mend in the next edition.</p>
        <ol className="queries">
          {wordings.map((query) => (
            <QueryItem key={query.id} query={query} pack={pack} entries={entries} />
          ))}
        </ol>
      </section>
    </>
  );
}

function Change({ entry: { claim, source, uses } }: { entry: Entry }) {
  const several = claim.figures.length > 1;
  return (
    <li className="change">
      <p className="change-found">
        <VerdictMark verdict={claim.verdict} />
      </p>
      <h3>
        <a href={sitePath(`/evidence/${claim.id}/`)}>{claim.statement}</a>
      </h3>
      <dl>
        <div>
          <dt>The February 2025 pack said</dt>
          <dd className="change-said">{claim.packSaid}</dd>
        </div>
        <div>
          <dt>{claim.verdict === 'withdrawn' ? 'Its source says' : 'We show'}</dt>
          <dd>
            <ul className="change-shown">
              {claim.figures.map((figure) => (
                <li key={figure.name}>
                  <strong>{figureAlone(figure)}</strong> {several ? figureLabel(figure) : null}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      </dl>
      <p>
        {claim.why} {source?.url === undefined ? source?.cite : <a href={source.url}>{source.cite}</a>}
        {uses.length === 0 ? null : `. Slide ${uses.map((use) => use.number).join(', ')}`}.
      </p>
    </li>
  );
}

function QueryItem({ query, pack, entries }: { query: Query } & QueriesProps) {
  const about = query.claims.flatMap((id) => entries.find(({ claim }) => claim.id === id) ?? []);
  return (
    <li className="query" id={query.id}>
      <p className="query-asks">{query.asks}</p>
      <dl>
        <div>
          <dt>What we found</dt>
          <dd>{query.found}</dd>
        </div>
        <div>
          <dt>Until then</dt>
          <dd>{query.meanwhile}</dd>
        </div>
      </dl>
      <ul className="query-about" aria-label="Claims and slides it is about">
        {about.map(({ claim }) => (
          <li key={claim.id}>
            <a href={sitePath(`/evidence/${claim.id}/`)}>{claim.statement}</a>
          </li>
        ))}
        {query.slides.map((id) => (
          <li key={id}>
            <a href={readingAddress(id)}>{pack.slides[id]?.plainTitle}</a>
          </li>
        ))}
      </ul>
    </li>
  );
}

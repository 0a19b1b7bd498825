import { verdictMeanings } from '../model/claim-words.ts';
import { strengthMeaning, strengthName } from '../model/strength.ts';
import { VerdictMark } from '../render/claims/verdict-mark.tsx';
import { countsOf, type Entry } from './register.ts';

/** What the verdicts and the strengths mean, and how many claims have each. Others link to `#marks`. */
export function MarksLegend({ entries }: { entries: readonly Entry[] }) {
  const counts = countsOf(entries);
  return (
    <section className="marks" id="marks" aria-labelledby="marks-title">
      <h2 id="marks-title">What the marks mean</h2>
      <p className="marks-lead">
        Each figure was looked up on published pages, and the verdict says what was found. A confirmed figure
        can still be weak evidence: its strength says that. Beside a number on a page or slide stand the four
        marks of its strength, and under them a sign where the verdict is “Unverified” or “Withdrawn”.
      </p>
      <h3>Verdicts</h3>
      <dl className="marks-list">
        {counts.verdicts.map(({ verdict, count }) => (
          <div key={verdict}>
            <dt>
              <VerdictMark verdict={verdict} /> <span className="marks-count">{count}</span>
            </dt>
            <dd>{verdictMeanings[verdict]}</dd>
          </div>
        ))}
      </dl>
      <h3 id="strength">Strength</h3>
      <p className="marks-lead">{strengthMeaning}</p>
      <ul className="marks-list">
        {counts.strengths.map(({ strength, count }) => (
          <li key={strength}>
            <b>
              <span className={`marks-shape by-${strength}`} aria-hidden="true" />
              {strengthName(strength)}
            </b>{' '}
            <span className="marks-count">{count}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

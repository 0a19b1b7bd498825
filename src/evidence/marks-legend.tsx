import { gradeLimits, gradeWords, verdictMeanings } from '../model/claim-words.ts';
import { VerdictMark } from '../render/claims/verdict-mark.tsx';
import { countsOf, type Entry } from './register.ts';

/** What the verdicts and the kinds of evidence mean, and how many claims have each. Others link to `#marks`. */
export function MarksLegend({ entries }: { entries: readonly Entry[] }) {
  const counts = countsOf(entries);
  return (
    <section className="marks" id="marks" aria-labelledby="marks-title">
      <h2 id="marks-title">What the marks mean</h2>
      <p className="marks-lead">
        Each figure was looked up on published pages. The verdict says what was found; the kind of evidence
        says how far the figure carries. A confirmed figure can still be weak evidence. The small shape beside
        a number on a page or slide is that of its kind of evidence, or of “Unverified” or “Withdrawn”.
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
      <h3 id="grades">Kinds of evidence, strongest first</h3>
      <dl className="marks-list">
        {counts.grades.map(({ grade, count }) => (
          <div key={grade}>
            <dt>
              <span className={`marks-shape by-${grade}`} aria-hidden="true" />
              {gradeWords[grade]} <span className="marks-count">{count}</span>
            </dt>
            <dd>{gradeLimits[grade]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

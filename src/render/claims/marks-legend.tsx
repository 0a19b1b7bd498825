import { strengths } from '../../model/claim-grades.ts';
import { strengthName } from '../../model/strength.ts';

const marks: Array<[string, string]> = [
  ...strengths.map((strength): [string, string] => [`by-${strength}`, strengthName(strength)]),
  ['found-unverified', 'Unverified: its own page was not read'],
  ['found-withdrawn', 'Withdrawn: its own source contradicts it'],
];

/** The marks beside numbers with their words, and the switch that hides them. The evidence page says what they mean. */
export function MarksLegend() {
  return (
    <div className="marks-legend">
      <ul>
        {marks.map(([mark, words]) => (
          <li key={mark}>
            <span className={`marks-shape ${mark}`} />
            {words}
          </li>
        ))}
      </ul>
      <p className="marks-switch" hidden>
        <label>
          <input type="checkbox" defaultChecked /> Show the marks beside numbers
        </label>
      </p>
    </div>
  );
}

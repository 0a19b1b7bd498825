import type { EvidenceMark } from '../../blocks/claim-link.tsx';
import { grades } from '../../model/claim.ts';
import { gradeWords } from '../../model/claim-words.ts';

const marks: Array<[EvidenceMark, string]> = [
  ...grades.map((grade): [EvidenceMark, string] => [grade, gradeWords[grade]]),
  ['unverified', 'Unverified: no published page was found'],
  ['withdrawn', 'Withdrawn: its own source contradicts it'],
];

/** What the marks beside numbers mean, strongest evidence first, and the switch that hides them. */
export function MarksLegend() {
  return (
    <div className="marks-legend">
      <ul>
        {marks.map(([mark, words]) => (
          <li key={mark}>
            <span className={`by-${mark}`} />
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

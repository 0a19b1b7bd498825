import type { WorkedFrom } from '../model/chart.ts';
import type { Claim } from '../model/claim.ts';
import type { Dataset } from '../model/dataset.ts';
import { type Case, leftOut } from './answer.ts';
import { nameOf } from './book.ts';
import { type Interval, inputsOf } from './inputs.ts';
import { type StepId, workOutAll } from './steps.ts';
import { fewerVisits, type Study, studiesOf } from './studies.ts';

/** The table that the chart of the break-even is drawn from: worked out, so no file holds it. */
export const breakEvenTable = 'break-even';

/** What would have to fall, over what studies counted. */
const needed: ReadonlyArray<{ id: StepId; label: string }> = [
  { id: 'needGp', label: 'Needed, each person seen' },
  { id: 'needGpActive', label: 'Needed, each who takes part' },
];

/**
 * The table behind the chart: fewer GP appointments a person in a year, needed and counted, and the formulas of its cells.
 * Studies without a size are left out.
 */
export function breakEvenDataset(
  { values, place }: Case,
  claims: Readonly<Record<string, Claim>>,
): { dataset: Dataset; worked: WorkedFrom } {
  const worked = workOutAll(values);
  const counted = studiesOf(claims).flatMap((study): Array<Study & { fall: number }> => {
    const { fall } = study;
    return fall === null ? [] : [{ ...study, fall }];
  });
  const rows = [
    ...needed.map(({ id, label }) => row(label, '', worked[id])),
    ...counted.map((study) => row(study.label, studyNote(study), fewerVisits(study.fall, values.visits))),
  ];
  const cells = [
    ...needed.map(({ id }): [string, string] => [nameOf(id, 'low'), nameOf(id, 'high')]),
    ...counted.map(({ fall }): [string, string] => [
      `${nameOf('visits', 'low')}*${fall}/100`,
      `${nameOf('visits', 'high')}*${fall}/100`,
    ]),
  ];
  const number = { type: 'number', unit: 'count' } as const;
  const dataset: Dataset = {
    id: breakEvenTable,
    title: 'Fewer GP appointments needed to match the cost of link work, and counted by studies',
    source: 'pssru-2025',
    period: 'Prices of 2023/24 to 2024/25',
    unit: 'count',
    fields: [
      { name: 'what', type: 'string', label: 'What' },
      { name: 'how', type: 'string', label: 'How it was come by' },
      { name: 'fewer', label: 'Fewer GP appointments a person in a year', ...number },
      { name: 'low', label: 'Low end', ...number },
      { name: 'high', label: 'High end', ...number },
    ],
    rows,
    caveat: `Time freed is not cash. ${leftOut(values)}`.trim(),
    licence: 'Quoted as facts with credit; our own arithmetic',
    provenance: 'Worked out from the register by src/break-even/.',
  };
  return { dataset, worked: { values, place, cells } };
}

/** A range stays a range; an end that is no number is left empty. */
function row(label: string, note: string, { low, high }: Interval): Dataset['rows'][number] {
  if (low === high && Number.isFinite(low)) return [label, note, low, null, null];
  return [label, note, null, ...[low, high].map((end) => (Number.isFinite(end) ? end : null))];
}

function studyNote({ compared, ofSome, verdict }: Study): string {
  const parts = [
    compared ? 'compared' : 'not compared',
    ofSome ? 'some visits' : '',
    verdict === 'unverified' ? 'unverified' : '',
  ];
  return parts.filter(Boolean).join(', ');
}

/** Claims that the chart stands on: behind its inputs, and of the studies. */
export function breakEvenClaims(claims: Readonly<Record<string, Claim>>): string[] {
  const behind = inputsOf(claims).flatMap(({ claim }) => claim ?? []);
  return [...new Set([...behind, ...studiesOf(claims).map(({ claim }) => claim)])];
}

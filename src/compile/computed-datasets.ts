import { type Claim, grades } from '../model/claim.ts';
import { gradeWords } from '../model/claim-words.ts';
import type { Dataset } from '../model/dataset.ts';

/** Datasets that are not files: figures about the claims themselves, and arithmetic on them. */
export function computeDatasets(claims: Record<string, Claim>): Record<string, Dataset> {
  const all = [claimsByGrade(claims), linkWorkerYear(claims)].filter((one) => one !== null);
  return Object.fromEntries(all.map((dataset) => [dataset.id, dataset]));
}

/** How many claims rest on each grade of evidence. */
function claimsByGrade(claims: Record<string, Claim>): Dataset {
  const used = Object.values(claims).filter(({ verdict }) => verdict !== 'withdrawn');
  return {
    id: 'claims-by-grade',
    title: 'Claims in the register by grade of evidence',
    source: 'claim-register',
    unit: 'claims',
    fields: [
      { name: 'grade', type: 'string', label: 'Grade of evidence' },
      { name: 'claims', type: 'number', label: 'Claims in the register', unit: 'claims' },
    ],
    rows: grades.map((grade) => [gradeWords[grade], used.filter((claim) => claim.grade === grade).length]),
    caveat:
      'Counts claims, not their weight: one good review can outweigh many accounts. Withdrawn claims are left out.',
    licence: 'MIT, with this pack',
    provenance: 'Counted from data/claims.json each time the pack is built.',
  };
}

/** A year's caseload in hours, at the low and at the high end; null without the claims it stands on. */
function linkWorkerYear(claims: Record<string, Claim>): Dataset | null {
  const people = rangeOf(claims, 'link-worker-caseload', 'people');
  const first = rangeOf(claims, 'link-worker-appointments', 'assessment');
  const followUp = rangeOf(claims, 'link-worker-appointments', 'follow-up');
  const meetings = rangeOf(claims, 'link-worker-appointments', 'appointments');
  if (!people || !first || !followUp || !meetings) return null;
  const row = (name: string, end: 0 | 1): Array<string | number> => {
    const [hours, minutes, times] = [first[end], followUp[end], meetings[end]];
    const each = hours + (times * minutes) / 60;
    const sum = `${people[end]} people × (${hours} hour + ${times} × ${minutes} minutes) = ${people[end]} × ${each} hours`;
    return [name, sum, people[end] * hours, (people[end] * times * minutes) / 60, people[end] * each];
  };
  return {
    id: 'link-worker-year',
    title: 'A year’s caseload of one link worker, in hours with people',
    source: 'wdf-link-workers',
    period: '2023 and 2025',
    unit: 'hours',
    fields: [
      { name: 'case', type: 'string', label: 'Case' },
      { name: 'sum', type: 'string', label: 'Arithmetic' },
      { name: 'first', type: 'number', label: 'In first meetings', unit: 'hours' },
      { name: 'follow_ups', type: 'number', label: 'In follow-ups', unit: 'hours' },
      { name: 'together', type: 'number', label: 'Together', unit: 'hours' },
    ],
    rows: [row('Fewest people, shortest follow-ups', 0), row('Most people, longest follow-ups', 1)],
    caveat:
      'Everyone is counted with all the follow-ups; many have fewer, so many years are lighter. Travel, writing up, supervision and work with community groups are not counted.',
    licence: 'Open Government Licence v3.0 (caseload); quoted as facts with credit (appointments)',
    provenance:
      'Worked out each time the pack is built from the claims link-worker-caseload and link-worker-appointments.',
  };
}

/** A figure as its low and high end; both the same for a single value. */
function rangeOf(claims: Record<string, Claim>, claim: string, name: string): [number, number] | undefined {
  const value = claims[claim]?.figures.find((figure) => figure.name === name)?.value;
  return typeof value === 'number' ? [value, value] : value;
}

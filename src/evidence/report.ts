import type { Strength } from '../model/claim-grades.ts';
import { type Review, reviewOf } from '../model/review.ts';
import { strengthOf } from '../model/strength.ts';
import type { Entry } from './register.ts';

/** Strengths that can carry a decision. */
const carrying: readonly Strength[] = ['strong', 'moderate'];

export type ReportGroup = {
  id: 'strong' | 'limited' | 'dated' | 'contradicted' | 'unverified';
  title: string;
  means: string;
  entries: Entry[];
};

/** The state of the evidence on one day: each claim in one group, and those that are due for a check. */
export type Report = {
  today: string;
  groups: ReportGroup[];
  overdue: Array<{ entry: Entry; review: Review }>;
  /** The day on which the next claim becomes due, and how many do so then; null where all are overdue. */
  next: { due: string; count: number } | null;
};

/**
 * Sorts the register into what can be leant on and what cannot.
 *
 * @param today ISO day, e.g. `2026-11-23`.
 */
export function reportOf(entries: readonly Entry[], today: string): Report {
  const pick = (test: (entry: Entry) => boolean): Entry[] => entries.filter(test);
  const isStrong = ({ claim }: Entry): boolean => carrying.includes(strengthOf(claim));
  const of = (...verdicts: string[]): Entry[] => pick(({ claim }) => verdicts.includes(claim.verdict));
  const confirmed = of('confirmed');
  const reviews = entries.map((entry) => ({ entry, review: reviewOf(entry.claim, today) }));
  const coming = reviews.filter(({ review }) => !review.overdue).map(({ review }) => review.due);
  const due = coming.sort()[0];
  return {
    today,
    groups: [
      {
        id: 'strong',
        title: 'Confirmed, and strong enough to lean on',
        means: 'Confirmed by a published page, and of strong or moderate strength.',
        entries: confirmed.filter(isStrong),
      },
      {
        id: 'limited',
        title: 'Confirmed, with limits',
        means: 'Confirmed by a published page, but of limited or very limited strength.',
        entries: confirmed.filter((entry) => !isStrong(entry)),
      },
      {
        id: 'dated',
        title: 'Dated',
        means: 'Right when it was published. Say the year when you use it.',
        entries: of('dated'),
      },
      {
        id: 'contradicted',
        title: 'Contradicted',
        means: 'The source says something else than the published pack. We follow the source.',
        entries: of('corrected', 'withdrawn'),
      },
      {
        id: 'unverified',
        title: 'Unverified',
        means: 'The publisher’s own page was not read. Do not lean on it before it was.',
        entries: of('unverified'),
      },
    ],
    overdue: reviews
      .filter(({ review }) => review.overdue)
      .sort((a, b) => a.review.due.localeCompare(b.review.due)),
    next: due === undefined ? null : { due, count: coming.filter((day) => day === due).length },
  };
}

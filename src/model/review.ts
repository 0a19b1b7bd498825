import type { Claim, Topic } from './claim.ts';
import type { Design } from './claim-grades.ts';

/** Months from one check to the next, and why so long and no longer. */
type Interval = { months: number; why: string };

/** How often a claim is to be checked, by how its figure was come by. */
const designIntervals: Record<Design, Interval> = {
  'trials-review': { months: 24, why: 'reviews of studies are updated every few years' },
  trial: { months: 24, why: 'a finished study does not change, but later ones can overtake it' },
  controlled: { months: 24, why: 'a finished study does not change, but later ones can overtake it' },
  'linked-records': { months: 24, why: 'a finished study does not change, but later ones can overtake it' },
  review: { months: 24, why: 'reviews of studies are updated every few years' },
  'before-after': { months: 18, why: 'local programmes publish again, or end, within a year or two' },
  'national-statistic': { months: 12, why: 'official figures come out at least once a year' },
  survey: { months: 18, why: 'surveys of this kind are repeated every year or two' },
  'service-record': { months: 12, why: 'what an organisation says of itself changes with its services' },
  modelled: { months: 12, why: 'the figures that go in are renewed at least once a year' },
  policy: { months: 12, why: 'plans and contracts are renewed every year' },
  account: { months: 12, why: 'what an organisation says of itself changes with its services' },
};

/** Matters whose figures age at a pace of their own: where a claim has a topic, it decides and not the design. */
const topicIntervals: Record<Topic, Interval> = {
  census: { months: 60, why: 'a census is taken every ten years' },
  index: { months: 36, why: 'the indices of deprivation come out every four to six years' },
  workforce: { months: 6, why: 'workforce figures come out every quarter' },
  pressure: { months: 6, why: 'waiting lists, appointments and referrals come out every month' },
  money: { months: 12, why: 'budgets and funds are set for a financial year' },
  target: { months: 12, why: 'national targets are renewed with each planning round' },
};

/** When a claim is to be checked again. */
export type Review = {
  /** Day by which it is to be checked again, e.g. `2027-11-23`. */
  due: string;
  /** Whole months since the last check, never below 0. */
  age: number;
  /** Months allowed between two checks, and why. */
  months: number;
  why: string;
  overdue: boolean;
};

/**
 * Works out when a claim is due for its next check. Pure: the day comes from outside.
 *
 * @param today ISO day, e.g. `2026-11-23`.
 */
export function reviewOf(claim: Pick<Claim, 'checked' | 'design' | 'topic'>, today: string): Review {
  const { months, why } =
    claim.topic === undefined ? designIntervals[claim.design] : topicIntervals[claim.topic];
  const due = addMonths(claim.checked, months);
  return { due, age: monthsBetween(claim.checked, today), months, why, overdue: today > due };
}

/** A month later than the 31st of a short month is its last day. A date without a day counts from its first. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = partsOf(date);
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0));
  last.setUTCDate(Math.min(day, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

function monthsBetween(from: string, to: string): number {
  const [y1, m1, d1] = partsOf(from);
  const [y2, m2, d2] = partsOf(to);
  return Math.max(0, (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0));
}

function partsOf(date: string): [number, number, number] {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

/**
 * The day a build takes as today: `SOURCE_DATE_EPOCH` (seconds since 1970) when the environment gives one, so that a
 * build can be repeated, else the clock.
 */
export function todayOf(env: Readonly<Record<string, string | undefined>>, now = new Date()): string {
  const epoch = Number(env.SOURCE_DATE_EPOCH || Number.NaN);
  return (Number.isFinite(epoch) ? new Date(epoch * 1000) : now).toISOString().slice(0, 10);
}

import type { Claim } from '../model/claim.ts';
import type { Strength, Verdict } from '../model/claim-grades.ts';
import { claimOf } from '../model/claim-of.ts';
import { strengthOf } from '../model/strength.ts';
import type { Interval } from './inputs.ts';

type StudySpec = {
  claim: string;
  /** Who and where, in a few words. */
  label: string;
  /** How it was counted, in a few words. */
  how: string;
  /** `none` for no change; the figure of the claim that is a fall in percent; `unsized` where no size is published. */
  found: 'none' | 'unsized' | { fall: string };
  /** What was found, for a study without a size. */
  words?: string;
  /** It had a comparison group. */
  compared: boolean;
  /** It counts some kinds of appointment only. */
  ofSome?: true;
};

/** What studies counted of visits to GPs, strongest first, nulls and a rise included. */
const specs: readonly StudySpec[] = [
  {
    claim: 'kiely-review',
    label: 'Strictest review',
    how: 'controlled studies',
    found: 'none',
    compared: true,
  },
  {
    claim: 'advice-mental-health',
    label: 'Advice, North Thames',
    how: 'compared',
    found: 'none',
    compared: true,
  },
  {
    claim: 'hackney-study',
    label: 'City and Hackney',
    how: 'compared',
    found: 'unsized',
    words: 'fell, perhaps only back to what is usual; no size published',
    compared: true,
  },
  {
    claim: 'pimlico-visits',
    label: 'Health workers, Pimlico',
    how: 'compared; unscheduled visits of households',
    found: { fall: 'gp-fall' },
    compared: true,
    ofSome: true,
  },
  {
    claim: 'shropshire-gp',
    label: 'Shropshire',
    how: 'compared; figure not seen in its report',
    found: { fall: 'fall' },
    compared: true,
  },
  {
    claim: 'tameside-gp',
    label: 'Tameside and Glossop',
    how: 'before and after, nobody compared',
    found: { fall: 'fall' },
    compared: false,
  },
  {
    claim: 'gloucestershire-service',
    label: 'Gloucestershire',
    how: 'before and after, nobody compared',
    found: { fall: 'gp-fall' },
    compared: false,
  },
  {
    claim: 'torbay-use-rose',
    label: 'Torbay, older people',
    how: 'before and after, nobody compared',
    found: 'unsized',
    words: 'use of every service rose on average; no size published',
    compared: false,
  },
];

/** One study with what it found of visits to GPs. */
export type Study = {
  claim: string;
  label: string;
  how: string;
  compared: boolean;
  /** It counts some kinds of appointment only. */
  ofSome?: true;
  strength: Strength;
  verdict: Verdict;
  /** The fall in percent, 0 for none; null where no size is published, and then `words` say what was found. */
  fall: number | null;
  words: string;
};

/**
 * The studies with their figures from the register.
 *
 * @throws Where a claim, or its figure, is not there.
 */
export function studiesOf(claims: Readonly<Record<string, Claim>>): Study[] {
  return specs.map(({ claim: id, found, words = '', ...rest }) => {
    const claim = claimOf(claims, id);
    if (claim === undefined) throw new Error(`The break-even names the claim ${id}, which is not there.`);
    const fall = found === 'none' ? 0 : found === 'unsized' ? null : fallOf(claim, found.fall);
    return {
      ...rest,
      claim: id,
      strength: strengthOf(claim),
      verdict: claim.verdict,
      fall,
      words: found === 'none' ? 'no change, or little' : words,
    };
  });
}

function fallOf({ id, figures }: Claim, name: string): number {
  const value = figures.find((figure) => figure.name === name)?.value;
  if (typeof value !== 'number')
    throw new Error(`The break-even takes ${id}.${name}, which is no single figure.`);
  return value;
}

/** A fall in percent as appointments a person in a year, of as many as people have. */
export function fewerVisits(fall: number, visits: Interval): Interval {
  return { low: (visits.low * fall) / 100, high: (visits.high * fall) / 100 };
}

/**
 * The most that confirmed studies found, in appointments a person in a year: of those compared, and of all. A fall of
 * some appointments only says nothing of the rest, so it is not among those compared.
 */
export function mostFound(studies: readonly Study[], visits: Interval): { compared: number; any: number } {
  const most = (some: readonly Study[]): number =>
    Math.max(0, ...some.flatMap(({ fall }) => (fall === null ? [] : fewerVisits(fall, visits).high)));
  const confirmed = studies.filter(({ verdict }) => verdict === 'confirmed');
  return {
    compared: most(confirmed.filter(({ compared, ofSome }) => compared && !ofSome)),
    any: most(studies),
  };
}

import type { Claim } from '../model/claim.ts';
import { claimOf } from '../model/claim-of.ts';
import { recordOf } from '../model/entry-of.ts';
import { fully } from './say.ts';

/** A number that is known as a range: its two ends, of which the first is not above the second. */
export type Interval = { low: number; high: number };

/** A chosen place: its name as it stands in a sentence, and its residents at the Census of 2021, null where not known. */
export type Place = { name: string; residents: number | null };

/** The source of the residents of places. */
export const census = 'ons-census-2021';

/** What an input counts in: `percent` is 0 to 100, `GBP` is pounds, `count` is a plain number. */
type InputUnit = 'count' | 'percent' | 'GBP';

export type InputId = (typeof specs)[number]['id'];

/** Where a default comes from: a figure of the register, or two whose values are the ends of a range. */
type From = { claim: string; figures: readonly [string] | readonly [string, string] };

/** What the default is where the register has no figure: a plain assumption, said as one. */
type Assumed = { assumed: number };

type InputSpec = {
  id: string;
  group: 'people' | 'cost' | 'worth' | 'change';
  /** What it is, as the label of its field. */
  label: string;
  unit: InputUnit;
  /** What follows the number, e.g. `per 1,000 a year`. */
  per?: string;
  default: From | Assumed;
  /** Where the default comes from and what could be put instead, in a sentence or two. Prices name their year. */
  note: string;
  /** A claim that bears the note out where the default is no figure of it. */
  see?: string;
  /** The least and the most that make sense at all. */
  limits: readonly [number, number];
  /** Ends and step of the slider. */
  slider: readonly [number, number, number];
  /** True where the slider has two ends to move: the default is a range. */
  ranged?: true;
  /** True for the few that are shown first. */
  main?: true;
  /** What is wrong below and above the limits, where more can be said than the limit itself. */
  below?: string;
  above?: string;
};

const specs = [
  {
    id: 'people',
    group: 'people',
    main: true,
    label: 'People registered',
    unit: 'count',
    default: { claim: 'link-workers-needed', figures: ['patients'] },
    note: 'The size of a primary care network. Type your own list, or choose a place.',
    limits: [100, 70_000_000],
    slider: [5_000, 500_000, 5_000],
    below: 'A list this small gives no number that means anything: at least 100 people.',
    above: 'That is more than all patients of England: at most 70,000,000.',
  },
  {
    id: 'referred',
    group: 'people',
    main: true,
    label: 'Referred in a year',
    unit: 'count',
    per: 'per 1,000 people',
    default: { claim: 'referrals-per-thousand', figures: ['rate'] },
    note: 'England in 2023. Places differ widely, so type your own count.',
    limits: [0.1, 1_000],
    slider: [1, 100, 0.5],
    below: 'With nobody referred there is nothing to pay back: at least 0.1 per 1,000.',
    above: 'More people are referred than are registered: at most 1,000 per 1,000.',
  },
  {
    id: 'declined',
    group: 'people',
    main: true,
    label: 'Turn it down',
    unit: 'percent',
    per: 'of those referred',
    default: { claim: 'referrals-declined', figures: ['last'] },
    note: 'Refusals written down in England in 2023; 22% in 2019.',
    limits: [0, 99],
    slider: [0, 60, 1],
    above: 'More would decline than were referred, or nobody would be seen: at most 99%.',
  },
  {
    id: 'caseload',
    group: 'people',
    main: true,
    label: 'People a link worker sees in a year',
    unit: 'count',
    default: { claim: 'link-worker-caseload', figures: ['people'] },
    note: 'Advised for full time. Greater Manchester counts about 190.',
    see: 'greater-manchester-caseload',
    limits: [1, 2_000],
    slider: [50, 400, 5],
    ranged: true,
    below: 'A link worker who sees nobody costs without end: at least 1 person a year.',
    above: 'That is about ten new people every working day: at most 2,000 a year.',
  },
  {
    id: 'activity',
    group: 'people',
    label: 'Take part in an activity or support',
    unit: 'percent',
    per: 'of those referred',
    default: { claim: 'referral-to-activity', figures: ['activity'] },
    note: 'What is on record in one large UK set. Records have gaps: it may be more, and cannot be more than are seen.',
    limits: [1, 100],
    slider: [5, 100, 1],
    below: 'If nobody takes part, nothing can change: at least 1%.',
    above: 'More would take part than were referred: at most 100%.',
  },
  {
    id: 'post',
    group: 'cost',
    main: true,
    label: 'A link worker costs in a year',
    unit: 'GBP',
    default: { claim: 'link-worker-cap-raised', figures: ['post'] },
    note: 'Pay and employer’s costs up to Band 5: the limit that networks could claim in 2022/23, raised by our own arithmetic to prices of 2023/24 to 2024/25. No London weighting, no overheads.',
    limits: [0, 500_000],
    slider: [25_000, 70_000, 100],
    ranged: true,
  },
  {
    id: 'weighting',
    group: 'cost',
    label: 'Weighting for London',
    unit: 'percent',
    per: 'on top of that',
    default: { assumed: 0 },
    note: 'Our assumption: none, because no amount was found. Networks may claim it, as reported; the NHS pay scale leaves it out. Add yours.',
    see: 'reimbursement-rise',
    limits: [0, 100],
    slider: [0, 40, 1],
  },
  {
    id: 'overheads',
    group: 'cost',
    label: 'Supervision, management, premises',
    unit: 'percent',
    per: 'on top of both',
    default: { assumed: 0 },
    note: 'Our assumption: none, which is too favourable. A finance department has the figure.',
    see: 'cost-staff-hour',
    limits: [0, 300],
    slider: [0, 100, 1],
  },
  {
    id: 'support',
    group: 'cost',
    label: 'The support they are sent to',
    unit: 'GBP',
    per: 'for each person seen',
    default: { assumed: 0 },
    note: 'Our assumption: nothing, as if groups and advice were free, which they are not. The national green pilot cost about £690 a person with everything in it (2021–23): a top mark.',
    see: 'green-cost',
    limits: [0, 100_000],
    slider: [0, 700, 10],
  },
  {
    id: 'gp',
    group: 'worth',
    main: true,
    label: 'A GP appointment costs',
    unit: 'GBP',
    default: { claim: 'cost-gp-consultation', figures: ['low', 'high'] },
    note: 'Ten minutes, without and with the cost of training. 2024/25 prices.',
    limits: [0, 10_000],
    slider: [10, 100, 1],
    ranged: true,
  },
  {
    id: 'visits',
    group: 'worth',
    label: 'GP appointments they have in a year',
    unit: 'count',
    per: 'a person',
    default: { claim: 'gp-appointments-per-person', figures: ['each'] },
    note: 'England’s average, with nurses and others counted too. People who are referred are likely to have more.',
    limits: [0.1, 365],
    slider: [1, 30, 0.5],
    above: 'That is more than one a day: at most 365.',
  },
  {
    id: 'ae',
    group: 'worth',
    label: 'An A&E visit costs',
    unit: 'GBP',
    default: { claim: 'cost-ae', figures: ['cost'] },
    note: 'England’s average. 2024/25 prices.',
    limits: [0, 10_000],
    slider: [50, 600, 10],
  },
  {
    id: 'short',
    group: 'worth',
    label: 'A short unplanned stay costs',
    unit: 'GBP',
    default: { claim: 'cost-hospital-stay', figures: ['short'] },
    note: 'England’s average over all illness. 2024/25 prices.',
    limits: [0, 100_000],
    slider: [200, 2_000, 10],
  },
  {
    id: 'long',
    group: 'worth',
    label: 'A long unplanned stay costs',
    unit: 'GBP',
    default: { claim: 'cost-hospital-stay', figures: ['long'] },
    note: 'England’s average over all illness. 2024/25 prices.',
    limits: [0, 100_000],
    slider: [1_000, 15_000, 50],
  },
  {
    id: 'used',
    group: 'worth',
    label: 'Freed time that is used again',
    unit: 'percent',
    default: { assumed: 100 },
    note: 'Our assumption: all of it, which is the most favourable. Nobody has counted it.',
    limits: [0, 100],
    slider: [0, 100, 5],
    above: 'More time cannot be used than is freed: at most 100%.',
  },
  {
    id: 'cashable',
    group: 'worth',
    label: 'Hospital cost that leaves a budget',
    unit: 'percent',
    per: 'of each visit or stay avoided',
    default: { assumed: 0 },
    note: 'Our assumption: none. A department does not save the average cost when one visit is avoided. Raise it only for what your contract takes out of a budget.',
    see: 'cost-ae',
    limits: [0, 100],
    slider: [0, 100, 5],
    above: 'More cash cannot leave than a visit costs: at most 100%.',
  },
  {
    id: 'lessGp',
    group: 'change',
    label: 'Fewer GP appointments',
    unit: 'count',
    per: 'a person a year',
    default: { assumed: 0 },
    note: 'None until you say so: the strictest review found little or no effect.',
    see: 'kiely-review',
    limits: [0, 365],
    slider: [0, 6, 0.1],
  },
  {
    id: 'lessAe',
    group: 'change',
    label: 'Fewer A&E visits',
    unit: 'count',
    per: 'per 100 people a year',
    default: { assumed: 0 },
    note: 'None until you say so: the falls that were counted had no comparison group.',
    see: 'kent-ae',
    limits: [0, 1_000],
    slider: [0, 100, 1],
  },
  {
    id: 'lessShort',
    group: 'change',
    label: 'Fewer short stays',
    unit: 'count',
    per: 'per 100 people a year',
    default: { assumed: 0 },
    note: 'None until you say so: the strictest review could not tell.',
    see: 'kiely-review',
    limits: [0, 1_000],
    slider: [0, 50, 1],
  },
  {
    id: 'lessLong',
    group: 'change',
    label: 'Fewer long stays',
    unit: 'count',
    per: 'per 100 people a year',
    default: { assumed: 0 },
    note: 'None until you say so: the strictest review could not tell.',
    see: 'kiely-review',
    limits: [0, 1_000],
    slider: [0, 20, 0.5],
  },
  {
    id: 'income',
    group: 'change',
    label: 'Income that people gain',
    unit: 'GBP',
    per: 'a person',
    default: { assumed: 0 },
    note: 'None until you say so. It is theirs, mainly benefits, and pays no budget back.',
    see: 'advice-income',
    limits: [0, 1_000_000],
    slider: [0, 3_000, 10],
  },
] as const satisfies readonly InputSpec[];

export type Values = Readonly<Record<InputId, Interval>>;

/** An input as the page, the workbook and the address have it. */
export type Input = Omit<InputSpec, 'id' | 'default' | 'see'> & {
  id: InputId;
  default: Interval;
  /** The claim that gives the default; null where it is an assumption of ours, or of a source. */
  claim: string | null;
  /** The source that gives the default where no claim does; else null. */
  source: string | null;
  /** A claim to read beside it; null where there is none. */
  see: string | null;
};

/** The parts of the form, in order. */
export const groups = {
  people: 'Who is seen',
  cost: 'What it costs',
  worth: 'What a visit is worth',
  change: 'What you assume will change',
} as const satisfies Record<InputSpec['group'], string>;

/**
 * The inputs with their defaults, taken from the register, so that a corrected claim changes them.
 *
 * @throws Where a claim, or its figure, is not there.
 */
export function inputsOf(claims: Readonly<Record<string, Claim>>): Input[] {
  return specs.map((spec): Input => {
    const given: InputSpec & { id: InputId } = spec;
    const from = given.default;
    const isAssumed = 'assumed' in from;
    return {
      ...given,
      default: isAssumed ? { low: from.assumed, high: from.assumed } : figuresOf(claims, from),
      claim: isAssumed ? null : from.claim,
      source: null,
      see: given.see ?? null,
    };
  });
}

/** The inputs for a place: its residents as its people, with their own note and source, where they are known. */
export function inputsFor(claims: Readonly<Record<string, Claim>>, place: Place | null): Input[] {
  const inputs = inputsOf(claims);
  if (place === null || place.residents === null) return inputs;
  const { name, residents } = place;
  const people = {
    default: { low: residents, high: residents },
    note: `Residents of ${name} at the Census of 2021: ${fully(residents)}. Type your own list: it may hold more.`,
    claim: null,
    see: null,
    source: census,
  };
  return inputs.map((input) => (input.id === 'people' ? { ...input, ...people } : input));
}

function figuresOf(claims: Readonly<Record<string, Claim>>, { claim, figures }: From): Interval {
  const found = claimOf(claims, claim)?.figures ?? [];
  const ends = figures.flatMap((name) => {
    const value = found.find((figure) => figure.name === name)?.value;
    if (value === undefined) throw new Error(`The break-even takes ${claim}.${name}, which is not there.`);
    return value;
  });
  return { low: Math.min(...ends), high: Math.max(...ends) };
}

/** True where a value is the input's default. */
export function isDefault({ default: usual }: Input, value: Interval): boolean {
  return isSame(usual, value);
}

export function isSame(one: Interval, other: Interval): boolean {
  return one.low === other.low && one.high === other.high;
}

/** The default of every input. */
export function defaultsOf(inputs: readonly Input[]): Values {
  return valuesOf(inputs, (input) => input.default);
}

/** A value for every input. */
export function valuesOf(inputs: readonly Input[], of: (input: Input) => Interval): Values {
  return recordOf(inputs.map((input) => [input.id, of(input)]));
}

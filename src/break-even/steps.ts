import { recordOf } from '../model/entry-of.ts';
import type { Interval, Values } from './inputs.ts';
import { type Sum, workOut } from './sums.ts';

export type StepId = (typeof specs)[number]['id'];

type Step = {
  id: string;
  /** What it is, beginning with a capital. */
  label: string;
  /** `count` is a plain number, `GBP` is pounds. */
  unit: 'count' | 'GBP';
  sum: Sum;
  part: keyof typeof parts;
};

/** The parts of the working, in order. The ledgers are worked out beside each other and never added. */
export const parts = {
  people: 'People',
  cost: 'What it costs',
  time: 'Time freed',
  cash: 'Cash that leaves a budget',
  value: 'Value to people',
} as const;

/**
 * The whole working. Needed effect is cost divided by the value of one unit of effect; each effect is taken alone, as if
 * nothing else changed. What a hospital visit costs goes to cash for the part that leaves a budget and to time for the
 * rest, so that no pound stands in two ledgers.
 */
const specs = [
  {
    id: 'referrals',
    part: 'people',
    label: 'People referred in a year',
    unit: 'count',
    sum: ['over', ['times', ['people', 'referred']], 1000],
  },
  {
    id: 'seen',
    part: 'people',
    label: 'People seen in a year',
    unit: 'count',
    sum: ['times', ['referrals', ['rest', 'declined']]],
  },
  {
    id: 'active',
    part: 'people',
    label: 'People who take part in something',
    unit: 'count',
    sum: ['times', ['referrals', ['share', 'activity']]],
  },
  {
    id: 'workers',
    part: 'people',
    label: 'Link workers needed, full-time',
    unit: 'count',
    sum: ['over', 'seen', 'caseload'],
  },
  {
    id: 'fullPost',
    part: 'cost',
    label: 'A link worker with weighting and overheads',
    unit: 'GBP',
    sum: ['times', ['post', ['grown', 'weighting'], ['grown', 'overheads']]],
  },
  {
    id: 'perPerson',
    part: 'cost',
    label: 'Cost for each person seen',
    unit: 'GBP',
    sum: ['plus', [['over', 'fullPost', 'caseload'], 'support']],
  },
  {
    id: 'total',
    part: 'cost',
    label: 'Cost in a year',
    unit: 'GBP',
    sum: ['times', ['seen', 'perPerson']],
  },
  {
    id: 'gpTime',
    part: 'time',
    label: 'Time that one GP appointment frees',
    unit: 'GBP',
    sum: ['times', ['gp', ['share', 'used']]],
  },
  {
    id: 'needGp',
    part: 'time',
    label: 'Fewer GP appointments needed, each person seen',
    unit: 'count',
    sum: ['over', 'perPerson', 'gpTime'],
  },
  {
    id: 'needGpActive',
    part: 'time',
    label: 'The same, if only those who take part change',
    unit: 'count',
    sum: ['over', ['times', ['needGp', ['rest', 'declined']]], ['share', 'activity']],
  },
  {
    id: 'aeTime',
    part: 'time',
    label: 'Time that one A&E visit frees',
    unit: 'GBP',
    sum: ['times', ['ae', ['rest', 'cashable'], ['share', 'used']]],
  },
  {
    id: 'needAe',
    part: 'time',
    label: 'Or fewer A&E visits needed, every 100 people',
    unit: 'count',
    sum: ['over', ['times', ['perPerson', 100]], 'aeTime'],
  },
  {
    id: 'shortTime',
    part: 'time',
    label: 'Time that one short stay frees',
    unit: 'GBP',
    sum: ['times', ['short', ['rest', 'cashable'], ['share', 'used']]],
  },
  {
    id: 'needShort',
    part: 'time',
    label: 'Or fewer short stays needed, every 100 people',
    unit: 'count',
    sum: ['over', ['times', ['perPerson', 100]], 'shortTime'],
  },
  {
    id: 'longTime',
    part: 'time',
    label: 'Time that one long stay frees',
    unit: 'GBP',
    sum: ['times', ['long', ['rest', 'cashable'], ['share', 'used']]],
  },
  {
    id: 'needLong',
    part: 'time',
    label: 'Or fewer long stays needed, every 100 people',
    unit: 'count',
    sum: ['over', ['times', ['perPerson', 100]], 'longTime'],
  },
  {
    id: 'timeFreed',
    part: 'time',
    label: 'Worth of the time that you assume freed, each person seen',
    unit: 'GBP',
    sum: [
      'plus',
      [
        ['times', ['lessGp', 'gpTime']],
        ['over', ['times', ['lessAe', 'aeTime']], 100],
        ['over', ['times', ['lessShort', 'shortTime']], 100],
        ['over', ['times', ['lessLong', 'longTime']], 100],
      ],
    ],
  },
  {
    id: 'aeCash',
    part: 'cash',
    label: 'Cash that leaves with one A&E visit',
    unit: 'GBP',
    sum: ['times', ['ae', ['share', 'cashable']]],
  },
  {
    id: 'needAeCash',
    part: 'cash',
    label: 'Fewer A&E visits needed, every 100 people',
    unit: 'count',
    sum: ['over', ['times', ['perPerson', 100]], 'aeCash'],
  },
  {
    id: 'shortCash',
    part: 'cash',
    label: 'Cash that leaves with one short stay',
    unit: 'GBP',
    sum: ['times', ['short', ['share', 'cashable']]],
  },
  {
    id: 'needShortCash',
    part: 'cash',
    label: 'Or fewer short stays needed, every 100 people',
    unit: 'count',
    sum: ['over', ['times', ['perPerson', 100]], 'shortCash'],
  },
  {
    id: 'longCash',
    part: 'cash',
    label: 'Cash that leaves with one long stay',
    unit: 'GBP',
    sum: ['times', ['long', ['share', 'cashable']]],
  },
  {
    id: 'needLongCash',
    part: 'cash',
    label: 'Or fewer long stays needed, every 100 people',
    unit: 'count',
    sum: ['over', ['times', ['perPerson', 100]], 'longCash'],
  },
  {
    id: 'cashLeaves',
    part: 'cash',
    label: 'Cash that you assume leaves, each person seen',
    unit: 'GBP',
    sum: [
      'plus',
      [
        ['over', ['times', ['lessAe', 'aeCash']], 100],
        ['over', ['times', ['lessShort', 'shortCash']], 100],
        ['over', ['times', ['lessLong', 'longCash']], 100],
      ],
    ],
  },
  {
    id: 'incomeEach',
    part: 'value',
    label: 'Income that people gain for each £1 of the service, as you assume',
    unit: 'GBP',
    sum: ['over', 'income', 'perPerson'],
  },
] as const satisfies readonly Step[];

export const steps: ReadonlyArray<Step & { id: StepId }> = specs;

export type Worked = Readonly<Record<StepId, Interval>>;

/** Works everything out. Counts and pounds of one year; ends of a range that has none are `Infinity`. */
export function workOutAll(values: Values): Worked {
  const known = new Map<string, Interval>(Object.entries(values));
  const of = (id: string): Interval => {
    const found = known.get(id);
    if (found === undefined) throw new Error(`The working has no "${id}" before it is needed.`);
    return found;
  };
  for (const { id, sum } of steps) known.set(id, workOut(sum, of));
  return recordOf(steps.map(({ id }) => [id, of(id)]));
}

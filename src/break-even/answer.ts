import type { Values } from './inputs.ts';
import { roughly, roughRange } from './say.ts';
import type { Worked } from './steps.ts';
import { mostFound, type Study } from './studies.ts';

/** The answer in sentences: what it costs, what GP time and what cash would need, what follows, and what is left out. */
export type Answer = { cost: string; time: string; cash: string; so: string; left: string };

/** Says what would have to be true. Two significant figures; ranges stay ranges. */
export function answerOf(values: Values, worked: Worked, studies: readonly Study[]): Answer {
  const { workers, seen, perPerson, total } = worked;
  const many = roughRange(workers);
  return {
    cost: `${many} link ${many === '1.0' ? 'worker' : 'workers'} for ${roughRange(seen)} people cost ${roughRange(total, 'GBP')} a year, ${roughRange(perPerson, 'GBP')} a person.`,
    time: timeWords(values, worked, studies),
    cash: cashWords(values, worked),
    so: soWords(worked, studies, values),
    left: leftOut(values),
  };
}

/** The costs that are at nothing, because nobody put them in. */
function leftOut({ weighting, overheads, support }: Values): string {
  const missing = [
    overheads.high === 0 ? 'overheads' : '',
    weighting.high === 0 ? 'London weighting' : '',
    support.high === 0 ? 'the support people are sent to' : '',
  ].filter(Boolean);
  if (missing.length === 0) return '';
  const last = missing.pop();
  return `The cost leaves out ${missing.length === 0 ? last : `${missing.join(', ')} and ${last}`}.`;
}

function timeWords(values: Values, { needGp }: Worked, studies: readonly Study[]): string {
  if (!Number.isFinite(needGp.low))
    return 'On GP time it cannot break even: none of the time that is freed counts for anything.';
  const { compared, any } = mostFound(studies, values.visits);
  const need = `On GP time alone it breaks even at ${roughRange(needGp)} fewer appointments a person in a year`;
  if (needGp.low > values.visits.high)
    return `${need}, and people have ${roughRange(values.visits)}: it cannot pay its way there.`;
  if (needGp.low > any) return `${need}, more than any study here has counted.`;
  if (needGp.low > compared)
    return `${need}, more than any confirmed study with a comparison group has found.`;
  if (needGp.high > compared)
    return `${need}; what confirmed studies with a comparison group found, up to ${roughly(compared)}, reaches only the lower end.`;
  return `${need}, which is within what confirmed studies with a comparison group have found.`;
}

function cashWords({ cashable }: Values, { needShortCash, needLongCash }: Worked): string {
  if (cashable.high === 0)
    return 'In cash it cannot pay its way as set here: a visit that is avoided takes no money out of a named budget.';
  const ways = [
    Number.isFinite(needShortCash.low) ? `${roughRange(needShortCash)} short stays` : '',
    Number.isFinite(needLongCash.low) ? `${roughRange(needLongCash)} long ones` : '',
  ].filter(Boolean);
  if (ways.length === 0)
    return 'In cash it cannot pay its way: a stay that is avoided is worth nothing here.';
  return `In cash it breaks even at ${ways.join(', or ')}, fewer for every 100 people; whether such stays fall is not known.`;
}

function soWords({ needGp }: Worked, studies: readonly Study[], values: Values): string {
  const { compared } = mostFound(studies, values.visits);
  return needGp.high > compared
    ? 'Judge it on health and fairness, and count time freed as a bonus.'
    : 'Time freed is not cash: say whose time, and what it is used for.';
}

/** Who pays and who gains in each ledger, and what to keep apart: fixed words, true for any number. */
export const ledgers = {
  cash: {
    title: 'Cash that leaves a named budget',
    pays: 'The board, mostly through networks’ additional roles; the council or a charity for the support.',
    gains:
      'The budget that the hospital is paid from, and only if the contract pays for each stay. Under a fixed sum no cash moves.',
  },
  time: {
    title: 'Time freed',
    pays: 'Whoever pays for the service, as in the first ledger.',
    gains: 'Practices and hospitals, in hours for the next patient. No budget falls.',
  },
  value: {
    title: 'Value to people',
    pays: 'Whoever pays for the service, and for advice.',
    gains:
      'Residents: income, mainly benefits that the Treasury pays, and wellbeing, which is not priced here.',
  },
} as const;

/** What a finance director would ask, with the answer. */
export const asked: ReadonlyArray<readonly [question: string, answer: string]> = [
  [
    'Is anything counted twice?',
    'Each effect is taken alone: so many appointments, or so many visits to A&E, or so many stays, never their sum. An A&E visit and the stay that it began cannot both be put in. What a hospital visit costs goes to cash for the part that leaves a budget, and to time for the rest.',
  ],
  [
    'Is time sold as cash?',
    'No. A GP appointment that is not needed goes to the next patient. The three ledgers are worked out beside each other and nothing adds them up.',
  ],
  ['Who pays, and who gains?', 'Mostly not the same people. Each ledger says who, in its own row.'],
  [
    'Which year’s prices?',
    'Appointments, visits and stays are at 2024/25 prices. The limit for a link worker of 2022/23 is raised to 2023/24 at the low end and to 2024/25 at the high end; the limits of those years themselves were not found.',
  ],
  [
    'And London weighting, overheads, premises?',
    'None is in the default, because we found no figure that we could confirm. That is too favourable. Each has a field, and the answer says what is left out.',
  ],
  [
    'What of people who drop out?',
    'Those who turn it down are taken off, and their cost with them. Those who are seen once and never again stay in: what is needed is an average over all who are seen. A line of the working says what is needed if only those change who take part in something.',
  ],
  [
    'Why is one year enough?',
    'It may not be: an effect that lasts two years is needed half as often in each. Whether fewer visits last was not in what we read, so the sum keeps cost and effect to one year.',
  ],
  [
    'How sure are the ranges?',
    'They are the lowest and the highest that the inputs allow, taken through the whole sum. No chance is put on them. What is one number here has a range in life too, so the true range is wider.',
  ],
];

import type { Figures } from '../model/in-figures.ts';
import { type Input, type Interval, isDefault, type Place, type Values } from './inputs.ts';
import { fullRange, fully, roughly, roughRange } from './say.ts';
import type { Worked } from './steps.ts';
import { mostFound, type Study } from './studies.ts';

/** What is worked out, and for whom; `place` is null where none was chosen. */
export type Case = { inputs: readonly Input[]; values: Values; place: Place | null };

/** The answer in sentences: what it costs, what GP time and what cash would need, what follows, and what is left out. */
export type Answer = { cost: string; time: string; cash: string; so: string; left: string };

/** Says what would have to be true. Two significant figures; ranges stay ranges. */
export function answerOf(given: Case, worked: Worked, studies: readonly Study[]): Answer {
  const { values } = given;
  const { workers, seen, perPerson, total } = worked;
  const many = roughRange(workers);
  return {
    cost: `${forWhom(given)}${many} full-time link ${many === '1.0' ? 'worker' : 'workers'} for ${roughRange(seen)} people cost ${roughRange(total, 'GBP')} a year, ${roughRange(perPerson, 'GBP')} a person.`,
    time: timeWords(values, worked, studies),
    cash: cashWords(values, worked),
    so: soWords(worked, studies, values),
    left: leftOut(values),
  };
}

/** True where the people are those of the place, as the Census counted them. */
export function isCensus({ people }: Values, { residents }: Place): boolean {
  return people.low === residents && people.high === residents;
}

/** Begins the answer where its people are not those of the chosen place. */
function forWhom({ inputs, values, place }: Case): string {
  if (place === null || isCensus(values, place)) return '';
  const people = fullRange(values.people);
  if (place.residents !== null)
    return `For ${people} people, not the ${fully(place.residents)} of ${place.name} at the Census: `;
  const isTyped = inputs.some((input) => input.id === 'people' && !isDefault(input, values.people));
  return isTyped ? `For ${people} people: ` : `For ${people} people, not ${place.name}: `;
}

/** True where a number is the larger in so many figures, so that whoever reads both sees it. */
function isMore(one: number, other: number, figures: Figures): boolean {
  return Number(one.toPrecision(figures)) > Number(other.toPrecision(figures));
}

/** True where a need is more than people have: held against it in a figure more than it is said in. */
function isTooMany(need: number, has: number): boolean {
  return isMore(need, has, 3);
}

/** Two figures, or three where two would say the same of a need and of the fewer that people have. */
export function figuresFor({ low, high }: Interval, { visits }: Values): Figures {
  const isClose = (need: number, has: number): boolean =>
    isTooMany(need, has) && roughly(need) === roughly(has);
  return isClose(low, visits.high) || isClose(high, visits.low) ? 3 : 2;
}

/** A need of GP appointments in words. */
export function needWords(need: Interval, values: Values): string {
  return roughRange(need, 'count', figuresFor(need, values));
}

/** How many appointments people have, to stand beside a need. */
function had(need: Interval, values: Values): string {
  return roughRange(values.visits, 'count', figuresFor(need, values));
}

/** What follows a need that is more than people have; empty where they have enough. */
export function beyond(need: Interval, values: Values): string {
  const { low, high } = need;
  const { visits } = values;
  if (!Number.isFinite(low) || !isTooMany(high, visits.low)) return '';
  return `, ${isTooMany(low, visits.high) ? '' : 'at the high end '}more than the ${had(need, values)} they have`;
}

/** The costs that are at nothing, because nobody put them in, in a sentence or two; empty where there are none. */
export function leftOut({ weighting, overheads, support, gp }: Values): string {
  const missing = [
    overheads.high === 0 ? 'overheads' : '',
    weighting.high === 0 ? 'London weighting' : '',
    support.high === 0 ? 'the support people are sent to' : '',
  ].filter(Boolean);
  if (missing.length === 0) return '';
  const last = missing.pop();
  const flattered =
    overheads.high === 0 && gp.high > 0
      ? ' The price that we give for a GP’s time holds overheads, so this flatters.'
      : '';
  return `The cost leaves out ${missing.length === 0 ? last : `${missing.join(', ')} and ${last}`}.${flattered}`;
}

function timeWords(values: Values, { needGp, needGpActive }: Worked, studies: readonly Study[]): string {
  if (standing(values, needGp, studies) === 'none')
    return 'On GP time it cannot break even: none of the time that is freed counts for anything.';
  const need = `On GP time alone it breaks even at ${needWords(needGp, values)} fewer appointments a person in a year`;
  const active = `If only those who take part change, they need ${needWords(needGpActive, values)} fewer each`;
  return `${need}${foundWords(values, needGp, studies)}. ${active}${beyond(needGpActive, values)}.`;
}

/** How what is needed of GP appointments stands to what people have and to what studies counted. */
function standing(
  { visits }: Values,
  { low, high }: Interval,
  studies: readonly Study[],
): 'none' | 'too-many' | 'beyond-any' | 'partly-too-many' | 'beyond-compared' | 'partly' | 'within' {
  const { compared, any } = mostFound(studies, visits);
  if (!Number.isFinite(low)) return 'none';
  if (isTooMany(low, visits.high)) return 'too-many';
  if (isTooMany(high, visits.low)) return 'partly-too-many';
  if (isMore(low, any, 2)) return 'beyond-any';
  if (isMore(low, compared, 2)) return 'beyond-compared';
  return isMore(high, compared, 2) ? 'partly' : 'within';
}

/** What is needed of GP appointments, beside how many people have and what studies counted. */
function foundWords(values: Values, need: Interval, studies: readonly Study[]): string {
  const has = had(need, values);
  const most = roughly(mostFound(studies, values.visits).compared);
  return {
    none: '',
    'too-many': `, and people have ${has}: it cannot pay its way there`,
    'partly-too-many': beyond(need, values),
    'beyond-any': `, more than any study here has counted if they have ${has}`,
    'beyond-compared':
      ', more than any confirmed study with a comparison group has found of all appointments',
    partly: `; what confirmed studies with a comparison group found, up to ${most}, reaches only the lower end`,
    within: ', which is within what confirmed studies with a comparison group have found',
  }[standing(values, need, studies)];
}

/** The answer as the title of a slide: what GP time alone would need, without a number. */
export function headlineOf(values: Values, { needGp }: Worked, studies: readonly Study[]): string {
  return {
    none: 'On GP time alone it cannot pay its way, as set here',
    'too-many': 'On GP time alone it cannot pay its way: people have too few appointments',
    'partly-too-many': 'On GP time alone it may need a larger fall than people have appointments',
    'beyond-any': 'To pay its way in GP time, it must do more than any study here has counted',
    'beyond-compared': 'To pay its way in GP time, it must do more than confirmed comparisons found',
    partly: 'On GP time alone it pays its way only at the most that comparisons found',
    within: 'On GP time alone, what comparisons found would be enough to pay its way',
  }[standing(values, needGp, studies)];
}

function cashWords({ cashable }: Values, { needAeCash, needShortCash, needLongCash }: Worked): string {
  if (cashable.high === 0)
    return 'In cash it cannot pay its way as set here: we assume that no visit avoided takes money out of a named budget.';
  const ways = [
    Number.isFinite(needAeCash.low) ? `${roughRange(needAeCash)} A&E visits` : '',
    Number.isFinite(needShortCash.low) ? `${roughRange(needShortCash)} short stays` : '',
    Number.isFinite(needLongCash.low) ? `${roughRange(needLongCash)} long ones` : '',
  ].filter(Boolean);
  if (ways.length === 0) return 'In cash it cannot pay its way: what is avoided is worth nothing here.';
  return `In cash it breaks even at ${ways.join(', or ')}, fewer for every 100 people; how many they have, and whether these fall, is not known here.`;
}

function soWords({ needGp }: Worked, studies: readonly Study[], values: Values): string {
  const { compared } = mostFound(studies, values.visits);
  return isMore(needGp.high, compared, 2)
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
    'What is needed takes each effect alone; what you assume is added up within its ledger, and never across ledgers. An A&E visit and the stay that it began cannot both be put in. What a hospital visit costs goes to cash for the part that leaves a budget, and to time for the rest.',
  ],
  [
    'Is time sold as cash?',
    'No. A GP appointment that is not needed goes to the next patient. The three ledgers are worked out beside each other and nothing adds them up.',
  ],
  ['Who pays, and who gains?', 'Mostly not the same people. Each ledger says who, in its own row.'],
  [
    'Which year’s prices?',
    'Appointments, visits and stays are at 2024/25 prices. The limit for a link worker of 2022/23 is raised to 2023/24 at the low end and to 2024/25 at the high end; the limits of those years themselves were not found. So the low end sets pay of the year before against prices of 2024/25, and is slightly too favourable.',
  ],
  [
    'And London weighting, overheads, premises?',
    'None is in the default, and that is too favourable: the price of a GP’s time holds overheads, the link worker’s does not. The same tables price an hour of Band 4 or 5 with overheads, read in a copy; they are linked at the field. Each has a field, and the answer says what is left out.',
  ],
  [
    'What of people who drop out?',
    'Those who turn it down are taken off, and cost nothing here. Those who are seen once and never again stay in: what is needed is an average over all who are seen. The answer also says what is needed if only those change who take part in something.',
  ],
  [
    'Is every appointment a GP’s?',
    'No. What people have, and what studies counted, is with nurses and others too, who cost less; here each is priced as a GP’s, and that is too favourable. The price is an average as well: one appointment fewer frees no building. Put a lower price to see.',
  ],
  [
    'And the first year, vacancies, sick leave?',
    'The sum takes filled posts with full lists. A new service pays the post while it sees fewer people: lower the people a link worker sees.',
  ],
  [
    'Could use rise instead?',
    'It could: among older people in Torbay use of every service rose on average. Somebody who is asked what they need may be found to need more. The fields take no rise: add what it would cost to the support they are sent to.',
  ],
  [
    'Why is one year enough?',
    'It may not be: where an effect lasts two years, half the yearly fall would do. Whether fewer visits last was not in what we read, so the sum keeps cost and effect to one year.',
  ],
  [
    'How sure are the ranges?',
    'They are the lowest and the highest that the inputs allow, taken through the whole sum. No chance is put on them. What is one number here has a range in life too, so the true range is wider.',
  ],
];

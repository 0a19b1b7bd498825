import { type Answer, answerOf, beyond, type Case, needWords } from './answer.ts';
import type { Interval, Values } from './inputs.ts';
import { fullRange, roughly, roughRange } from './say.ts';
import { type StepId, steps, type Worked } from './steps.ts';
import { fewerVisits, type Study } from './studies.ts';
import { sumWords } from './sums.ts';

type LedgerId = 'cash' | 'time' | 'value';

/** Every text of the page that the inputs change, by the name of the place where it stands. */
export type Outputs = Readonly<
  Record<
    | `answer-${keyof Answer}`
    | `${LedgerId}-${'needed' | 'assumed'}`
    | `${'sum' | 'step'}-${StepId}`
    | `study-${string}`
    | 'short',
    string
  >
>;

/** The answer in its sentences and in one line: what is looked at while a number is moved. */
export function answerOutputs(given: Case, worked: Worked, studies: readonly Study[]) {
  const { cost, time, cash, so, left } = answerOf(given, worked, studies);
  const { perPerson, needGp } = worked;
  return {
    'answer-cost': cost,
    'answer-time': time,
    'answer-cash': cash,
    'answer-so': so,
    'answer-left': left,
    short: `${roughRange(perPerson, 'GBP')} a person: ${Number.isFinite(needGp.low) ? `${needWords(needGp, given.values)} fewer GP appointments${beyond(needGp, given.values)}` : 'no number of GP appointments is enough'}`,
  };
}

/** Writes them all. Answers have two significant figures; the working is in full. */
export function outputsOf(given: Case, worked: Worked, studies: readonly Study[]): Outputs {
  const { values } = given;
  return {
    ...answerOutputs(given, worked, studies),
    ...ledgerWords(worked, values),
    ...workingWords(given, worked),
    ...Object.fromEntries(studies.map((study) => [`study-${study.claim}`, studyWords(study, values)])),
  };
}

function ledgerWords(worked: Worked, values: Values) {
  const { perPerson, timeFreed, cashLeaves, incomeEach } = worked;
  const cost = roughRange(perPerson, 'GBP');
  const assumed = (words: string, none: string, isNone: boolean): string => (isNone ? none : words);
  return {
    'cash-needed': cashNeeded(worked),
    'cash-assumed': assumed(
      `${roughRange(cashLeaves, 'GBP')} a person leaves a budget, against a cost of ${cost}.`,
      'None.',
      cashLeaves.high === 0,
    ),
    'time-needed': timeNeeded(worked, values),
    'time-assumed': assumed(
      `Time worth ${roughRange(timeFreed, 'GBP')} a person, against a cost of ${cost}.`,
      'None.',
      timeFreed.high === 0,
    ),
    'value-needed': `${cost} of income for each person would match the cost: £1 for each £1.`,
    'value-assumed': assumed(
      Number.isFinite(incomeEach.high)
        ? `£${roughRange(incomeEach)} of income for each £1 that the service costs.`.replace(' to ', ' to £')
        : 'The service may cost nothing here: no sum for each £1 can be worked out.',
      'None.',
      values.income.high === 0,
    ),
  };
}

/** So many fewer of something, or nothing where no number would be enough. */
function fewer(need: Interval, what: string, many = roughRange(need)): string[] {
  return Number.isFinite(need.low) ? [`${many} fewer ${what}`] : [];
}

function cashNeeded({ needAeCash, needShortCash, needLongCash }: Worked): string {
  const ways = [
    ...fewer(needAeCash, 'A&E visits'),
    ...fewer(needShortCash, 'short stays'),
    ...fewer(needLongCash, 'long stays'),
  ];
  return ways.length === 0
    ? 'No number is enough: nothing that is avoided takes money out of a budget.'
    : `Any one of these alone, for every 100 people in a year: ${ways.join(', or ')}; how many they have is not known here.`;
}

/** What time alone would need; of what is worth nothing here, no number is enough, and it is left out. */
function timeNeeded({ needGp, needGpActive, needAe, needShort, needLong }: Worked, values: Values): string {
  const stays = [
    ...fewer(needAe, 'A&E visits'),
    ...fewer(needShort, 'short stays'),
    ...fewer(needLong, 'long stays'),
  ];
  const ways = [
    ...fewer(
      needGp,
      `GP appointments for each person in a year${beyond(needGp, values)}`,
      needWords(needGp, values),
    ),
    ...(stays.length === 0
      ? []
      : [`for every 100 people, ${stays.join(', or ')}; how many they have is not known here`]),
  ];
  if (ways.length === 0) return 'No number is enough: none of the time that is freed counts for anything.';
  const active = Number.isFinite(needGpActive.low)
    ? ` If only those change who take part in something: ${needWords(needGpActive, values)} appointments each${beyond(needGpActive, values)}.`
    : '';
  return `Any one of these alone: ${ways.join('; or, ')}.${active}`;
}

/** Steps that are appointments, so that people may not have as many. */
const ofVisits: ReadonlySet<StepId> = new Set(['needGp', 'needGpActive']);

function workingWords({ inputs, values }: Case, worked: Worked) {
  const known = new Map<string, string>([
    ...inputs.map(({ id, unit }): [string, string] => [id, inBrackets(fullRange(values[id], unit))]),
    ...steps.map(({ id, unit }): [string, string] => [id, inBrackets(fullRange(worked[id], unit))]),
  ]);
  return Object.fromEntries(
    steps.flatMap(({ id, sum, unit }) => [
      [`sum-${id}`, sumWords(sum, (name) => known.get(name) ?? name)],
      [`step-${id}`, `${fullRange(worked[id], unit)}${ofVisits.has(id) ? beyond(worked[id], values) : ''}`],
    ]),
  ) as Record<`${'sum' | 'step'}-${StepId}`, string>;
}

/** A range among signs stands in brackets. */
function inBrackets(words: string): string {
  return words.includes(' to ') ? `(${words})` : words;
}

/** What a study found, in appointments a person in a year where its size is known. */
export function studyWords({ fall, words }: Study, { visits }: Values): string {
  if (fall === null || fall === 0) return words;
  const { low, high } = fewerVisits(fall, visits);
  const ends = low === high ? roughly(low) : roughRange({ low, high });
  return `${fall}% fewer, or ${ends} of ${fullRange(visits)}`;
}

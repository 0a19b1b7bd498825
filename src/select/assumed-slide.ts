import { answerOf, type Case, headlineOf, isCensus, needWords } from '../break-even/answer.ts';
import { breakEvenTable } from '../break-even/chart.ts';
import {
  census,
  type Input,
  type InputId,
  type Interval,
  inputsFor,
  isDefault,
  valuesOf,
} from '../break-even/inputs.ts';
import { type Refused, soundValues } from '../break-even/read-inputs.ts';
import { fullRange, roughRange } from '../break-even/say.ts';
import { workOutAll } from '../break-even/steps.ts';
import { studiesOf } from '../break-even/studies.ts';
import { lowerFirst } from '../charts/format-value.ts';
import type { UnboundInline } from '../model/block.ts';
import type { ResolvedChart } from '../model/chart.ts';
import type { Claim, Unit } from '../model/claim.ts';
import type { PackModel, UnboundSlide } from '../model/deck.ts';
import { assumedName, ownChartName } from '../model/own-names.ts';
import type { SlideItem } from '../model/remix.ts';
import type { Source } from '../model/source.ts';
import { resolveBreakEven } from './break-even-chart.ts';
import { ownClaim, ownSource } from './own-register.ts';
import { substitute } from './substitute.ts';

/** The slide that shows the break-even. */
export const breakEvenSlide = 'impacts/break-even';

type Item = Pick<SlideItem, 'slide' | 'assumes'> & { id?: string };

/** A number that somebody assumes, and what the pack has. */
export type Assumption = { id: InputId; label: string; value: string; usual: string };

/**
 * The case that an item of a remix assumes; null where it assumes none. What makes no sense, alone or with others, is
 * left at the pack's, and `refused` says so, a sentence or two each.
 */
export function assumedCase(
  { slide, assumes }: Item,
  { claims }: Pick<PackModel, 'claims'>,
): { given: Case; changed: Assumption[]; refused: string[]; by: string } | null {
  if (slide !== breakEvenSlide || assumes === undefined) return null;
  const { by, place } = assumes;
  const inputs = inputsFor(claims, place);
  const own = (id: string): Interval[] => assumes.inputs.filter((one) => one.id === id);
  const asked = valuesOf(inputs, ({ id, default: usual }) => {
    const [first, ...more] = own(id);
    return first === undefined || more.length > 0 ? usual : { low: first.low, high: first.high };
  });
  const { values, refused } = soundValues(inputs, asked);
  const changed = changedIn(inputs, values);
  return {
    given: { inputs, values, place },
    changed,
    refused: [
      ...[...new Set(assumes.inputs.map(({ id }) => id))].flatMap((id) => unclear(inputs, id, own(id))),
      ...refused.map((one) => refusedWords(one, changedIn(inputs, asked))),
    ],
    by,
  };
}

/** The values that are not the pack's. */
function changedIn(inputs: readonly Input[], values: Case['values']): Assumption[] {
  return inputs
    .filter((input) => !isDefault(input, values[input.id]))
    .map(({ id, label, unit, default: usual }) => ({
      id,
      label,
      value: fullRange(values[id], unit),
      usual: fullRange(usual, unit),
    }));
}

/** What is said of a number that the break-even does not have, and of one that is there more than once. */
function unclear(inputs: readonly Input[], id: string, ranges: readonly Interval[]): string[] {
  const input = inputs.find((one) => one.id === id);
  if (input === undefined) return [`${notTaken(`“${id}”`)} The break-even has no such number.`];
  const values = ranges.map((range) => fullRange(range, input.unit));
  return ranges.length === 1
    ? []
    : [`${notTaken(`${lowerFirst(input.label)} ${values.join(' and ')}`)} Only one can be meant.`];
}

/** What is said of numbers that are refused: those that are somebody's own, and what is wrong. */
function refusedWords({ ids, words }: Refused, asked: readonly Assumption[]): string {
  const own = asked.filter(({ id }) => ids.includes(id));
  return `${notTaken(own.map(({ label, value }) => `${lowerFirst(label)} ${value}`).join('; '))} ${words}`;
}

function notTaken(what: string): string {
  return `An assumption is not taken, and the pack’s number stands: ${what}.`;
}

/** What came with an assumption, to stand beside the pack's register and charts; and what of it is not taken, in words. */
export type AssumedParts = {
  refused: string[];
  claims: Record<string, Claim>;
  sources: Record<string, Source>;
  charts: Record<string, ResolvedChart>;
};

/** Figures that follow what is assumed, by what they are called in their names. */
const results = {
  cost: { claim: 'cost-per-person', figure: 'cost' },
  need: { claim: 'break-even-gp', figure: 'consultations' },
  active: { claim: 'break-even-gp', figure: 'active' },
  workers: { claim: 'link-workers-needed', figure: 'workers' },
} as const;

const nameIn = (item: string, what: string): string => assumedName(item, kebab(what));

function kebab(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** The claims, the source and the chart of an assumption; nothing where an item assumes none. */
export function assumedParts(item: Item & { id: string }, pack: PackModel): AssumedParts {
  const assumed = assumedCase(item, pack);
  if (assumed === null) return { refused: [], claims: {}, sources: {}, charts: {} };
  const { given, changed, refused, by } = assumed;
  const worked = workOutAll(given.values);
  const source = nameIn(item.id, 'assumes');
  const mark = byWords(by);
  const place = given.place?.name ?? 'England';
  const claim = (what: string, label: string, value: string, unit: Unit, reason: string): Claim => {
    const words = { label, value, place, period: 'One year', source, addedBy: by };
    return { ...ownClaim(nameIn(item.id, what), words, source, unit), mark, reason };
  };
  const sum = 'Worked out from numbers that somebody assumes';
  const claims = [
    claim('total', 'Cost in a year', roughRange(worked.total, 'GBP'), 'GBP', sum),
    claim('cost', 'Cost for each person seen', roughRange(worked.perPerson, 'GBP'), 'GBP', sum),
    claim('need', 'Fewer GP appointments needed', needWords(worked.needGp, given.values), 'count', sum),
    claim(
      'active',
      'The same, of those who take part',
      needWords(worked.needGpActive, given.values),
      'count',
      sum,
    ),
    claim('workers', 'Link workers needed', roughRange(worked.workers), 'count', sum),
    ...changed.map(({ id, label, value, usual }) =>
      claim(
        id,
        `${label} (the pack: ${usual})`,
        value,
        unitOf(given, id),
        'Assumed; the pack has not checked it',
      ),
    ),
  ];
  return {
    refused,
    claims: Object.fromEntries(claims.map((one) => [one.id, one])),
    sources: { [source]: ownSource(source, mark, by) },
    charts: chartOf(item.id, assumed, source, pack),
  };
}

function unitOf({ inputs }: Case, id: InputId): Unit {
  return inputs.find((input) => input.id === id)?.unit ?? 'count';
}

/** Whose assumption it is, in words. */
function byWords(by: string): string {
  return by === '' ? 'Our assumption' : `Our assumption: ${by}`;
}

/** What was changed, in a sentence: each number, and what the pack has. */
function changedWords(changed: readonly Assumption[], by: string): string {
  const named = changed.map(({ label, value, usual }) => `${lowerFirst(label)} ${value}, not ${usual}`);
  return `${byWords(by)}: ${named.join('; ')}.`;
}

function chartOf(
  item: string,
  { given, changed, by }: NonNullable<ReturnType<typeof assumedCase>>,
  source: string,
  pack: PackModel,
): Record<string, ResolvedChart> {
  const result = pack.breakEven && resolveBreakEven(pack.breakEven, pack.claims, given);
  if (result === undefined || 'problems' in result) return {};
  const { chart } = result;
  const { values, place } = given;
  const total = totalWords(given);
  const isOwn = changed.length > 0;
  const id = ownChartName(breakEvenTable, item);
  return {
    [id]: {
      ...chart,
      id,
      caveat: [
        `It costs ${total}.`,
        isOwn ? `What was changed, and from what, is in the notes (${byWords(by)}).` : '',
        chart.caveat,
      ]
        .filter(Boolean)
        .join(' '),
      limit: total,
      sources: [
        ...chart.sources,
        ...(place !== null && isCensus(values, place) ? [census] : []),
        ...(isOwn ? [source] : []),
      ],
      claims: [...chart.claims, nameIn(item, 'total'), ...changed.map(({ id }) => nameIn(item, id))],
    },
  };
}

/** What it costs in a year and for whom: `£710,000 to £940,000 a year for 259,200 residents of Hackney (Census 2021)`. */
function totalWords({ values, place }: Case): string {
  const { total } = workOutAll(values);
  const isTheirs = place !== null && isCensus(values, place);
  const whom = isTheirs ? `residents of ${place.name} (Census 2021)` : 'people';
  const not = isTheirs || place === null ? '' : `, not ${place.name}`;
  return `${roughRange(total, 'GBP')} a year for ${fullRange(values.people)} ${whom}${not}`;
}

/**
 * The slide of the break-even for what an item assumes: its title is the answer, its figures follow, and its notes say the
 * answer in full with all that was changed. Any other slide, and one without an assumption, stays as it is.
 */
export function assumedSlide(slide: UnboundSlide, item: Item, pack: PackModel): UnboundSlide {
  const assumed = assumedCase(item, pack);
  if (assumed === null) return slide;
  const { given, changed, by } = assumed;
  const id = item.id ?? '';
  const worked = workOutAll(given.values);
  const studies = studiesOf(pack.claims);
  const followed = substitute(
    slide,
    ({ claim, figure }) => {
      const found = Object.entries(results).find(([, one]) => one.claim === claim && one.figure === figure);
      // Without a changed number the pack's own figures stand.
      return found === undefined || changed.length === 0
        ? null
        : { claim: nameIn(id, found[0]), figure: 'value' };
    },
    { charts: new Map([[breakEvenTable, ownChartName(breakEvenTable, id)]]) },
  );
  const answer = answerOf(given, worked, studies);
  const notes = [
    [answer.cost, answer.time],
    [answer.cash, answer.so, answer.left],
    [changed.length === 0 ? '' : changedWords(changed, by)],
  ];
  return {
    ...followed,
    title: [plain(headlineOf(given.values, worked, studies))],
    notes: notes
      .map((words) => words.filter(Boolean).join(' '))
      .filter(Boolean)
      .map((words) => [plain(words)]),
  };
}

function plain(text: string): UnboundInline {
  return { kind: 'text', text };
}

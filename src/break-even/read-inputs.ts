import {
  defaultsOf,
  type Input,
  type InputId,
  type Interval,
  isDefault,
  isSame,
  type Values,
  valuesOf,
} from './inputs.ts';
import { fully } from './say.ts';

/** What somebody typed or an address says, by input; what is left out keeps its default. */
export type Typed = ReadonlyMap<InputId, string>;

/** What is wrong, by the field that says so, each in a sentence or two. */
export type Problems = ReadonlyMap<InputId, string>;

/**
 * Reads what was typed: a number, or a range such as `200 to 250`, with or without the sign of its unit and commas. What
 * makes no sense, alone or with others, is a problem of its field, and the values hold what was there before. Never
 * throws.
 *
 * @param before Values that make sense together.
 */
export function readInputs(
  inputs: readonly Input[],
  typed: Typed,
  before: Values = defaultsOf(inputs),
): { values: Values; problems: Problems } {
  const problems = new Map<InputId, string>();
  const asked = valuesOf(inputs, (input) => {
    const text = typed.get(input.id);
    if (text === undefined) return input.default;
    const read = readOne(text, input);
    if (typeof read === 'object') return read;
    problems.set(input.id, read);
    return before[input.id];
  });
  const { values, refused } = soundValues(inputs, asked, before);
  for (const { ids, words } of refused)
    for (const id of ids)
      if (!problems.has(id) && (id === ids[0] || !isSame(asked[id], values[id]))) problems.set(id, words);
  return { values, problems };
}

/** Numbers that are not taken, one or several that cannot be true together, and what is wrong in a sentence. */
export type Refused = { ids: readonly [InputId, ...InputId[]]; words: string };

/** Values that make sense, alone and together: `before`, or the defaults, in place of all that take part in what does not. */
export function soundValues(
  inputs: readonly Input[],
  values: Values,
  before: Values = defaultsOf(inputs),
): { values: Values; refused: readonly Refused[] } {
  const alone = inputs.flatMap((input): Refused[] => {
    const value = values[input.id];
    const words = isDefault(input, value) ? null : problemOf(value, input);
    return words === null ? [] : [{ ids: [input.id], words }];
  });
  const without = (some: Values, refused: readonly Refused[]): Values => {
    const gone = new Set(refused.flatMap(({ ids }) => ids));
    return valuesOf(inputs, ({ id }) => (gone.has(id) ? before : some)[id]);
  };
  const within = without(values, alone);
  const together = [...togetherProblems(within)];
  return { values: without(within, together), refused: [...alone, ...together] };
}

/** The interval that a text means, or what is wrong with it. */
function readOne(text: string, input: Input): Interval | string {
  const read = rangeIn(text, input.unit);
  if (read === null)
    return `${noNumber(text, input)} Write digits, such as ${fully(input.default.low)}, or a range such as ${fully(input.default.low)} to ${fully(rangeEnd(input))}.`;
  return problemOf(read, input) ?? read;
}

/** What each unit is called, and the sign that stands with its numbers. */
const unitsBy: Record<Input['unit'], { sign: string; said: string }> = {
  GBP: { sign: '£', said: 'in pounds' },
  percent: { sign: '%', said: 'a percentage' },
  count: { sign: '', said: 'a plain number' },
};

/** Why a text says no number of an input: nothing stands there, it is of another unit, or it is no number at all. */
function noNumber(text: string, { unit, per }: Input): string {
  const typed = text.trim();
  if (typed === '') return 'Nothing is written here.';
  const quoted = `“${typed.slice(0, 30)}”`;
  const other = (['GBP', 'percent'] as const).find((one) => rangeIn(typed, one) !== null);
  if (other === undefined) return `${quoted} is no number.`;
  return `${quoted} is ${unitsBy[other].said}, and this is ${unitsBy[unit].said}${per === undefined ? '' : ` ${per}`}.`;
}

/** The number or range of a unit that a text says, whether or not it can be meant; null where it says none. */
export function rangeIn(text: string, unit: Input['unit']): Interval | null {
  const ends = text
    .trim()
    .slice(0, 60)
    .split(/\s+to\s+|(?<=\d%?)\s*[–-]\s*(?=£?\d)/i);
  const [low = Number.NaN, high = low] = ends.map((end) => numberIn(end, unit));
  return ends.length <= 2 && Number.isFinite(low) && Number.isFinite(high) ? { low, high } : null;
}

/** What is wrong with the value of an input by itself; null where nothing is. */
function problemOf(
  { low, high }: Interval,
  { limits: [least, most], unit, below, above }: Input,
): string | null {
  if (low < least || high < least) return below ?? `It cannot be below ${fully(least, unit)}.`;
  if (low > most || high > most) return above ?? `More than ${fully(most, unit)} cannot be meant.`;
  return low > high ? 'The first number is above the second: write the lower one first.' : null;
}

/** The upper end of a range that somebody might write: the default's own, or a quarter above a single number. */
function rangeEnd({ default: { low, high }, limits: [, most] }: Input): number {
  return high > low ? high : Math.min(most, Math.ceil(low * 1.25) + (low === 0 ? 1 : 0));
}

function numberIn(text: string, unit: Input['unit']): number {
  const { sign } = unitsBy[unit];
  const plain = text
    .trim()
    .replace(/^[−-]\s*/, '-')
    .replace(new RegExp(`^(-?)${sign}\\s*|\\s*${sign}$`), '$1')
    // Blanks and commas stand between thousands; `40 48` is a range whose “to” was forgotten, `0,125` is no thousand.
    .replace(/^-?[1-9]\d{0,2}([,\s]\d{3})+(?!\d)/, (thousands) => thousands.replace(/[,\s]/g, ''));
  return /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
}

/** What is wrong with values that are each in order, but not together. The first input is the one that says so. */
function* togetherProblems({
  declined,
  activity,
  lessGp,
  visits,
  lessAe,
  lessShort,
  lessLong,
}: Values): Iterable<Refused> {
  if (activity.high + declined.high > 100)
    yield {
      ids: ['activity', 'declined'],
      words: `More would take part than are seen: with ${fully(declined.high)}% who turn it down, at most ${fully(100 - declined.high)}%.`,
    };
  if (lessGp.high > visits.low)
    yield {
      ids: ['lessGp', 'visits'],
      words: `Nobody can drop more appointments than they have: at most ${fully(visits.low)} a person in a year.`,
    };
  if (lessAe.high > 0 && lessShort.high + lessLong.high > 0)
    yield {
      ids: ['lessAe', 'lessShort', 'lessLong'],
      words:
        'Most unplanned stays begin with a visit to A&E, so this would count one visit twice. Leave either the visits or the stays at 0.',
    };
}

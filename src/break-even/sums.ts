import type { Interval } from './inputs.ts';
import { fully } from './say.ts';

/**
 * A sum as plain data: a number, the id of an input or of an earlier step, or an operation on sums. Worked out on
 * intervals, written as a formula for a workbook and said in signs, all from this.
 *
 * - `times` all multiplied; `plus` all added; `over` the first divided by the second.
 * - `share` a percentage as a part of one; `rest` what it leaves of one; `grown` one and that part.
 */
export type Sum =
  | string
  | number
  | readonly ['times' | 'plus', readonly Sum[]]
  | readonly ['over', Sum, Sum]
  | readonly ['share' | 'rest' | 'grown', Sum];

type End = keyof Interval;

/**
 * Works a sum out, low and high ends through the whole of it. All numbers are at or above zero, so each end of a result
 * comes from one end of each number. Something divided by nothing has no end: `Infinity`.
 */
export function workOut(sum: Sum, of: (id: string) => Interval): Interval {
  return { low: workOutEnd(sum, 'low', of), high: workOutEnd(sum, 'high', of) };
}

function workOutEnd(sum: Sum, end: End, of: (id: string) => Interval): number {
  if (typeof sum === 'number') return sum;
  if (typeof sum === 'string') return of(sum)[end];
  switch (sum[0]) {
    case 'times':
      return sum[1].reduce<number>((product, part) => product * workOutEnd(part, end, of), 1);
    case 'plus':
      return sum[1].reduce<number>((total, part) => total + workOutEnd(part, end, of), 0);
    case 'over': {
      const by = workOutEnd(sum[2], other(end), of);
      return by === 0 ? Number.POSITIVE_INFINITY : workOutEnd(sum[1], end, of) / by;
    }
    case 'share':
      return workOutEnd(sum[1], end, of) / 100;
    case 'rest':
      return 1 - workOutEnd(sum[1], other(end), of) / 100;
    case 'grown':
      return 1 + workOutEnd(sum[1], end, of) / 100;
  }
}

/** What a workbook shows where something is divided by nothing. */
export const noNumber = 'no number is enough';

/**
 * One end of a sum as a formula, without its equals sign.
 *
 * @param nameOf How a cell is called, e.g. `people_low` or `B7`.
 */
export function formulaOf(sum: Sum, end: End, nameOf: (id: string, end: End) => string): string {
  const formula = formulaPart(sum, end, nameOf);
  return formula.includes('/(') ? `IFERROR(${formula},"${noNumber}")` : formula;
}

function formulaPart(sum: Sum, end: End, nameOf: (id: string, end: End) => string): string {
  if (typeof sum === 'number') return String(sum);
  if (typeof sum === 'string') return nameOf(sum, end);
  const part = (one: Sum, at: End = end): string => formulaPart(one, at, nameOf);
  switch (sum[0]) {
    case 'times':
      return sum[1].map((one) => part(one)).join('*');
    case 'plus':
      return `(${sum[1].map((one) => part(one)).join('+')})`;
    case 'over':
      return typeof sum[2] === 'number'
        ? `${part(sum[1])}/${sum[2]}`
        : `${part(sum[1])}/(${part(sum[2], other(end))})`;
    case 'share':
      return `${part(sum[1])}/100`;
    case 'rest':
      return `(1-${part(sum[1], other(end))}/100)`;
    case 'grown':
      return `(1+${part(sum[1])}/100)`;
  }
}

/** A sum in signs, e.g. `50,000 × 20.5 ÷ 1,000`. `say` writes what an id stands for. */
export function sumWords(sum: Sum, say: (id: string) => string): string {
  if (typeof sum === 'number') return fully(sum);
  if (typeof sum === 'string') return say(sum);
  const part = (one: Sum): string => sumWords(one, say);
  switch (sum[0]) {
    case 'times':
      return sum[1].map(part).join(' × ');
    case 'plus':
      return sum[1].map(part).join(' + ');
    case 'over':
      return `${part(sum[1])} ÷ ${Array.isArray(sum[2]) ? `(${part(sum[2])})` : part(sum[2])}`;
    case 'share':
      return part(sum[1]);
    case 'rest':
      return `(100% − ${part(sum[1])})`;
    case 'grown':
      return `(100% + ${part(sum[1])})`;
  }
}

function other(end: End): End {
  return end === 'low' ? 'high' : 'low';
}

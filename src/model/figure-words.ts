import { near, stepOf, toNumber } from './arithmetic.ts';
import type { Figure } from './claim.ts';

/** A number that words state, and how exactly. */
export type Stated = { text: string; value: number; step: number };

const small = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const scales: Record<string, number> = {
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  p: 0.01,
};
const years = /(?<![\d.,£])(?:19|20)\d{2}(?:[–/-](?:\d{4}|\d{2}))?(?![\d.,]*\d|%)/g;
const numbers = new RegExp(
  `(?<![A-Za-z\\d.,])([−-]?)£?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?:[ \\u00a0]?(${Object.keys(scales).join('|')})\\b)?`,
  'g',
);
const rough = /\b(about|around|almost|nearly|over|more than|less than|fewer than|at least|at most|up to)\b/i;

/** Numbers in figures that a text states. Years and parts of names such as Core20PLUS5 are passed over. */
export function numbersIn(text: string): Stated[] {
  return [...text.replace(years, (year) => ' '.repeat(year.length)).matchAll(numbers)].map((match) => {
    const [whole, sign, digits = '', fraction = '', scale = ''] = match;
    const times = scales[scale] ?? 1;
    const value = toNumber(digits + fraction) * times;
    return { text: whole, value: sign === '' ? value : -value, step: stepOf(digits + fraction) * times };
  });
}

/** Is this the figure's value, or an end of its range, as far as the digits go? The minus of a fall does not count. */
export function states(stated: Stated, figure: Pick<Figure, 'value'>): boolean {
  return [figure.value].flat().some((value) => near(Math.abs(stated.value), Math.abs(value), stated.step));
}

/**
 * What is wrong with a wording of a figure (`about 60%`, `4–6 weeks`, `£2.14 to £8.56`): the number it states that
 * the value does not bear out, or null. Words such as "about" allow rounding to the digits before the zeros.
 */
export function misstated(
  wording: string,
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  short = false,
): string | null {
  const spelled = wording.replace(new RegExp(`\\b(${small.join('|')})\\b`, 'gi'), (word) =>
    String(small.indexOf(word.toLowerCase()) + 1),
  );
  const ends = [value].flat();
  const loose = short || rough.test(wording);
  const inMany = /\b1 in ([\d,]+)/.exec(spelled)?.[1];
  if (inMany !== undefined) {
    const many = toNumber(inMany);
    return ends.some((end) => near(end, many, loose ? roundness(many) : 1) || near(end, 1 / many, 0.01))
      ? null
      : inMany;
  }
  const found = numbersIn(spelled.replace(/(\d)[–-](\d)/g, '$1 to $2').replace(/^[+−-]/, ''));
  const hours = unit === 'minutes' ? /(\d+) hours?/.exec(spelled)?.[1] : undefined;
  const wrong = found.find(({ text, value: stated, step }) => {
    const zeros = loose ? Math.max(step, roundness(stated)) : step;
    const times = text === hours ? 60 : 1;
    return !ends.some((end) => near(Math.abs(end), Math.abs(stated * times), zeros));
  });
  return wrong?.text.trim() ?? null;
}

/** 10 for 60, 1,000 for 43,000: how far a round number may stand for its neighbours. */
function roundness(value: number): number {
  let step = 1;
  while (value !== 0 && value % (step * 10) === 0) step *= 10;
  return step;
}

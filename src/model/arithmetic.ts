/** A sum as somebody wrote it out, worked again: `6,113 / 78 = 78.37`. */
export type Equation = {
  /** As written, e.g. `6,113 / 78 = 78.37`. */
  text: string;
  /** What the left side gives; null when it cannot be read or divides by nothing. */
  value: number | null;
  /** What the right side says, and whether it says it in percent. */
  stated: number;
  percent: boolean;
  /** One unit of the last digit stated, e.g. 0.01. */
  step: number;
  /** Numbers on the left side. */
  operands: number[];
};

const number = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const equation =
  /([(\d][\d.,()\s+\-−–×*/÷%]*?)=\s*([−-]?)£?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(%?)/g;

/** Every sum in a text. Words around the sums are passed over. */
export function equationsIn(text: string): Equation[] {
  return [...text.matchAll(equation)].map((match): Equation => {
    const [whole, left = '', sign, digits = '0', percent] = match;
    const { value, operands } = evaluate(left);
    return {
      text: whole.trim(),
      // One number is no sum: what came before it was in words.
      value: operands.length < 2 ? null : value,
      stated: (sign === '' ? 1 : -1) * toNumber(digits),
      percent: percent === '%',
      step: stepOf(digits),
      operands,
    };
  });
}

/** Does the sum come to what it says, as far as the digits shown go? */
export function holds({ value, stated, percent, step }: Equation): boolean {
  if (value === null) return false;
  return near(percent ? value * 100 : value, stated, step);
}

/** Equal within half of one step, and a hair for binary fractions. */
export function near(a: number, b: number, step: number): boolean {
  return Math.abs(a - b) <= step / 2 + Math.max(1e-9, Math.abs(b) * 1e-12);
}

/** One unit of the last digit written: 1 for `6,113`, 0.01 for `78.37`. */
export function stepOf(digits: string): number {
  return 10 ** -(digits.split('.')[1]?.length ?? 0);
}

export function toNumber(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}

/** Sums of numbers with + − × / and brackets; null where it is anything else. */
function evaluate(text: string): { value: number | null; operands: number[] } {
  const operands: number[] = [];
  let at = 0;
  const skip = (): string => {
    while (text[at] === ' ' || text[at] === '\u00a0') at += 1;
    return text[at] ?? '';
  };
  const term = (): number => {
    const next = skip();
    if (next === '(') {
      at += 1;
      const inner = sum();
      if (skip() !== ')') return Number.NaN;
      at += 1;
      return inner;
    }
    number.lastIndex = at;
    const digits = number.exec(text)?.[0];
    if (digits === undefined) return Number.NaN;
    at += digits.length;
    operands.push(toNumber(digits));
    if (text[at] !== '%') return toNumber(digits);
    at += 1;
    return toNumber(digits) / 100;
  };
  const product = (): number => {
    let value = term();
    for (let sign = skip(); '×*/÷'.includes(sign) && sign !== ''; sign = skip()) {
      at += 1;
      const by = term();
      value = sign === '×' || sign === '*' ? value * by : value / by;
    }
    return value;
  };
  const sum = (): number => {
    let value = product();
    for (let sign = skip(); '+-−–'.includes(sign) && sign !== ''; sign = skip()) {
      at += 1;
      const by = product();
      value = sign === '+' ? value + by : value - by;
    }
    return value;
  };
  const value = sum();
  const whole = skip() === '' && Number.isFinite(value);
  return { value: whole ? value : null, operands };
}

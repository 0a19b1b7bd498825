import { type Figures, inFigures, orMore } from '../model/in-figures.ts';
import type { Input, Interval } from './inputs.ts';

type Unit = Input['unit'];

/** What stands where no number would do. */
const noEnd = 'no number';

/** Two significant figures: 3.17 becomes `3.2`, 176.4 `180`, 0.0282 `0.028`. */
export function roughly(value: number): string {
  return orNoEnd(value, 2);
}

function orNoEnd(value: number, figures: Figures): string {
  return Number.isFinite(value) ? inFigures(value, figures) : noEnd;
}

/** A range in two significant figures, `3.2 to 5.0`, or one number where both ends come to the same. */
export function roughRange({ low, high }: Interval, unit: Unit = 'count', figures: Figures = 2): string {
  const [from, to] = [withUnit(orNoEnd(low, figures), unit), withUnit(orNoEnd(high, figures), unit)];
  if (from === to) return from;
  if (!Number.isFinite(high)) return `${from} ${orMore}`;
  return `${from} to ${to}`;
}

/**
 * A number in full: pounds to the penny, where there are pence; others to four decimals at most. One that this would
 * make nothing has two significant figures.
 */
export function fully(value: number, unit: Unit = 'count'): string {
  if (!Number.isFinite(value)) return noEnd;
  const pence = unit === 'GBP' ? (Number.isInteger(value) ? 0 : 2) : null;
  const full = written(value, pence ?? 0, pence ?? (value >= 100 ? 1 : value >= 1 ? 2 : 4));
  return withUnit(value === 0 || /[1-9]/.test(full) ? full : roughly(value), unit);
}

/** Formatters are slow to make and quick to use: kept by their decimals. */
const formatters = new Map<string, Intl.NumberFormat>();

/** A number with its thousands apart, with so many decimals at least and at most. */
function written(value: number, least: number, most: number): string {
  const key = `${least} ${most}`;
  const found =
    formatters.get(key) ??
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: least, maximumFractionDigits: most });
  formatters.set(key, found);
  return found.format(value);
}

/** A range in full: `£37,998 to £40,088`. */
export function fullRange({ low, high }: Interval, unit: Unit = 'count'): string {
  const [from, to] = [fully(low, unit), fully(high, unit)];
  return from === to ? from : `${from} to ${to}`;
}

function withUnit(number: string, unit: Unit): string {
  if (number === noEnd) return number;
  if (unit === 'GBP') return number.replace(/(?=\d)/, '£');
  return unit === 'percent' ? `${number}%` : number;
}

/** Formatters are slow to make and quick to use: one a number of decimals, kept. */
const formatters = new Map<number, Intl.NumberFormat>();

/** The least that is written in digits: what lies below is said to. */
const least = 1e-6;

/** What follows the low end of a range without a high one. */
export const orMore = 'or more';

/** Significant figures: two as a rule, three where two would say the same of what differs. */
export type Figures = 2 | 3;

/** A number at or above zero in significant figures: 3.17 becomes `3.2`, 176.4 `180`, 0.0282 `0.028`. */
export function inFigures(value: number, figures: Figures = 2): string {
  if (value === 0) return '0';
  if (value < least) return `less than ${inFigures(least)}`;
  const rounded = Number(value.toPrecision(figures));
  // What rounds up to the next power of ten, such as 9.96, has a place less.
  const places = Math.min(6, Math.max(0, figures - 1 - Math.floor(Math.log10(rounded))));
  const found =
    formatters.get(places) ??
    new Intl.NumberFormat('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places });
  formatters.set(places, found);
  return found.format(rounded);
}

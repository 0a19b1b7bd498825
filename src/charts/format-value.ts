import type { Datum, ResolvedChart } from '../model/chart.ts';
import { inFigures, orMore } from '../model/in-figures.ts';

/** What stands where a value was not published. */
export const notPublished = 'not published';

/** What stands where a line has not begun or has ended. */
export const noFigure = '–';

/** True when there is neither a value nor a range: nothing may be drawn, least of all a mark at zero. */
export function isMissing({ value, low }: Datum): boolean {
  return value === null && low === undefined;
}

/** Formatters are slow to make and quick to use: one a number of decimals, kept. */
const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf({ exact, decimals }: ResolvedChart['format']): Intl.NumberFormat {
  const key = exact ? 'exact' : String(decimals);
  const digits = exact
    ? { maximumFractionDigits: 3 }
    : { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  const found = formatters.get(key) ?? new Intl.NumberFormat('en-GB', digits);
  formatters.set(key, found);
  return found;
}

/** A number as readers see it, e.g. `83.3 years`, `£2.14`, `−4%`. Only resolveChart's helpers may call this. */
export function formatValue(value: number, format: ResolvedChart['format']): string {
  const plain = Math.abs(value);
  const size =
    format.figures === undefined ? formatterOf(format).format(plain) : inFigures(plain, format.figures);
  // A true minus sign is as wide as a digit and is read aloud as "minus"; a rounded zero has none.
  const sign = value < 0 && /[1-9]/.test(size) ? '\u2212' : '';
  // "less than" stands before both.
  return `${size.replace(/(?=\d)/, () => `${sign}${format.prefix}`)}${format.suffix}`;
}

/** A range stays a range: `£2.14 to £8.56`, or `£2.14 or more` where it has no high end. */
export function formatRange(low: number, high: number | null, format: ResolvedChart['format']): string {
  if (high === null) return `${formatValue(low, format)} ${orMore}`;
  if (low === high) return formatValue(low, format);
  return `${formatValue(low, format)} to ${formatValue(high, format)}`;
}

/** A tick on the axis: as short as the step allows, with the prefix and a percent sign but no words. */
export function formatTick(value: number, step: number, format: ResolvedChart['format']): string {
  const decimals = Math.max(0, Math.min(3, -Math.floor(Math.log10(step) + 1e-9)));
  const suffix = format.suffix.startsWith('%') ? '%' : '';
  return formatValue(value, { decimals, prefix: format.prefix, suffix });
}

/** A name as it stands inside a sentence. Abbreviations such as "A&E" are left alone. */
export function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The months in the order of the year, as they are said. */
export const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A day, month or year as it is said: `2025-02-28` is `28 February 2025`, `2025-02` is `February 2025`. */
export function sayDate(iso: string): string {
  const [year, month, day] = iso.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter(Boolean).join(' ');
}

/** The month of a day or month as it is said, without the day: `2025-02-28` is `February 2025`; a year stays one. */
export function sayMonth(iso: string): string {
  return sayDate(iso.slice(0, 7));
}

const dayWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'Europe/London' });
const shortWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
const clockWords = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' });

/** The day of an ISO moment in London: `28 November 2026`. */
export function sayMoment(moment: string | number | Date): string {
  return dayWords.format(new Date(moment));
}

/** Day and time of an ISO moment where the reader is: `28 Nov 2026, 14:05`. */
export function sayDayAndTime(moment: string): string {
  return shortWords.format(new Date(moment));
}

/** The time of a moment where the reader is: `14:05`. */
export function sayTime(moment: string | Date): string {
  return clockWords.format(new Date(moment));
}

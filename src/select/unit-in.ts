import type { Unit } from '../model/claim.ts';

const said: ReadonlyArray<[RegExp, Unit]> = [
  [/percentage points?|\bpoints?\b|\bpp\b/i, 'points'],
  [/%|\bper ?cent\b/i, 'percent'],
  [/[£￡]|\bpounds?\b|\d ?p$/i, 'GBP'],
  [/\byears?\b|\byrs?\b/i, 'years'],
  [/\bmonths?\b/i, 'months'],
  [/\bweeks?\b/i, 'weeks'],
  [/\bdays?\b/i, 'days'],
  [/\bhours?\b|\bhrs?\b/i, 'hours'],
  [/\bminutes?\b|\bmins?\b/i, 'minutes'],
  [/\bstops?\b/i, 'stops'],
  [/\bpeople\b|\bpersons?\b/i, 'people'],
  [/\d in \d|\btimes\b|[:×]/i, 'count'],
];

/** The unit in which a figure is written, e.g. `percent` for `21.3%`; null where it names none. */
export function unitIn(value: string): Unit | null {
  return said.find(([pattern]) => pattern.test(value))?.[1] ?? null;
}

import type { Unit } from '../model/claim.ts';

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(${words})(?!\\p{L})`, 'iu');
const said: ReadonlyArray<[RegExp, Unit]> = [
  [/(percentage|per ?cent|%) ?points?|(?<!\p{L})(points?|pts|pp)(?!\p{L})/iu, 'points'],
  [/[%٪]|(?<!\p{L})(per ?cent|pct)(?!\p{L})/iu, 'percent'],
  [/[£￡]|(?<!\p{L})pounds?(?!\p{L})|\d ?p$/iu, 'GBP'],
  [word('years?|yrs?'), 'years'],
  [word('months?'), 'months'],
  [word('weeks?|wks?'), 'weeks'],
  [word('days?'), 'days'],
  [word('hours?|hrs?'), 'hours'],
  [word('minutes?|mins?'), 'minutes'],
  [word('stops?'), 'stops'],
  [word('people|persons?'), 'people'],
  [/\d in \d|\btimes\b|[:×]/i, 'count'],
];

/** The unit in which a figure is written, e.g. `percent` for `21.3%`: the first it names; null where it names none. */
export function unitIn(value: string): Unit | null {
  const found = said.flatMap(([pattern, unit]) => {
    const at = pattern.exec(value)?.index;
    return at === undefined ? [] : [{ at, unit }];
  });
  return (
    found.reduce<(typeof found)[number] | null>(
      (first, one) => (first === null || one.at < first.at ? one : first),
      null,
    )?.unit ?? null
  );
}

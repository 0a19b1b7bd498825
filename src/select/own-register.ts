import type { Claim, Unit } from '../model/claim.ts';
import { isFromRight } from '../model/direction.ts';
import { firstNumberIn } from '../model/own-number.ts';
import type { OwnFigure } from '../model/remix.ts';
import type { Source } from '../model/source.ts';

type OwnFigureWords = Pick<OwnFigure, 'label' | 'value' | 'place' | 'period'> & {
  source: string;
  addedBy: string;
};

/** The label that every local figure carries, e.g. `Local figure: Croydon, 2024`. */
export function ownMark({ place, period }: Pick<OwnFigure, 'place' | 'period'>): string {
  // A mark for left to right keeps the period behind a place that is written from the right.
  const parts = [place, period].filter((word) => word !== '');
  return `Local figure: ${parts.map((part) => (isFromRight(part) ? `${part}\u200e` : part)).join(', ')}`;
}

/** A figure from nearby as a claim, so that it is cited and listed like every other. Nobody has checked it: no day. */
export function ownClaim(id: string, words: OwnFigureWords, source: string, unit: Unit): Claim {
  const label = words.label === '' ? 'Local figure' : words.label;
  return {
    id,
    facts: [],
    statement: `${label}: ${words.value}`,
    figures: [{ name: 'value', value: firstNumberIn(words.value), unit, display: words.value }],
    population: label,
    place: words.place,
    period: words.period,
    source,
    alsoSee: [],
    design: 'account',
    reason: 'Put in by hand',
    verdict: 'unverified',
    why: `Added by ${words.addedBy === '' ? 'the maker of this deck' : words.addedBy}; the pack has not checked it.`,
    mark: ownMark(words),
    checked: '',
  };
}

/** What someone named as a source, as a source of the deck. */
export function ownSource(id: string, text: string, addedBy: string): Source {
  const url = /https:\/\/[^\s()<>"]+/.exec(text)?.[0];
  const title = text.replace(url ?? '', '').trim() || text;
  const by = addedBy === '' ? 'Added locally' : `Added by ${addedBy}`;
  return {
    id,
    title,
    publisher: by,
    url,
    urlNote: `${by}; not checked by the pack.`,
    cite: title,
    licence: 'Not known',
    kind: 'secondary',
    checked: '',
  };
}

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

import { list, upperFirst } from '../charts/sentence.ts';
import { rowArea } from '../model/area-model.ts';
import type { DeckModel } from '../model/deck.ts';
import { isOwnName } from '../model/own-names.ts';
import { chartsIn, referencesIn, type SlideParts } from '../model/visit.ts';

type Register = Pick<DeckModel, 'claims' | 'charts'>;

/** Places that hold every place one can choose, as claims name them: `England`, `London and the rest of England`. */
const whole = /^(?:Probably )?(England|Wales|United Kingdom|London)(?= |$)/;
const wholeWords: Record<string, string> = { 'United Kingdom': 'the United Kingdom' };

/** Claims that a slide shows in its words and in its charts; `null` for a chart that rests on none. */
export function shownClaims({ title, main, side }: SlideParts, { charts }: Register): Array<string | null> {
  const drawn = chartsIn({ main, side }).flatMap((id): Array<string | null> => {
    const claims = charts[id]?.claims ?? [];
    return claims.length === 0 ? [null] : claims;
  });
  return [...referencesIn({ title, main, side }).map(({ claim }) => claim), ...drawn];
}

/**
 * True where a slide shows a figure of the country or of all London; false where all of its figures are of particular
 * other places, such as Southwark. A chart without claims counts as of the country.
 */
export function isWholeCountry(slide: SlideParts, register: Register): boolean {
  return shownClaims(slide, register).some(
    (id) => id === null || whole.test(register.claims[id]?.place ?? ''),
  );
}

/** True where a slide of a deck with a place shows figures of that place. */
export function showsPlace(
  slide: SlideParts,
  register: Register & { place?: { code: string } | undefined },
): boolean {
  const code = register.place?.code;
  if (code === undefined) return false;
  const isMarked = chartsIn(slide).some((id) => register.charts[id]?.placeCodes?.includes(code));
  return isMarked || shownClaims(slide, register).some((id) => id !== null && rowArea(id) === code);
}

/**
 * Whose figures a slide shows instead of the chosen place's: `England’s figures`. Null without a place, and for a slide
 * that shows the place, a figure of one's own, or no figure.
 */
export function whoseFigures(
  slide: SlideParts,
  register: Register & { place?: { code: string } | undefined },
): string | null {
  if (register.place === undefined || showsPlace(slide, register)) return null;
  const shown = shownClaims(slide, register);
  if (shown.length === 0 || shown.some((id) => id !== null && isOwnName(id))) return null;
  const places = shown.map((id) => (id === null ? 'England' : (register.claims[id]?.place ?? '')));
  const wide = [...new Set(places.flatMap((place) => whole.exec(place)?.[1] ?? []))];
  if (wide.length === 0) return 'Figures from elsewhere';
  const words = wide.map((place) => wholeWords[place] ?? place);
  if (places.every((place) => whole.test(place)))
    return upperFirst(`${list(words.map((place) => `${place}’s`))} figures`);
  return `Figures of ${list([...words, 'elsewhere'])}`;
}

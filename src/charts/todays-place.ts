import type { AreaList } from '../model/area.ts';
import { type FoundArea, findArea } from '../model/find-area.ts';
import { getArea, onArea } from './chosen-area.ts';
import { pageData } from './page-data.ts';

/**
 * What a code or a name stands for today. Null when that is not known: the list does not arrive, or is that of a deck
 * which stands alone.
 */
export async function todaysPlace(wanted: string): Promise<FoundArea | null> {
  try {
    const { places, isWhole } = (await pageData('charts/places.json')) as AreaList;
    const found = findArea(wanted, Object.fromEntries(places.map((place) => [place.code, place])));
    return found.place === null && !isWhole ? null : found;
  } catch {
    return null;
  }
}

/** Says why there is no such place (`findArea`), and whose figures stand there instead. */
export function withoutPlace(why: string): string {
  return `${why} The figures here are those of London and England.`;
}

/** Tells when the place that is asked for is none, with what is to be said; empty when there is nothing to say any more. */
export function onUnknownPlace(tell: (said: string) => void): void {
  onArea(async (wanted) => {
    const found = wanted === null ? null : await todaysPlace(wanted);
    if (wanted === getArea()) tell(found?.place === null ? withoutPlace(found.said) : '');
  });
}

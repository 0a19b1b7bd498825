import type { AreaList } from '../model/area.ts';
import type { ResolvedChart } from '../model/chart.ts';
import { type FoundArea, findArea } from '../model/find-area.ts';
import { chosenAreaIn, getArea, hasAreas, onArea, setArea } from './chosen-area.ts';
import { pageData } from './page-data.ts';
import { placeSaying } from './stage.ts';

/**
 * Follows the chosen place in one chart, now and at every change. An old code becomes that of the place of today, for
 * the whole page.
 *
 * @param tell Called with where the place stands in the chart (`chosenAreaIn`), and with what is to be said beside its
 *   figures: what became of an old place, or that the chart has no figure for this one; empty where nothing is.
 */
export function onAreaIn(chart: ResolvedChart, tell: (at: number | undefined, said: string) => void): void {
  if (!hasAreas(chart)) return;
  let became = { code: '', said: '' };
  onArea(async (code) => {
    const at = chosenAreaIn(chart, code);
    const before = became.code === code ? became.said : '';
    tell(at, at === undefined ? '' : before);
    if (code === null || at !== undefined) return;
    // The places of today are fetched only when a chart lacks the one that is asked for.
    const found = await todaysPlace(code);
    if (code !== getArea()) return;
    if (found !== null && found.place !== null && found.said !== null) {
      // The first chart to know says it; all are told of the place of today.
      became = { code: found.place.code, said: found.said };
      setArea(found.place.code);
    } else if (found !== null && found.place === null) tell(undefined, found.said);
    else {
      const name = found?.place.said ?? found?.place.name ?? 'the place you chose';
      tell(undefined, `${before} ${placeSaying(chart, undefined, name)}`.trim());
    }
  });
}

/** Null when it is not known: the list does not arrive, or is that of a deck which stands alone. */
async function todaysPlace(code: string): Promise<FoundArea | null> {
  try {
    const { places, isWhole } = (await pageData('charts/places.json')) as AreaList;
    const found = findArea(code, Object.fromEntries(places.map((place) => [place.code, place])));
    return found.place === null && !isWhole ? null : found;
  } catch {
    return null;
  }
}

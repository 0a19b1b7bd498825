import type { ResolvedChart } from '../model/chart.ts';
import { chosenAreaIn, getArea, hasAreas, onArea, setArea } from './chosen-area.ts';
import { placeSaying } from './stage.ts';
import { todaysPlace } from './todays-place.ts';

/**
 * Follows the chosen place in one chart, now and at every change. A name or an old code becomes the code of the
 * place of today, for the whole page.
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
    if (found !== null && found.place !== null && found.place.code !== code) {
      // The first chart to know says it; all are told of the place of today.
      became = { code: found.place.code, said: found.said ?? '' };
      setArea(found.place.code);
    } else if (found !== null && found.place === null) tell(undefined, found.said);
    else {
      const name = found?.place.said ?? found?.place.name ?? 'the place you chose';
      tell(undefined, `${before} ${placeSaying(chart, undefined, name)}`.trim());
    }
  });
}

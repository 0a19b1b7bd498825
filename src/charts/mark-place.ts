import { select } from 'd3-selection';
import type { ResolvedChart } from '../model/chart.ts';
import { type FoundPlace, findPlace } from '../model/find-place.ts';
import type { PlaceList } from '../model/place.ts';
import { pageData } from './page-data.ts';
import { chosenPlaceIn, getPlace, hasPlaces, onPlace, setPlace } from './place.ts';
import type { Layer } from './reader.ts';
import { placeSaying } from './stage.ts';

/**
 * Brings the chosen place forward in one drawing and says its figures under it, or that there are none. `draw`
 * marks the category, or in a chart whose series are places the series, of that number.
 */
export function markPlace(
  stage: HTMLElement,
  chart: ResolvedChart,
  draw: (layer: Layer, at: number) => void,
): void {
  const picture = stage.querySelector('.chart-picture');
  if (!hasPlaces(chart) || picture === null) return;
  const layer: Layer = select(stage)
    .append('svg')
    .attr('class', 'chart-place')
    .attr('viewBox', picture.getAttribute('viewBox'))
    .attr('aria-hidden', 'true')
    .append('g');
  const words = document.createElement('p');
  words.className = 'chart-place-words';
  words.setAttribute('role', 'status');
  stage.append(words);
  let became = '';
  onPlace(async (code) => {
    layer.selectAll('*').remove();
    const at = chosenPlaceIn(chart, code);
    if (at !== undefined) draw(layer, at);
    // The places of today are fetched only when a chart lacks the one that is asked for.
    const found = code === null || at !== undefined ? null : await todaysPlace(code);
    if (code !== getPlace()) return;
    if (found !== null && found.place !== null && found.said !== null) {
      // The first chart to know says it; all are told of the place of today.
      became = `${found.said} `;
      setPlace(found.place.code);
      return;
    }
    if (code === null) words.textContent = '';
    else if (found !== null && found.place === null) words.textContent = found.said;
    else
      words.textContent =
        became + placeSaying(chart, at, found?.place?.said ?? found?.place?.name ?? 'the place you chose');
  });
}

/** Null when it is not known: the list does not arrive, or is that of a deck which stands alone. */
async function todaysPlace(code: string): Promise<FoundPlace | null> {
  try {
    const { places, isWhole } = (await pageData('charts/places.json')) as PlaceList;
    const found = findPlace(code, Object.fromEntries(places.map((place) => [place.code, place])));
    return found.place === null && !isWhole ? null : found;
  } catch {
    return null;
  }
}

import { select } from 'd3-selection';
import type { AreaList } from '../model/area.ts';
import type { ResolvedChart } from '../model/chart.ts';
import { type FoundArea, findArea } from '../model/find-area.ts';
import { chosenAreaIn, getArea, hasAreas, onArea, setArea } from './chosen-area.ts';
import { pageData } from './page-data.ts';
import type { Layer } from './reader.ts';
import { placeSaying } from './stage.ts';

/**
 * Brings the chosen place forward in one drawing and says its figures under it, or that there are none. `draw`
 * marks the category, or in a chart whose series are places the series, of that number.
 */
export function markArea(
  stage: HTMLElement,
  chart: ResolvedChart,
  draw: (layer: Layer, at: number) => void,
): void {
  const picture = stage.querySelector('.chart-picture');
  if (!hasAreas(chart) || picture === null) return;
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
  onArea(async (code) => {
    layer.selectAll('*').remove();
    const at = chosenAreaIn(chart, code);
    if (at !== undefined) draw(layer, at);
    // The places of today are fetched only when a chart lacks the one that is asked for.
    const found = code === null || at !== undefined ? null : await todaysPlace(code);
    if (code !== getArea()) return;
    if (found !== null && found.place !== null && found.said !== null) {
      // The first chart to know says it; all are told of the place of today.
      became = `${found.said} `;
      setArea(found.place.code);
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
async function todaysPlace(code: string): Promise<FoundArea | null> {
  try {
    const { places, isWhole } = (await pageData('charts/places.json')) as AreaList;
    const found = findArea(code, Object.fromEntries(places.map((place) => [place.code, place])));
    return found.place === null && !isWhole ? null : found;
  } catch {
    return null;
  }
}

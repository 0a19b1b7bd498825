import { select } from 'd3-selection';
import type { ResolvedChart } from '../model/chart.ts';
import { pageData } from './page-data.ts';
import { chosenPlaceIn, getPlace, hasPlaces, onPlace } from './place.ts';
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
  onPlace(async (code) => {
    layer.selectAll('*').remove();
    const at = chosenPlaceIn(chart, code);
    if (at !== undefined) draw(layer, at);
    // The names of places that the chart lacks are fetched only when one is missed.
    const name = code === null || at !== undefined ? '' : await nameOf(code);
    if (code === getPlace()) words.textContent = code === null ? '' : placeSaying(chart, at, name);
  });
}

async function nameOf(code: string): Promise<string> {
  try {
    const names = (await pageData('charts/places.json')) as Record<string, string>;
    return names[code] ?? 'the place you chose';
  } catch {
    return 'the place you chose';
  }
}

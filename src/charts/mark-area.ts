import { select } from 'd3-selection';
import { make } from '../browser/make.ts';
import type { ResolvedChart } from '../model/chart.ts';
import { onAreaIn } from './area-in-chart.ts';
import { hasAreas } from './chosen-area.ts';
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
  const words = make('p', { class: 'chart-place-words', role: 'status' });
  stage.append(words);
  onAreaIn(chart, (at, said) => {
    layer.selectAll('*').remove();
    if (at !== undefined) draw(layer, at);
    words.textContent = at === undefined ? said : `${said} ${placeSaying(chart, at, '')}`.trim();
  });
}

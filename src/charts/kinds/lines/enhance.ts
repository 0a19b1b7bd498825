import { Chart, Filler, LineController, LineElement, PointElement } from 'chart.js';
import type { ResolvedChart } from '../../../model/chart.ts';
import { drawLive } from '../../live/draw-live.ts';
import { markArea } from '../../mark-area.ts';
import { frameOf, stagesOf } from '../../stage.ts';
import { planChartJs } from './chartjs.ts';
import { linesGeometry } from './geometry.ts';
import { pointWords, sayPoint } from './say.ts';

Chart.register(LineController, LineElement, PointElement, Filler);

/** Lets Chart.js draw the lines over the SVG; hover, touch and arrow keys read all lines at one month. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const frame = frameOf(stage);
    const { x, y, top, bottom } = linesGeometry(chart, frame);
    markArea(stage, chart, (layer, series) => {
      const points = (chart.series[series]?.data ?? []).flatMap((datum, category) =>
        datum.value === null ? [] : [`${x(category)},${y(datum.value)}`],
      );
      layer
        .append('polyline')
        .attr('points', points.join(' '))
        .attr('fill', 'none')
        .attr('stroke', 'var(--c-orange)')
        .attr('stroke-opacity', 0.55)
        .attr('stroke-width', 9)
        .attr('stroke-linejoin', 'round');
    });
    drawLive(stage, chart, {
      along: 'x',
      readings: chart.categories.map((_, category) => {
        const said = sayPoint(chart, category);
        return { category, said, words: pointWords(chart, said), middle: [x(category), (top + bottom) / 2] };
      }),
      make: (canvas, theme, ratio) => new Chart(canvas, planChartJs(chart, theme, frame, ratio)),
    });
  }
}

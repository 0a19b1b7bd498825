import { ArcElement, Chart, DoughnutController } from 'chart.js';
import type { ResolvedChart } from '../../../model/chart.ts';
import { drawLive } from '../../live/draw-live.ts';
import { frameOf, sayCategory, stagesOf, wordsOf } from '../../stage.ts';
import { planChartJs } from './chartjs.ts';
import { ringGeometry } from './geometry.ts';

Chart.register(DoughnutController, ArcElement);

/** Lets Chart.js draw the ring over the SVG; hover, touch and arrow keys outline a part and read it out. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const frame = frameOf(stage);
    const { cx, cy, outer, inner, parts } = ringGeometry(chart, frame);
    const radius = (outer + inner) / 2;
    drawLive(stage, chart, {
      along: 'both',
      readings: parts.map(({ category, from, to }) => {
        const said = sayCategory(chart, category);
        const turn = (from + to) * Math.PI;
        const middle = [cx + radius * Math.sin(turn), cy - radius * Math.cos(turn)] as const;
        return { category, said, words: wordsOf(said), middle };
      }),
      make: (canvas, theme, ratio) => new Chart(canvas, planChartJs(chart, theme, frame, ratio)),
    });
  }
}

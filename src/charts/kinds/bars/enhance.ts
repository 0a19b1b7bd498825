import { BarController, BarElement, Chart } from 'chart.js';
import type { ResolvedChart } from '../../../model/chart.ts';
import { drawLive } from '../../live/draw-live.ts';
import { markArea } from '../../mark-area.ts';
import { drawOutline } from '../../outline.ts';
import { frameOf, sayCategory, stagesOf, wordsOf } from '../../stage.ts';
import { planChartJs } from './chartjs.ts';
import { layOutRows } from './rows.ts';

Chart.register(BarController, BarElement);

/** Lets Chart.js draw the bars over the SVG, which stays for paper; hover, touch and arrow keys read a row. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const frame = frameOf(stage);
    const { rows, thickness, x } = layOutRows(chart, frame);
    const height = thickness * chart.series.length;
    markArea(stage, chart, (layer, category) => {
      const row = rows[category];
      if (row) drawOutline(layer, { box: { x: 0, y: row.barsTop - 3, w: frame.width, h: height + 6 } });
    });
    drawLive(stage, chart, {
      along: 'y',
      readings: rows.map(({ category, barsTop }) => {
        const said = sayCategory(chart, category);
        return { category, said, words: wordsOf(said), middle: [x(0), barsTop + height / 2] };
      }),
      make: (canvas, theme, ratio) => new Chart(canvas, planChartJs(chart, theme, frame, ratio)),
    });
  }
}

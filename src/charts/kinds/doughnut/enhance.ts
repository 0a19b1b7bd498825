import { ArcElement, Chart, DoughnutController } from 'chart.js';
import type { ResolvedChart } from '../../../model/chart.ts';
import { drawOnCanvas } from '../../canvas-stage.ts';
import { attachReader } from '../../reader.ts';
import { frameOf, readingWords, stagesOf } from '../../stage.ts';
import { planChartJs } from './chartjs.ts';
import { ringGeometry } from './geometry.ts';
import { planArc, planOver } from './svg.ts';

Chart.register(DoughnutController, ArcElement);

/** Lets Chart.js draw the ring over the SVG; hover, touch and arrow keys outline a part and read it out. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const frame = frameOf(stage);
    drawOnCanvas<'doughnut'>((canvas, config) => new Chart(canvas, config), stage, chart, frame, {
      config: (theme, at) => planChartJs(chart, theme, at),
      under: () => [],
      over: (at) => planOver(ringGeometry(chart, at)),
    });
    const place = ringGeometry(chart, frame);
    const readings = place.parts.map((part) => {
      const turn = (part.from + part.to) * Math.PI;
      const radius = (place.outer + place.inner) / 2;
      const arc = planArc(part, place);
      return {
        words: readingWords(chart, part.category),
        middle: [place.cx + radius * Math.sin(turn), place.cy - radius * Math.cos(turn)] as const,
        points: arc.kind === 'path' ? arc.points : [],
      };
    });
    attachReader(stage, readings, {
      along: 'both',
      draw: (layer, { points }) => {
        layer
          .append('polygon')
          .attr('points', points.map((point) => point.join(',')).join(' '))
          .attr('fill', 'none')
          .attr('stroke', 'var(--c-orange)')
          .attr('stroke-width', 4)
          .attr('stroke-linejoin', 'round');
      },
    });
  }
}

import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { ResolvedChart } from '../../../model/chart.ts';
import { drawOnCanvas } from '../../canvas-stage.ts';
import { isMissing } from '../../format-value.ts';
import { attachReader } from '../../reader.ts';
import { frameOf, stagesOf } from '../../stage.ts';
import { planChartJs } from './chartjs.ts';
import { linesGeometry } from './geometry.ts';
import { lineColour, planOver, planUnder } from './svg.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** Lets Chart.js draw the lines over the SVG; hover, touch and arrow keys read all lines at one month. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const frame = frameOf(stage);
    drawOnCanvas<'line'>((canvas, config) => new Chart(canvas, config), stage, chart, frame, {
      config: (theme, at) => planChartJs(chart, theme, at),
      under: (at) => planUnder(chart, linesGeometry(chart, at)),
      over: (at) => planOver(chart, linesGeometry(chart, at)),
    });
    readMonths(stage, chart, frame);
  }
}

function readMonths(stage: HTMLElement, chart: ResolvedChart, frame: ReturnType<typeof frameOf>): void {
  const { x, y, top, bottom, narrow } = linesGeometry(chart, frame);
  const readings = chart.categories.map((name, category) => {
    const known = chart.series.flatMap((one, series) => {
      const datum = one.data[category];
      return datum && !isMissing(datum) ? [{ series, name: one.name, datum }] : [];
    });
    return {
      words: `${name}: ${known.map((one) => `${one.name}, ${one.datum.label}`).join('; ')}`,
      middle: [x(category), (top + bottom) / 2] as const,
      points: known.map(({ series, datum }) => ({ series, y: y(datum.value ?? 0) })),
    };
  });
  attachReader(stage, readings, {
    along: 'x',
    draw: (layer, { middle, points }) => {
      layer
        .append('line')
        .attr('x1', middle[0])
        .attr('x2', middle[0])
        .attr('y1', Math.min(bottom, ...points.map((point) => point.y)))
        .attr('y2', bottom)
        .attr('stroke', 'var(--c-orange)')
        .attr('stroke-width', 2);
      for (const point of points)
        layer
          .append('circle')
          .attr('cx', middle[0])
          .attr('cy', point.y)
          .attr('r', narrow ? 7 : 9)
          .attr('fill', `var(--c-${lineColour(chart, point.series)})`)
          .attr('stroke', 'var(--c-orange)')
          .attr('stroke-width', 3);
    },
  });
}

import { Chart, LinearScale, LineController, LineElement, PointElement } from 'chart.js';
import type { ResolvedChart } from '../../../model/chart.ts';
import { drawOnCanvas } from '../../canvas-stage.ts';
import { isMissing } from '../../format-value.ts';
import { markArea } from '../../mark-area.ts';
import { textShade } from '../../marks.ts';
import { attachReader } from '../../reader.ts';
import { spread } from '../../spread.ts';
import { frameOf, readingWords, stagesOf } from '../../stage.ts';
import { planChartJs } from './chartjs.ts';
import { lineColour } from './colour.ts';
import { isInTime, lastOf, linesGeometry } from './geometry.ts';
import { planAbove, planBehind } from './svg.ts';

Chart.register(LineController, LineElement, PointElement, LinearScale);

/** Lets Chart.js draw the lines over the SVG; hover, touch and arrow keys read all lines at one month. */
export function enhance(figure: HTMLElement, chart: ResolvedChart): void {
  for (const stage of stagesOf(figure)) {
    const frame = frameOf(stage);
    drawOnCanvas<'line'>((canvas, config) => new Chart(canvas, config), stage, chart, frame, {
      config: (theme, at) => planChartJs(chart, theme, at),
      under: (at) => planBehind(chart, linesGeometry(chart, at)),
      over: (at) => planAbove(chart, linesGeometry(chart, at)),
    });
    readMonths(stage, chart, frame);
    const { x, y } = linesGeometry(chart, frame);
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
  }
}

function readMonths(stage: HTMLElement, chart: ResolvedChart, frame: ReturnType<typeof frameOf>): void {
  const { x, y, top, bottom, narrow, sizes, left } = linesGeometry(chart, frame);
  const inTime = isInTime(chart);
  const isLabelled = (series: number, category: number): boolean =>
    chart.series[series]?.apart === true || category === lastOf(chart, series) || (category === 0 && !inTime);
  const readings = chart.categories.map((name, category) => {
    const known = chart.series.flatMap((one, series) => {
      const datum = one.data[category];
      return datum && !isMissing(datum) ? [{ series, name: one.name, datum }] : [];
    });
    return {
      words: inTime
        ? `${name}: ${known.map((one) => `${one.name}, ${one.datum.label}`).join('; ')}`
        : readingWords(chart, category),
      middle: [x(category), (top + bottom) / 2] as const,
      // The ends of lines and the points that stand apart are labelled already.
      points: known.map(({ series, datum }) => ({
        series,
        y: y(datum.value ?? 0),
        label: isLabelled(series, category) ? '' : datum.label,
      })),
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
      const labels = spread(
        points.flatMap(({ series, y: middle, label }) =>
          label === '' ? [] : [{ series, label, middle, size: sizes.label * 1.15 }],
        ),
        top,
        bottom,
      );
      // Beside the line, on the side where the reader has been.
      const before = middle[0] - left > sizes.label * 5;
      for (const { series, label, middle: at } of labels)
        layer
          .append('text')
          .attr('class', 'chart-halo')
          .attr('x', middle[0] + (before ? -14 : 14))
          .attr('y', at + sizes.label * 0.35)
          .attr('text-anchor', before ? 'end' : 'start')
          .attr('font-size', sizes.label)
          .attr('font-weight', 600)
          .attr('fill', `var(--c-${textShade(lineColour(chart, series))})`)
          .text(label);
    },
  });
}

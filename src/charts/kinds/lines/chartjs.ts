import type { ResolvedChart } from '../../../model/chart.ts';
import type { Frame } from '../../frame.ts';
import type { ChartTheme } from '../../stage.ts';
import { lineColour } from './colour.ts';
import { linesGeometry } from './geometry.ts';

/** A Chart.js configuration with the SVG's own geometry; words and axes are painted from the same drawing. */
export function planChartJs(chart: ResolvedChart, theme: ChartTheme, frame: Frame) {
  const { left, right, top, bottom, width, height, along, narrow } = linesGeometry(chart, frame);
  const radius = narrow ? 3.5 : 4.5;
  return {
    type: 'line' as const,
    data: {
      datasets: chart.series.map(({ name, data, apart }, series) => {
        const colour = theme.colour(lineColour(chart, series));
        return {
          label: name,
          data: data.map(({ value }, category) => ({ x: along[category] ?? 0, y: value })),
          // Points on another basis are never joined, nor is a gap in the figures.
          showLine: !apart,
          spanGaps: false as const,
          borderColor: colour,
          borderWidth: narrow ? 3 : 4,
          pointRadius: apart ? radius * 1.5 : radius,
          pointBackgroundColor: apart ? theme.colour('paper') : colour,
          pointBorderColor: apart ? colour : theme.colour('paper'),
          pointBorderWidth: apart ? 3 : 1.5,
        };
      }),
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      animation: theme.motion ? { duration: 500 } : (false as const),
      clip: false as const,
      layout: { autoPadding: false, padding: { left, top, right: width - right, bottom: height - bottom } },
      scales: {
        x: { type: 'linear' as const, display: false, min: 0, max: along.at(-1) || 1 },
        y: { display: false, min: chart.axis.min ?? 0, max: chart.axis.max ?? 1 },
      },
      plugins: { legend: { display: false } },
    },
  };
}

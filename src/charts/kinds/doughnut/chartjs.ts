import type { ResolvedChart } from '../../../model/chart.ts';
import type { Frame } from '../../frame.ts';
import type { ChartTheme } from '../../stage.ts';
import { ringGeometry } from './geometry.ts';

/** A Chart.js configuration with the SVG's own geometry; words are painted from the same drawing. */
export function planChartJs(chart: ResolvedChart, theme: ChartTheme, frame: Frame) {
  const { cx, cy, outer, width, height, parts } = ringGeometry(chart, frame);
  const order = parts.toSorted((a, b) => a.category - b.category);
  return {
    type: 'doughnut' as const,
    data: {
      labels: chart.categories,
      datasets: chart.series.map(({ name, data }) => ({
        label: name,
        data: data.map(({ value }) => value ?? 0),
        backgroundColor: order.map(({ colour }) => theme.colour(colour)),
        borderColor: theme.colour('paper'),
        borderWidth: 3,
        borderAlign: 'inner' as const,
      })),
    },
    options: {
      responsive: false,
      maintainAspectRatio: false,
      cutout: '62%' as const,
      animation: theme.motion ? { duration: 500 } : (false as const),
      layout: {
        autoPadding: false,
        padding: {
          left: cx - outer,
          top: cy - outer,
          right: width - cx - outer,
          bottom: height - cy - outer,
        },
      },
      plugins: { legend: { display: false } },
    },
  };
}

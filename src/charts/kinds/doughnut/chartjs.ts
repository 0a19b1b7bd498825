import type { ResolvedChart } from '../../../model/chart.ts';
import type { Frame } from '../../frame.ts';
import { annotationsOf } from '../../live/annotations.ts';
import { type Plot, plotOptions, plotScales } from '../../live/plot.ts';
import { plotTooltip } from '../../live/tooltip.ts';
import { type ChartTheme, sayCategory } from '../../stage.ts';
import { ringGeometry } from './geometry.ts';
import { planOver } from './svg.ts';

/** Px of the line between two parts. Chart.js keeps half of it free around the ring. */
const between = 3;

/** The ring as Chart.js draws it, in the SVG's own place. A ring has no scales: those of its words count px. */
export function planChartJs(chart: ResolvedChart, theme: ChartTheme, frame: Frame, devicePixelRatio = 1) {
  const place = ringGeometry(chart, frame);
  const { cx, cy, outer, inner, width, height, parts } = place;
  const reach = outer + between / 2;
  const [left, right, top, bottom] = [cx - reach, cx + reach, cy - reach, cy + reach];
  const plot: Plot = { width, height, left, right, top, bottom, x: [left, right], y: [bottom, top] };
  const { x, y } = plotScales(plot);
  const colours = parts.toSorted((a, b) => a.category - b.category).map(({ colour }) => theme.colour(colour));
  return {
    type: 'doughnut' as const,
    data: {
      labels: chart.categories,
      datasets: chart.series.map(({ name, data }) => ({
        label: name,
        data: data.map(({ value }) => value ?? 0),
        backgroundColor: colours,
        hoverBackgroundColor: colours,
        borderColor: theme.colour('paper'),
        borderWidth: between,
        hoverBorderColor: theme.colour('orange'),
        hoverBorderWidth: 4,
      })),
    },
    options: {
      ...plotOptions(plot, devicePixelRatio),
      cutout: '62%' as const,
      scales: { x: { ...x, display: false }, y: { ...y, display: false } },
      plugins: {
        tooltip: plotTooltip((category) => sayCategory(chart, category), plot, theme, {
          size: frame.font,
          half: (outer - inner) / 2,
        }),
        annotation: { clip: false, annotations: annotationsOf(planOver(place), plot, theme) },
      },
    },
  };
}

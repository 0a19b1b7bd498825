import type { ResolvedChart } from '../../../model/chart.ts';
import type { Frame } from '../../frame.ts';
import { linear } from '../../linear.ts';
import { annotationsOf } from '../../live/annotations.ts';
import { type Plot, plotOptions, plotScales, plotTicks } from '../../live/plot.ts';
import { plotTooltip } from '../../live/tooltip.ts';
import type { ChartTheme } from '../../stage.ts';
import { lineColour } from './colour.ts';
import { gapsOf } from './gap.ts';
import { type LinesGeometry, linesGeometry } from './geometry.ts';
import { sayPoint } from './say.ts';
import { isTickFree, planAbove, planReferences, tickGap, tickLength } from './svg.ts';

/** Lines as Chart.js draws them, in the SVG's own places. */
export function planChartJs(chart: ResolvedChart, theme: ChartTheme, frame: Frame, devicePixelRatio = 1) {
  const place = linesGeometry(chart, frame);
  const { width, height, left, right, top, bottom, along } = place;
  const { min = 0, max = 1 } = chart.axis;
  const plot: Plot = { width, height, left, right, top, bottom, x: [0, along.at(-1) || 1], y: [min, max] };
  return {
    type: 'line' as const,
    data: { datasets: planDatasets(chart, theme, place) },
    options: {
      ...plotOptions(plot, devicePixelRatio),
      scales: planScales(chart, theme, place, plot),
      plugins: {
        tooltip: plotTooltip((category) => sayPoint(chart, category), plot, theme, {
          size: frame.font,
          half: hoverRadius(place),
        }),
        annotation: {
          clip: false,
          annotations: [
            ...annotationsOf(planReferences(chart, place), plot, theme, 'beforeDatasetsDraw'),
            ...annotationsOf(planAbove(chart, place), plot, theme),
          ],
        },
      },
    },
  };
}

function planScales(chart: ResolvedChart, theme: ChartTheme, place: LinesGeometry, plot: Plot) {
  const { x, y } = plotScales(plot);
  const look = { size: place.sizes.tick, fill: 'quiet' } as const;
  const toX = linear([plot.left, plot.right], plot.x);
  // At the edge of the drawing a name steps aside and its tick does not: two ticks, one of each.
  const marks = place.named.map(({ category }) => ({
    ...look,
    value: place.along[category] ?? 0,
    lines: [],
  }));
  const names = place.named.map(({ lines, middle }) => ({ ...look, value: toX(middle), lines }));
  const across = plotTicks([...marks, ...names], theme);
  const up = plotTicks(
    (chart.axis.ticks ?? []).map(({ value, label }) => ({
      ...look,
      value,
      lines: isTickFree(chart, place, value) ? [label] : [],
    })),
    theme,
  );
  return {
    x: {
      ...x,
      ...across,
      grid: {
        drawOnChartArea: false,
        tickLength,
        tickColor: theme.colour('quiet'),
        tickWidth: ({ index }: { index: number }) => (index < marks.length ? 1 : 0),
      },
      ticks: { ...across.ticks, padding: place.sizes.tick * 0.5 - tickLength },
    },
    y: {
      ...y,
      ...up,
      grid: { color: theme.colour('rule'), lineWidth: 1, drawTicks: false },
      ticks: { ...up.ticks, padding: tickGap(place) },
    },
  };
}

function hoverRadius({ narrow }: LinesGeometry): number {
  return narrow ? 7 : 9;
}

function planDatasets(chart: ResolvedChart, theme: ChartTheme, place: LinesGeometry) {
  const { along, narrow } = place;
  const radius = narrow ? 3.5 : 4.5;
  const hasGap = gapsOf(chart).length > 0;
  return chart.series.map(({ name, data, apart }, series) => {
    const colour = theme.colour(lineColour(chart, series));
    const ground = apart ? theme.colour('paper') : colour;
    return {
      label: name,
      data: data.map(({ value }, category) => ({ x: along[category] ?? 0, y: value })),
      // Later lines lie over earlier ones, as in the SVG.
      order: -series,
      // Points on another basis are never joined, nor is a gap in the figures.
      showLine: !apart,
      spanGaps: false as const,
      // The space between the first two lines, where the chart is about it.
      fill: hasGap && series === 0 ? (1 as const) : (false as const),
      backgroundColor: theme.colour('plum-wash'),
      borderColor: colour,
      borderWidth: narrow ? 3 : 4,
      borderCapStyle: 'round' as const,
      borderJoinStyle: 'round' as const,
      pointRadius: apart ? radius * 1.5 : radius,
      pointBackgroundColor: ground,
      pointBorderColor: apart ? colour : theme.colour('paper'),
      pointBorderWidth: apart ? 3 : 1.5,
      pointHoverRadius: hoverRadius(place),
      pointHoverBackgroundColor: ground,
      pointHoverBorderColor: theme.colour('orange'),
      pointHoverBorderWidth: 3,
    };
  });
}

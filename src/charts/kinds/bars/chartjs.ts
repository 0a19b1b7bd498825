import type { ResolvedChart } from '../../../model/chart.ts';
import { isMissing } from '../../format-value.ts';
import type { Frame } from '../../frame.ts';
import { annotationsOf } from '../../live/annotations.ts';
import { type Plot, plotOptions, plotScales, plotTicks } from '../../live/plot.ts';
import { plotTooltip } from '../../live/tooltip.ts';
import { middleOf } from '../../marks.ts';
import { type ChartTheme, sayCategory } from '../../stage.ts';
import { type BarsLayout, barColour, layOutRows } from './rows.ts';
import { barsOf, planEnd, planNames, planTrack } from './svg.ts';

/** Where the bars stand. Rows are as far apart as their words need: the scale along them counts px. */
function plotOf(chart: ResolvedChart, { rows, thickness, height, right, x }: BarsLayout, width: number) {
  const { min = 0, max = 1 } = chart.axis;
  const top = rows[0]?.barsTop ?? 0;
  const bottom = (rows.at(-1)?.barsTop ?? 0) + thickness * chart.series.length;
  return { width, height, left: x(min), right, top, bottom, x: [min, max], y: [bottom, top] } satisfies Plot;
}

/** Bars as Chart.js draws them, in the SVG's own places. */
export function planChartJs(chart: ResolvedChart, theme: ChartTheme, frame: Frame, devicePixelRatio = 1) {
  const layout = layOutRows(chart, frame);
  const plot: Plot = plotOf(chart, layout, frame.width);
  const bars = layout.rows.flatMap((row) => barsOf(chart, row, layout));
  return {
    type: 'bar' as const,
    data: { datasets: planDatasets(chart, theme, layout) },
    options: {
      ...plotOptions(plot, devicePixelRatio),
      indexAxis: 'y' as const,
      scales: planScales(chart, theme, layout, plot),
      plugins: {
        tooltip: plotTooltip((category) => sayCategory(chart, category), plot, theme, {
          size: frame.font,
          half: (layout.thickness * chart.series.length) / 2,
        }),
        annotation: {
          clip: false,
          annotations: [
            ...annotationsOf(
              bars.flatMap((at) => planTrack(chart, at, layout)),
              plot,
              theme,
              'beforeDatasetsDraw',
            ),
            ...annotationsOf(
              bars.flatMap((at) => planEnd(chart, at, layout)),
              plot,
              theme,
            ),
          ],
        },
      },
    },
  };
}

/** Values are written at their bars, so their scale shows nothing but where it is zero; rows carry their names. */
function planScales(chart: ResolvedChart, theme: ChartTheme, layout: BarsLayout, plot: Plot) {
  const { x, y } = plotScales(plot);
  const names = layout.rows.flatMap((row) => planNames(chart, row, layout));
  const over = layout.names === 'over';
  const zero = plotTicks([{ value: 0, lines: [], size: layout.sizes.note, fill: 'quiet' }], theme);
  const rows = plotTicks(
    names.map((mark) => ({ ...mark, value: middleOf(mark) })),
    theme,
  );
  return {
    x: {
      ...x,
      ...zero,
      display: plot.x[0] < 0,
      grid: { color: theme.colour('quiet'), lineWidth: 1.5, drawTicks: false, z: 1 },
    },
    y: {
      ...y,
      ...rows,
      offset: false,
      grid: { display: false, drawTicks: false },
      ticks: {
        ...rows.ticks,
        // Over the bars names begin at the left edge of the drawing, which is where the scale itself begins.
        mirror: over,
        padding: over ? -plot.left : plot.left - (names[0]?.x ?? 0),
      },
    },
  };
}

type Point = { x: number | [number, number] | null; y: number };

function planDatasets(chart: ResolvedChart, theme: ChartTheme, { rows, thickness }: BarsLayout) {
  const bars = chart.series.length;
  const [only] = chart.series;
  const isRange = only?.data.some(({ low }) => low !== undefined) ?? false;
  const middles = rows.map(({ barsTop }) => barsTop + (thickness * bars) / 2);
  const pointsOf = (values: Array<Point['x']>) =>
    values.map((x, category): Point => ({ x, y: middles[category] ?? 0 }));
  const shape = {
    barThickness: thickness,
    borderRadius: 3,
    borderSkipped: false as const,
    inflateAmount: 0,
    hoverBorderColor: theme.colour('orange'),
    hoverBorderWidth: 2.5,
  };
  const solid = chart.series.map(({ name, data }, series) => {
    const colours = data.map((_, category) => theme.colour(barColour(chart, series, category)));
    return {
      ...shape,
      label: name,
      data: pointsOf(data.map((datum) => (isMissing(datum) ? null : (datum.low ?? datum.value)))),
      backgroundColor: colours,
      hoverBackgroundColor: colours,
      // The same hair of paper between neighbours as in the SVG.
      borderColor: [theme.colour('paper')],
      borderWidth: { top: 0, right: 0, bottom: bars > 1 ? 2 : 0, left: 0 },
      // A tiny share must not vanish; nothing at all has no bar.
      minBarLength: data.some(({ value }) => value === 0) ? 0 : 2,
      grouped: !isRange,
    };
  });
  if (!isRange || only === undefined) return solid;
  // A range is two bars on one line: solid to its low end, pale from there to a firm edge at its high end.
  const pale = {
    ...shape,
    label: `${only.name}, range`,
    data: pointsOf(
      only.data.map(({ low, high }) => (low === undefined || high === undefined ? null : [low, high])),
    ),
    backgroundColor: [theme.colour('tint')],
    hoverBackgroundColor: [theme.colour('tint')],
    borderColor: only.data.map((_, category) => theme.colour(barColour(chart, 0, category))),
    borderWidth: { top: 0, right: 4, bottom: 0, left: 0 },
    minBarLength: 0,
    grouped: false,
  };
  return [...solid, pale];
}

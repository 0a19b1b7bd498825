import type { ResolvedChart } from '../../../model/chart.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';
import { bandColour, wayOf } from './marks.ts';
import { valueAt } from './moment.ts';
import { framesShown } from './svg.ts';

/**
 * Native stacked bars. The left side is drawn by negative numbers, so its column says so and the number format
 * hides the sign. The oldest come first, because the first category stands on top.
 */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  const { max = 1, ticks = [] } = chart.axis;
  const { names = [], sides = [] } = chart.frames ?? {};
  const bands = [...chart.categories.keys()].reverse();
  const shown = framesShown(chart);
  const format = numFmtOf(chart.format);
  const series = shown.flatMap((frame) =>
    sides.map((side, index) => ({
      name: `${side}, ${names[frame]}${wayOf(index) < 0 ? ' (drawn to the left)' : ''}`,
      values: bands.map((band) => signed(valueAt(chart, frame, index, band), wayOf(index))),
      labels: bands.map(() => null),
      colour: 'turquoise' as const,
      pointColours: bands.map((band) =>
        bandColour(chart, band) === 'turquoise' ? null : bandColour(chart, band),
      ),
    })),
  );
  const moves =
    'The pyramids stand side by side and do not move; outline and brackets do not follow the figures.';
  return {
    type: 'stackedBar',
    landing: 'native',
    loss: names.length > 2 ? `${moves} Only the first and the last are shown.` : moves,
    direction: 'across',
    categories: bands.map((band) => chart.categories[band] ?? ''),
    series,
    numFmt: `${format};${format}`,
    axis: {
      min: -max,
      max,
      step: (ticks[1]?.value ?? max) - (ticks[0]?.value ?? 0),
      show: false,
      value: chart.axis.value ?? null,
      category: chart.axis.category ?? null,
    },
    legend: false,
    gapWidth: 14,
    notes: chart.annotations.map(({ text }) => text),
  };
}

function signed(value: number | null, way: number): number | null {
  return value === null ? null : value * way;
}

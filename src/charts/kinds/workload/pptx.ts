import type { ResolvedChart } from '../../../model/chart.ts';
import { seriesColour } from '../../marks.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';

/** Shapes, so that the arithmetic, the bar and the total stay together in one group. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  const { min = 0, max = 1, ticks = [], value, category } = chart.axis;
  return {
    type: 'bar',
    landing: 'shapes',
    loss: 'Drawn as grouped shapes, each of which can be edited; there is no workbook behind them.',
    direction: 'across',
    categories: chart.categories,
    series: chart.series.map(({ name, data }, index) => ({
      name,
      values: data.map((datum) => datum.value),
      labels: data.map(({ label }) => label),
      colour: seriesColour(index),
    })),
    numFmt: numFmtOf(chart.format),
    axis: {
      min,
      max,
      step: (ticks[1]?.value ?? max) - (ticks[0]?.value ?? min),
      show: true,
      value: value ?? null,
      category: category ?? null,
    },
    legend: false,
    gapWidth: 60,
    notes: chart.annotations.map(({ text }) => text),
  };
}

import type { ResolvedChart } from '../../../model/chart.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';

/** PowerPoint has no chart of ranges and points on one axis, so each mark is a shape of its own. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  const { min = 0, max = 1, ticks = [], value, category } = chart.axis;
  return {
    type: 'bar',
    landing: 'shapes',
    loss: 'Drawn as grouped shapes, each of which can be edited; there is no workbook behind them.',
    direction: 'across',
    categories: chart.categories,
    series: chart.series.map(({ name, data }) => ({
      name,
      values: data.map((datum) => datum.value),
      labels: data.map(({ label }) => label),
      colour: 'blue',
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

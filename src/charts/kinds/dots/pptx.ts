import type { ResolvedChart } from '../../../model/chart.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';

/** Dots are shapes in PowerPoint: it has no chart of them. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  return {
    type: 'bar',
    landing: 'shapes',
    loss: 'Drawn as grouped shapes, one a dot; there is no workbook behind them.',
    direction: 'across',
    categories: chart.categories,
    series: chart.series.map(({ name, data }) => ({
      name,
      values: data.map(({ value }) => value),
      labels: data.map(({ label }) => label),
      colour: 'orange',
    })),
    numFmt: numFmtOf(chart.format),
    axis: { min: 0, max: 100, step: 100, show: false, value: null, category: null },
    legend: false,
    gapWidth: 60,
    notes: chart.annotations.map(({ text }) => text),
  };
}

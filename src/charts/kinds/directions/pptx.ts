import type { ResolvedChart } from '../../../model/chart.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';

/** A direction has no amount for PowerPoint's charts to draw: each row is a group of shapes with its words. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  return {
    type: 'bar',
    landing: 'shapes',
    loss: 'Drawn as grouped shapes, one group an outcome; there is no workbook behind them.',
    direction: 'across',
    categories: chart.categories,
    series: chart.series.map(({ name, data }) => ({
      name,
      values: data.map(({ value }) => value),
      labels: data.map(({ label }) => label),
      colour: 'blue',
    })),
    numFmt: numFmtOf(chart.format),
    axis: { min: -1, max: 1, step: 1, show: false, value: null, category: null },
    legend: false,
    gapWidth: 60,
    notes: [],
  };
}

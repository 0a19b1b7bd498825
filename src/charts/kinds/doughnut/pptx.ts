import type { ResolvedChart } from '../../../model/chart.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';
import { partColour } from './geometry.ts';

/** A native doughnut: one series, a point a part. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  return {
    type: 'doughnut',
    landing: 'native',
    loss: null,
    direction: 'across',
    categories: chart.categories,
    series: chart.series.map(({ name, data }) => ({
      name,
      values: data.map(({ value }) => value),
      labels: data.map(({ label }) => label),
      colour: 'blue',
      pointColours: data.map((_, category) => partColour(chart, category)),
    })),
    numFmt: numFmtOf(chart.format),
    axis: { min: 0, max: 100, step: 100, show: false, value: null, category: null },
    legend: false,
    gapWidth: 0,
    notes: chart.annotations.map(({ text }) => text),
  };
}

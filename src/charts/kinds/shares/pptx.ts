import type { ResolvedChart } from '../../../model/chart.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';
import { partsOf } from './parts.ts';

/** A native stacked bar of one row: a series a part, in the order of the strip. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  const whole = chart.series[0];
  const group = chart.annotations.some(({ kind }) => kind === 'group');
  return {
    type: 'stackedBar',
    landing: 'native',
    loss: group
      ? 'The bracket and the gap before the last part are left out; its words stand over the bar.'
      : null,
    direction: 'across',
    categories: [whole?.name ?? chart.categoryLabel],
    series: partsOf(chart, 100, 0).map(({ category, name, label, colour }) => ({
      name,
      values: [whole?.data[category]?.value ?? null],
      labels: [label],
      colour,
    })),
    numFmt: numFmtOf(chart.format),
    axis: { min: 0, max: 100, step: 100, show: false, value: null, category: null },
    legend: true,
    gapWidth: 40,
    notes: chart.annotations.map(({ text }) => text),
  };
}

import type { ResolvedChart } from '../../../model/chart.ts';
import { seriesColour } from '../../marks.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';

/** A native line chart, labelled at both ends; the gap is drawn by PowerPoint's own high-low lines. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  const { min = 0, max = 1, ticks = [], ends, value, category } = chart.axis;
  const gaps = chart.annotations.some(({ kind }) => kind === 'gap');
  const under = [category, ends ? `${ends[0]} to ${ends[1]}` : undefined].filter(Boolean).join(': ');
  return {
    type: 'line',
    landing: 'native',
    loss: gaps ? 'The shaded region between the curves and its words do not follow the figures.' : null,
    direction: 'up',
    categories: chart.categories,
    series: chart.series.map(({ name, data }, index) => ({
      name,
      values: data.map((datum) => datum.value),
      labels: data.map(({ label }, at) => (at === 0 || at === data.length - 1 ? label : null)),
      colour: seriesColour(index),
    })),
    numFmt: numFmtOf(chart.format),
    axis: {
      min,
      max,
      step: (ticks[1]?.value ?? max) - (ticks[0]?.value ?? min),
      show: true,
      value: value ?? null,
      category: under || null,
    },
    legend: chart.series.length > 1,
    gapWidth: 100,
    notes: chart.annotations.map(({ text }) => text),
  };
}

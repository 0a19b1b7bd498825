import type { ResolvedChart } from '../../../model/chart.ts';
import { deckFrame } from '../../frame.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';
import { stripLayout } from './layout.ts';

/** A native line chart with a marker a stop, so that its figures stay editable; names and spans are drawn around it. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  const { min = 0, max = 1, ticks = [], value, category } = chart.axis;
  const { named } = stripLayout(chart, deckFrame);
  return {
    type: 'line',
    landing: 'native',
    loss: 'Comparing any two stops is left out; names, falls and their words are shapes that do not follow the figures.',
    direction: 'up',
    categories: chart.categories,
    series: chart.series.map(({ name, data }) => ({
      name,
      values: data.map((datum) => datum.value),
      labels: data.map(({ value: known, label }, stop) =>
        known !== null && named.includes(stop) ? label : null,
      ),
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
    gapWidth: 100,
    notes: chart.annotations.map(({ text }) => text),
  };
}

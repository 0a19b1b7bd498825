import type { ResolvedChart } from '../../../model/chart.ts';
import { isMissing } from '../../format-value.ts';
import { monthOf } from '../../months.ts';
import { numFmtOf, type PptxChart } from '../../pptx-chart.ts';
import { lastOf } from './geometry.ts';
import { lineColour } from './svg.ts';

/** A native line chart. Its categories are evenly spaced, so empty quarters are put in where none was counted. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  const { min = 0, max = 1, ticks = [], value, category } = chart.axis;
  const slots = slotsOf(chart);
  const apart = chart.series.some((series) => series.apart);
  return {
    type: 'line',
    landing: 'native',
    loss: apart
      ? 'Points stand on the nearest quarter, at most a month from their place; their name, and where the counting changes, are words that do not follow the figures.'
      : null,
    direction: 'up',
    categories: slots.map((at) => (at === null ? '' : (chart.categories[at] ?? ''))),
    series: chart.series.map(({ name, data, apart: alone }, series) => ({
      name,
      values: slots.map((at) => (at === null ? null : (data[at]?.value ?? null))),
      labels: slots.map((at) => {
        const datum = at === null ? undefined : data[at];
        const shown = datum && !isMissing(datum) && (alone || at === lastOf(chart, series));
        return shown ? datum.label : null;
      }),
      colour: lineColour(chart, series),
      ...(alone ? { joined: false as const } : {}),
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
    legend: chart.series.length > 1,
    gapWidth: 100,
    notes: chart.annotations.map(({ text }) => text),
  };
}

/** The category of each evenly spaced slot; null where no category falls. */
export function slotsOf({ categories }: ResolvedChart): Array<number | null> {
  const months = categories.map((name, index) => monthOf(name) ?? index);
  const first = months[0] ?? 0;
  const apart = months.slice(1).map((month, index) => month - (months[index] ?? 0));
  const step = Math.max(1, Math.min(3, ...apart.filter((gap) => gap > 0)));
  const slots: Array<number | null> = [];
  for (const [index, month] of months.entries()) {
    // Two months never share a slot: the later one moves on.
    const at = Math.max(slots.length, Math.round((month - first) / step));
    while (slots.length < at) slots.push(null);
    slots.push(index);
  }
  return slots;
}

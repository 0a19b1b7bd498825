import type { ResolvedChart } from '../../../model/chart.ts';
import { formatValue } from '../../format-value.ts';
import { seriesColour } from '../../marks.ts';
import { numFmtOf, type PptxChart, type PptxSeries } from '../../pptx-chart.ts';
import { barColour } from './rows.ts';

/** A native bar chart. A range is two bars in one place: solid to the low end, over pale to the high end. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  const ranges = chart.series.some(({ data }) => data.some(({ low }) => low !== undefined));
  const { min = 0, max = 1, ticks = [] } = chart.axis;
  return {
    type: 'bar',
    ...(ranges ? { overlaid: true } : {}),
    landing: 'native',
    loss: null,
    direction: chart.orientation ?? 'across',
    categories: chart.categories.map((name, index) => withNote(name, chart.notes?.texts[index])),
    series: ranges ? planRanges(chart) : chart.series.map((_, index) => planSeries(chart, index)),
    numFmt: numFmtOf(chart.format),
    axis: {
      min,
      max,
      step: (ticks[1]?.value ?? max) - (ticks[0]?.value ?? min),
      show: false,
      value: chart.axis.value ?? null,
      category: chart.axis.category ?? null,
    },
    legend: chart.series.length > 1,
    gapWidth: 60,
    notes: chart.annotations.map(({ text }) => text),
  };
}

function planSeries(chart: ResolvedChart, index: number): PptxSeries {
  const { name, data } = chart.series[index] ?? { name: '', data: [] };
  const own = seriesColour(index);
  const colours = data.map((_, category) => barColour(chart, index, category));
  return {
    name,
    values: data.map(({ value }) => value),
    labels: data.map(({ label }) => label),
    colour: chart.series.length > 1 ? own : 'blue',
    pointColours: colours.map((colour) => (colour === own ? null : colour)),
  };
}

/** A column of high ends and, before it, one of low ends and of single values: each labelled with its own figure. */
function planRanges(chart: ResolvedChart): PptxSeries[] {
  const { name, data } = chart.series[0] ?? { name: '', data: [] };
  const isRange = data.map(({ low, high }) => low !== undefined && high !== undefined && high > low);
  const write = (value: number | undefined): string | null =>
    value === undefined ? null : formatValue(value, chart.format);
  return [
    {
      name: `${name} (high end of a range)`,
      values: data.map(({ high }, index) => (isRange[index] ? (high ?? null) : null)),
      labels: data.map(({ high }, index) => (isRange[index] ? write(high) : null)),
      labelFormat: `"to "${numFmtOf(chart.format)}`,
      colour: 'tint',
    },
    {
      name: `${name} (low end of a range)`,
      values: data.map(({ value, low }) => low ?? value),
      labels: data.map(({ label, low }, index) => (isRange[index] ? write(low) : label)),
      colour: 'blue',
      pointColours: data.map((_, category) => {
        const colour = barColour(chart, 0, category);
        return colour === 'blue' ? null : colour;
      }),
    },
  ];
}

function withNote(name: string, note: string | undefined): string {
  return note ? `${name} (${note.charAt(0).toLowerCase()}${note.slice(1)})` : name;
}

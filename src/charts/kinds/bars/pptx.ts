import type { ResolvedChart } from '../../../model/chart.ts';
import { seriesColour } from '../../marks.ts';
import { numFmtOf, type PptxChart, type PptxSeries } from '../../pptx-chart.ts';
import { barColour } from './rows.ts';

/** A native bar chart. Ranges become a stack: solid to the low end, pale to the high end. */
export function planPptxChart(chart: ResolvedChart): PptxChart {
  const ranges = chart.series.some(({ data }) => data.some(({ low }) => low !== undefined));
  const { min = 0, max = 1, ticks = [] } = chart.axis;
  return {
    type: ranges ? 'stackedBar' : 'bar',
    landing: 'native',
    loss: ranges
      ? 'The label of a range stands at its end; the workbook holds its low and its high end.'
      : null,
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
    highLowLines: false,
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

/**
 * Three columns in the workbook: low end, length and high end. The length is worked out from the two ends, and named
 * for what it holds, or a reader would take it for the high end.
 */
function planRanges(chart: ResolvedChart): PptxSeries[] {
  const { name, data } = chart.series[0] ?? { name: '', data: [] };
  const isRange = data.map(({ low, high }) => low !== undefined && high !== undefined && high > low);
  return [
    {
      name: `${name} (low end of a range)`,
      values: data.map(({ value, low }) => low ?? value),
      labels: data.map(({ label }, index) => (isRange[index] ? null : label)),
      colour: 'blue',
      pointColours: data.map((_, category) => {
        const colour = barColour(chart, 0, category);
        return colour === 'blue' ? null : colour;
      }),
    },
    {
      name: 'From the low end to the high end',
      // Binary fractions would show as 8.200000000000001 in the workbook.
      values: data.map(({ low, high }, index) =>
        isRange[index] && low !== undefined && high !== undefined ? Number((high - low).toFixed(6)) : null,
      ),
      ends: {
        name: `${name} (high end of a range)`,
        values: data.map(({ high }, index) => (isRange[index] ? (high ?? null) : null)),
      },
      labels: data.map(({ label }, index) => (isRange[index] ? label : null)),
      colour: 'sky',
    },
  ];
}

function withNote(name: string, note: string | undefined): string {
  return note ? `${name} (${note.charAt(0).toLowerCase()}${note.slice(1)})` : name;
}

import type { ResolvedChart } from '../../../model/chart.ts';
import { isMissing } from '../../format-value.ts';
import type { Frame } from '../../frame.ts';
import { textShade } from '../../marks.ts';
import type { ChartTheme } from '../../stage.ts';
import { barColour, endLabel, layOutRows } from './rows.ts';

/** Text that the label plugin draws at each bar, so that canvas and SVG say the same. */
export type BarLabels = {
  names: string[][];
  notes: string[][];
  /** A row a series: value, words after it, colours; `missing` stands where nothing is drawn. */
  ends: Array<Array<{ value: string; words: string; colour: string; missing: boolean }>>;
  beside: boolean;
  track: string | null;
  /** Firm edge at the high end of each range; null without ranges. */
  edges: string[] | null;
  sizes: { name: number; note: number; value: number };
  colours: { text: string; quiet: string };
  family: string;
};

/** A Chart.js configuration with the SVG's own geometry, so that nothing jumps when the canvas takes over. */
export function planChartJs(chart: ResolvedChart, theme: ChartTheme, frame: Frame) {
  const layout = layOutRows(chart, frame);
  const { min = 0, max = 1 } = chart.axis;
  const bars = chart.series.length;
  return {
    type: 'bar' as const,
    data: { labels: chart.categories, datasets: planDatasets(chart, theme, layout.thickness) },
    options: {
      indexAxis: 'y' as const,
      responsive: false,
      maintainAspectRatio: false,
      animation: theme.motion ? { duration: 500 } : (false as const),
      layout: { padding: { top: 0, bottom: 0, left: layout.x(min), right: frame.width - layout.right } },
      scales: {
        x: { min, max, display: false },
        // A scale of our own (see enhance.ts): rows stand where their text leaves room, not evenly.
        y: {
          type: 'rows' as const,
          display: false,
          centres: layout.rows.map(({ barsTop }) => barsTop + (layout.thickness * bars) / 2),
        },
      },
      plugins: { legend: { display: false }, barLabels: planLabels(chart, theme, layout) },
    },
  };
}

type Datapoint = number | [number, number] | null;

function planDatasets(chart: ResolvedChart, theme: ChartTheme, thickness: number) {
  const shape = {
    barThickness: thickness,
    borderRadius: 3,
    borderSkipped: false as const,
    // The same hair of paper between neighbours as in the SVG.
    borderColor: theme.colour('paper'),
    borderWidth: { top: 0, right: 0, bottom: chart.series.length > 1 ? 2 : 0, left: 0 },
  };
  const solid = chart.series.map(({ name, data }, index) => ({
    ...shape,
    label: name,
    data: data.map((datum): Datapoint => (isMissing(datum) ? null : (datum.low ?? datum.value))),
    backgroundColor: data.map((_, category) => theme.colour(barColour(chart, index, category))),
    grouped: true,
  }));
  const [only] = chart.series;
  if (!only?.data.some(({ low }) => low !== undefined)) return solid;
  // A range is two bars on one line: solid to its low end, pale from there to its high end.
  const pale = {
    ...shape,
    label: `${only.name}, range`,
    data: only.data.map(
      ({ low, high }): Datapoint => (low === undefined || high === undefined ? null : [low, high]),
    ),
    backgroundColor: only.data.map(() => theme.colour('tint')),
    grouped: false,
  };
  return [...solid.map((one) => ({ ...one, grouped: false })), pale];
}

function planLabels(
  chart: ResolvedChart,
  theme: ChartTheme,
  { names, rows, sizes }: ReturnType<typeof layOutRows>,
): BarLabels {
  const whole = chart.axis.min === 0 && chart.axis.max === 100;
  return {
    names: rows.map(({ name }) => name),
    notes: rows.map(({ note }) => note),
    ends: chart.series.map((_, series) =>
      chart.categories.map((_name, category) => ({
        ...endLabel(chart, series, category),
        colour: theme.colour(textShade(barColour(chart, series, category))),
      })),
    ),
    beside: names === 'beside',
    track: whole ? theme.colour('wash') : null,
    edges: chart.series[0]?.data.some(({ low }) => low !== undefined)
      ? chart.categories.map((_name, category) => theme.colour(barColour(chart, 0, category)))
      : null,
    sizes,
    colours: { text: theme.colour('text'), quiet: theme.colour('quiet') },
    family: theme.family,
  };
}

import { formatValue } from '../../charts/format-value.ts';
import { textShade } from '../../charts/marks.ts';
import type { PptxChart as PlannedChart } from '../../charts/pptx-chart.ts';
import type { ResolvedChart } from '../../model/chart.ts';
import type { Box, LabelPlace, PptxChart, PptxLabel, PptxSeries, PptxShape } from '../../model/pptx-plan.ts';
import { textWidth } from '../../theme/measure.ts';
import type { ColourName } from '../../theme/tokens.ts';

/** Text sizes in px in a chart: axis and category names, values, heading, caveat, words tied to a datum. */
export const chartSizes = { axis: 18, value: 20, heading: 18, caveat: 16, words: 18 } as const;

/** Height in px of the row that names the series, where no direct label can. */
export const legendHeight = 34;

/** A chart that waits for its place: what it shows, and its box on the slide in px. */
export type ChartPlace = {
  chart: ResolvedChart;
  plan: PlannedChart;
  frame: Box;
  /** Height in px that the heading takes. */
  top: number;
  source: PptxChart['source'];
};

/** The native chart, or null for one that is drawn; and the shapes under and over it, in slide coordinates. */
export type PlacedChart = {
  native: PptxChart | null;
  under: PptxShape[];
  over: PptxShape[];
  /** Charts that stand beside the first, each with its name and its own box; `box` is then the first one's. */
  box?: Box;
  more?: Array<{ native: PptxChart; name: string; box: Box }>;
};
export type PlaceKind = (place: ChartPlace) => PlacedChart;

/** The parts of a native chart that do not depend on its kind. */
export function nativeChart({ chart, plan, source }: ChartPlace, plot: Box): PptxChart {
  return {
    form: plan.type === 'stackedBar' ? 'stack' : plan.type,
    ...(plan.overlaid ? { overlaid: true } : {}),
    direction: plan.direction,
    categories: plan.categories,
    categoryLabel: chart.categoryLabel,
    series: plan.series.map((_, index) => plannedSeries(chart, plan, index)),
    numberFormat: plan.numFmt,
    axis: { min: plan.axis.min, max: plan.axis.max, step: plan.axis.step, shown: plan.axis.show },
    categoryNames: true,
    plot,
    legend: plan.legend ? legendHeight : 0,
    gap: plan.gapWidth,
    size: chartSizes.axis,
    source,
  };
}

function plannedSeries(chart: ResolvedChart, plan: PlannedChart, index: number): PptxSeries {
  const series = plan.series[index];
  const colour = series?.colour ?? 'none';
  const values = series?.values ?? [];
  const place: LabelPlace = plan.type === 'bar' ? 'outEnd' : plan.type === 'line' ? 't' : 'ctr';
  return {
    name: series?.name ?? '',
    values,
    colour: colour === 'none' ? null : colour,
    points: values.map((_, at) => series?.pointColours?.[at] ?? null),
    ...(series?.joined === false ? { joined: false as const } : {}),
    labels: {
      colour: labelColour(colour),
      size: chartSizes.value,
      bold: true,
      place,
      ...(series?.labelFormat === undefined ? {} : { format: series.labelFormat }),
      points: values.map((value, at) => labelOf(chart, value, series?.labels[at] ?? null)),
    },
  };
}

/** A label that the number format writes the same way stays tied to its cell; any other is written out. */
function labelOf(chart: ResolvedChart, value: number | null, label: string | null): PptxLabel | null {
  if (label === null || value === null) return null;
  return { text: formatValue(value, chart.format) === label ? null : label };
}

function labelColour(colour: ColourName | 'none'): ColourName {
  return colour === 'none' || colour === 'tint' ? 'text' : textShade(colour);
}

/** Width in px of the widest text. */
export function widest(texts: readonly string[], size: number, weight = 400): number {
  return Math.max(0, ...texts.map((text) => textWidth(text, size, weight)));
}

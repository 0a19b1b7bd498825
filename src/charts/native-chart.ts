import type { ResolvedChart } from '../model/chart.ts';
import type { Box, LabelPlace, PptxChart, PptxLabel, PptxSeries, PptxShape } from '../model/pptx-plan.ts';
import type { Face } from '../theme/faces.ts';
import type { ColourName } from '../theme/tokens.ts';
import { drawingShapes } from './drawing-shapes.ts';
import { formatValue } from './format-value.ts';
import type { Frame, PlanSvg } from './frame.ts';
import { textShade } from './marks.ts';

/** Text sizes in px in PowerPoint: axis and category names, values, words tied to a datum. */
export const pptxSizes = { axis: 18, value: 20, words: 18 } as const;

/** Height in px of the row that names the series, where no direct label can. */
export const legendHeight = 34;

/** A chart of PowerPoint's own; where its figures come from is known to the slide. `plot` is in px of its box. */
export type NativeChart = Omit<PptxChart, 'source'>;

/** What a chart is on a slide. Boxes of native charts are in px of the drawing, shapes in px of the slide. */
type PptxDrawing = {
  /** Charts with a workbook. The first speaks for those beside it; without a box it takes all the room. */
  native: Array<{ chart: NativeChart; box?: Box; name?: string }>;
  /** Shapes behind the native charts and before them; a chart without a native one is all `under`. */
  under: PptxShape[];
  over: PptxShape[];
  /** True where the names of rows need more height than they have: what draws them then leaves some out. */
  isCramped?: boolean;
};

/**
 * One kind's way into PowerPoint: for a frame with a height, in px, whose top left corner is at `at`; `face` is the
 * deck's typeface, for a kind whose words flow.
 */
export type PlanPptx = (
  chart: ResolvedChart,
  frame: Required<Frame>,
  at: { x: number; y: number },
  face?: Face,
) => PptxDrawing;

/** A native chart with what its kind does not say: axis, categories, number format and sizes as the chart has them. */
export function nativeChart(
  chart: ResolvedChart,
  own: Pick<PptxChart, 'form' | 'series' | 'plot'> & Partial<NativeChart>,
): NativeChart {
  return {
    categories: chart.categories,
    categoryLabel: chart.categoryLabel,
    numberFormat: numberFormatOf(chart.format),
    axis: { ...axisOf(chart), shown: true },
    categoryNames: true,
    legend: 0,
    gap: 100,
    size: pptxSizes.axis,
    ...own,
  };
}

/** The value axis in data units; `step` is the distance of its lines. */
export function axisOf({ axis }: ResolvedChart): { min: number; max: number; step: number } {
  const { min = 0, max = 1, ticks = [] } = axis;
  return { min, max, step: (ticks[1]?.value ?? max) - (ticks[0]?.value ?? min) };
}

type OwnSeries = Pick<PptxSeries, 'name' | 'values' | 'colour'> & {
  /** What stands at each point, as the picture writes it; null for none. */
  labels: Array<string | null>;
  place: LabelPlace;
  points?: Array<ColourName | null>;
  joined?: false;
  /** Excel number format of the labels, where it is not the chart's own. */
  format?: string;
  size?: number;
  /** Colour of the labels. Default: the series' own, dark enough for text. */
  labelColour?: ColourName;
  /** The look of one label, where it is not the series' own; null leaves it out. `text` is null where its cell writes it. */
  look?: (index: number, text: string | null) => Partial<PptxLabel> | null;
};

/** A series with its labels: one that the number format writes the same way stays tied to its cell. */
export function nativeSeries(
  { format }: ResolvedChart,
  { name, values, colour, labels, place, points, joined, format: own, ...rest }: OwnSeries,
): PptxSeries {
  const { size = pptxSizes.value, look = () => ({}) } = rest;
  const ownColour = colour === null || colour === 'tint' ? 'text' : textShade(colour);
  return {
    name,
    values,
    colour,
    points: points ?? values.map(() => null),
    ...(joined === false ? { joined } : {}),
    labels: {
      colour: rest.labelColour ?? ownColour,
      size,
      bold: true,
      place,
      ...(own === undefined ? {} : { format: own }),
      points: values.map((value, index): PptxLabel | null => {
        const label = labels[index] ?? null;
        if (label === null || value === null) return null;
        const isTied = formatValue(value, format) === label && !isTooSmall(value, format);
        const text = isTied ? null : label;
        const how = look(index, text);
        return how && { text, ...how };
      }),
    },
  };
}

/** True for what the number format of two figures would write with fewer. */
function isTooSmall(value: number, { figures }: ResolvedChart['format']): boolean {
  return figures !== undefined && Math.abs(value) < 0.0995;
}

/** Excel number format that writes values as the chart's labels do, with words before them. */
export function numberFormatOf(
  { decimals, prefix, suffix, exact, figures }: ResolvedChart['format'],
  before = '',
): string {
  const quote = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`);
  const zeros = decimals > 0 ? `.${'0'.repeat(decimals)}` : '';
  const [head, foot] = [quote(before) + quote(prefix), quote(suffix)];
  // Two figures: from ten on none after the point, else one or two. Less is written by nativeSeries.
  if (figures !== undefined)
    return `[>=9.95]${head}#,##0${foot};[>=0.995]${head}0.0${foot};${head}0.00${foot}`;
  // `0.##` would leave a bare point after whole numbers; `General` writes each as precisely as it is.
  return `${head}${exact ? 'General' : `#,##0${zeros}`}${foot}`;
}

/** What is lost where a chart is drawn as shapes. */
export const drawnLoss = 'The chart is drawn as shapes that can be edited, without a workbook behind them.';

/** For a kind that PowerPoint has no chart for: its picture as shapes, each still editable. */
export function asShapes(svg: PlanSvg): PlanPptx {
  return (chart, frame, at) => ({ native: [], under: drawingShapes(svg(chart, frame), at), over: [] });
}

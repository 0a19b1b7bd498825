import type { ColourName } from '../theme/tokens.ts';

/** How a chart lands in PowerPoint: as a real chart, as real shapes, or as a picture. */
type Landing = 'native' | 'shapes' | 'picture';

export type PptxSeries = {
  name: string;
  /** One a category; `null` leaves a gap in the workbook and draws nothing. */
  values: Array<number | null>;
  /** What stands at each point; `null` for none. */
  labels: Array<string | null>;
  /** A theme colour; `none` for a series that only holds others up. */
  colour: ColourName | 'none';
  /** Excel number format of its labels, where it is not the chart's own. */
  labelFormat?: string;
  /** Lines only: false for points that no line joins. Default: true. */
  joined?: false;
  /** Colours of single points where they differ from the series. */
  pointColours?: Array<ColourName | null>;
};

/**
 * A native PowerPoint chart as plain data. The workbook has the categories in its first column and one column a
 * series, so it equals what the chart shows cell by cell.
 */
export type PptxChart = {
  type: 'bar' | 'stackedBar' | 'line' | 'doughnut';
  /** Bars of one category stand in one place, the later series in front. */
  overlaid?: boolean;
  landing: Landing;
  /** What PowerPoint cannot show, in one sentence; null when nothing is lost. */
  loss: string | null;
  /** Bars and stacks: `across` the slide or `up`. */
  direction: 'across' | 'up';
  categories: string[];
  series: PptxSeries[];
  /** Excel number format of values, e.g. `0.0" years"`. */
  numFmt: string;
  axis: {
    /** The value axis, in data units. `step` is the distance of its lines. */
    min: number;
    max: number;
    step: number;
    /** Bars with labels need no numbers on the axis. */
    show: boolean;
    value: string | null;
    /** Under the categories, e.g. what the two ends mean. */
    category: string | null;
  };
  /** A legend is shown only where direct labels cannot name the series. */
  legend: boolean;
  /** Space between bars as a percentage of their thickness. */
  gapWidth: number;
  /** Words to set as text boxes grouped with the chart. */
  notes: string[];
};

/** Excel number format that writes values as the chart's labels do. */
export function numFmtOf(format: {
  decimals: number;
  prefix: string;
  suffix: string;
  exact?: boolean;
}): string {
  const quote = (text: string) => (text === '' ? '' : `"${text.replaceAll('"', '""')}"`);
  const zeros = format.decimals > 0 ? `.${'0'.repeat(format.decimals)}` : '';
  // `0.##` would leave a bare point after whole numbers; `General` writes each as precisely as it is.
  const digits = format.exact ? 'General' : `#,##0${zeros}`;
  return `${quote(format.prefix)}${digits}${quote(format.suffix)}`;
}

import type { ColourName, Shade } from '../theme/tokens.ts';
import type { CellName, Sheet } from './book.ts';
import type { Brand } from './brand.ts';
import type { LayoutName } from './layouts.ts';
import type { DeckIdentity } from './pptx-identity.ts';

/**
 * A PowerPoint file as plain data, in px on the 1280 by 720 canvas: what planPptx makes and writePptx turns into
 * bytes. Colours are palette names, so that the writer can only ever write theme colours.
 */
export type PptxPlan = {
  title: string;
  subject: string;
  creator: string;
  /** Whose look the file wears; null for the pack's own. */
  brand: Brand | null;
  slides: PptxSlide[];
  /** Sections in order; each holds the numbers of its slides, from 1. */
  sections: Array<{ name: string; slides: number[] }>;
  /** What the file says of itself to a later version; null leaves it out. Its slides are in the order of `slides`. */
  identity: DeckIdentity | null;
};

export type PptxSlide = {
  id: string;
  layout: LayoutName;
  /** Asset behind the slide, or null for the layout's own ground. */
  background: string | null;
  /** Left out when the file is presented; absent for all others. */
  hidden?: true;
  /** Absent where the layout holds no more than its own placeholders. */
  seats?: Seats;
  /** In reading order, title first. */
  shapes: PptxShape[];
  notes: Para[];
};

/**
 * A grid of body placeholders that a layout holds: what stands in them and what shares the slide with them. Slides with
 * the same seats share one layout.
 */
export type Seats = {
  kind: 'cards' | 'figures' | 'questions' | 'links';
  count: number;
  columns: number;
  /** Heights of the rows against each other, where three or more are filled unevenly; null for equal rows. */
  rows: number[] | null;
  /** Icons stand before the titles, or bars of shares over the numbers. */
  marks: boolean;
  /** The title takes one line, and the grid begins higher. */
  high: boolean;
  /** Lines of room over and under the grid; 0 for none. */
  over: number;
  under: number;
  /** Which of the two is the body placeholder. */
  body: 'over' | 'under' | null;
};

export type Box = { x: number; y: number; w: number; h: number };
export type Link = { kind: 'url'; href: string } | { kind: 'slide'; number: number };

/** A stretch of text with one look. Sizes are in px; what is absent is inherited. */
export type Run = {
  text: string;
  bold?: boolean;
  italic?: boolean;
  size?: number;
  colour?: ColourName;
  superscript?: boolean;
  link?: Link;
  /** Starts a new line inside the paragraph. */
  break?: boolean;
  /** A tab stands before its words. */
  tab?: boolean;
};

export type Para = {
  runs: Run[];
  list?: 'bullet' | 'number';
  align?: 'left' | 'centre' | 'right';
  /** Space before the paragraph in px. */
  before?: number;
  /** Distance from the left edge in px, for every line. */
  indent?: number;
  /** Line spacing in percent, where it differs from the text around it. */
  spacing?: number;
  /** In a seat: 0 for the head, 1 for words under it, 2 for a list. Each level has its look from the layout. */
  level?: 0 | 1 | 2;
  /** The first line begins at the left edge all the same; a tab in it leads to the others. */
  hanging?: boolean;
};

export type TextBody = {
  paras: Para[];
  /** Font size in px of runs that name none. */
  size: number;
  colour: ColourName;
  anchor?: 'top' | 'middle' | 'bottom';
  /** Left, top, right, bottom in px. Default: none. */
  inset?: [number, number, number, number];
  /** Line spacing in percent of single spacing, or an exact height in px. Default: 112 percent. */
  spacing?: { percent: number } | { px: number };
  /** False keeps lines as they are. Default: true. */
  wrap?: boolean;
};

/** Parts that a layout holds a placeholder for. */
const placeholderRoles = ['title', 'kicker', 'body', 'side', 'who', 'seat', 'sources', 'number'] as const;
export type PlaceholderRole = (typeof placeholderRoles)[number];

type Named = {
  /** Shown in PowerPoint's selection pane. */
  name: string;
  /** Alternative text; an empty string marks a shape as decorative; absent where the text speaks for itself. */
  alt?: string;
};
type Line = { stroke?: ColourName; strokeWidth?: number; dash?: boolean };
type Fill = { fill?: ColourName | Shade; opacity?: number };

export type PptxShape =
  | (Named &
      Line &
      Fill & {
        kind: 'shape';
        box: Box;
        geometry: 'rect' | 'round' | 'ellipse';
        radius?: number;
        text?: TextBody;
        link?: Link;
      })
  | (Named & Line & { kind: 'line'; from: [number, number]; to: [number, number]; arrow?: boolean })
  | (Named &
      Line &
      Fill & { kind: 'path'; points: Array<[number, number]>; closed: boolean; smooth: boolean })
  /** `data` is the `data:` address of a PNG or JPEG. */
  | (Named & { kind: 'picture'; box: Box; data: string })
  | (Named & { kind: 'group'; children: PptxShape[] })
  /** `role`: it stands in that placeholder of the layout. */
  | (Named & {
      kind: 'table';
      role?: 'body';
      box: Box;
      columns: number[];
      rows: PptxRow[];
      size: number;
      /** The first column stands at the right. */
      fromRight?: boolean;
      /** Little air in the rows, and a first column that is bold only where its words say so. */
      dense?: true;
    })
  | (Named & { kind: 'chart'; box: Box; chart: PptxChart })
  | PptxPlaceholder;

export type PptxPlaceholder = Named & {
  kind: 'placeholder';
  role: PlaceholderRole;
  /** Which of the layout's seats, from 1; for the role `seat` only. */
  seat?: number;
  /** Absent where the layout's own place is inherited. */
  box?: Box;
  paras: Para[];
  /** Font size as a share of the layout's, below 1 where the text would not fit. */
  scale?: number;
};

/** A row of a table; the first one is the header. */
export type PptxRow = { height: number; cells: PptxCell[] };
/** `span`: it takes the place of so many columns; the cells it covers are left out. */
export type PptxCell = Para & { span?: number };

/** A native chart: what it shows (planned in src/charts), and where its parts stand inside its box. */
export type PptxChart = {
  /** Bars run across. */
  form: 'bar' | 'stack' | 'line' | 'doughnut';
  /** Bars of one category stand in one place, the later series in front. */
  overlaid?: boolean;
  categories: string[];
  /** What the categories are: heads the first column of the workbook. */
  categoryLabel: string;
  series: PptxSeries[];
  /** Excel number format of values and labels. */
  numberFormat: string;
  /** `open`: the axis ends where its values do, also when these change. */
  axis: {
    min: number;
    max: number;
    step: number;
    shown: boolean;
    value?: string;
    category?: string;
    open?: true;
  };
  /** False where drawn words name the categories. */
  categoryNames: boolean;
  /** Inner plot area in px, from the top left corner of the chart. */
  plot: Box;
  /** Height in px of the legend's row, over the plot; 0 for none. */
  legend: number;
  /** A legend elsewhere than over the plot, in px from the top left corner of the chart. */
  legendBox?: Box;
  /** Space between bars in percent of their thickness. */
  gap: number;
  /** Text size in px. */
  size: number;
  /** Rows of the workbook's second sheet: what it is, and its value. */
  source: Array<[string, string]>;
  /** Where its values are worked out: the sheets that do it, their names, and a formula a category for each series. */
  book?: { sheets: Sheet[]; names: CellName[]; cells: string[][] };
};

export type PptxSeries = {
  name: string;
  /** One a category; null is a gap in the workbook and on the slide. */
  values: Array<number | null>;
  /** Null for a series that only holds others up. */
  colour: ColourName | null;
  /** Lines only: false for hollow points that no line joins. Default: true. */
  joined?: false;
  /** Colours of single points where they differ. */
  points: Array<ColourName | null>;
  labels: {
    colour: ColourName;
    size: number;
    bold: boolean;
    place: LabelPlace;
    /** Excel number format, where it is not the chart's own. */
    format?: string;
    /** One a point; null shows none. */
    points: Array<PptxLabel | null>;
  };
};

/** A data label: the value as the number format writes it, or words of its own. */
export type PptxLabel = {
  text: string | null;
  /** Excel number format, where it is not the series' own. */
  format?: string;
  /** What stands between the name of the series and the value; absent where the value stands alone. */
  named?: ' ' | '\n';
  /** Where it differs from the series' own. */
  colour?: ColourName;
  place?: LabelPlace;
  /** Distance in px from that place, to the right and down. */
  shift?: [number, number];
};
export type LabelPlace = 'outEnd' | 'ctr' | 'inEnd' | 'inBase' | 't' | 'b' | 'l' | 'r';

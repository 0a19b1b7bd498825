import type { ColourName } from '../theme/tokens.ts';
import type { LayoutName } from './layouts.ts';

/**
 * A PowerPoint file as plain data, in px on the 1280 by 720 canvas: what planPptx makes and writePptx turns into
 * bytes. Colours are palette names, so that the writer can only ever write theme colours.
 */
export type PptxPlan = {
  title: string;
  subject: string;
  creator: string;
  slides: PptxSlide[];
  /** Sections in order; each holds the numbers of its slides, from 1. */
  sections: Array<{ name: string; slides: number[] }>;
};

export type PptxSlide = {
  id: string;
  layout: LayoutName;
  /** Asset behind the slide, or null for the layout's own ground. */
  background: string | null;
  /** In reading order, title first. */
  shapes: PptxShape[];
  notes: Para[];
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
};

export type Para = {
  runs: Run[];
  list?: 'bullet' | 'number';
  align?: 'left' | 'centre' | 'right';
  /** Space before the paragraph in px. */
  before?: number;
  /** Line spacing in percent, where it differs from the text around it. */
  spacing?: number;
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
export const placeholderRoles = ['title', 'kicker', 'body', 'side', 'who', 'sources', 'number'] as const;
export type PlaceholderRole = (typeof placeholderRoles)[number];

type Named = {
  /** Shown in PowerPoint's selection pane. */
  name: string;
  /** Alternative text; an empty string marks a shape as decorative; absent where the text speaks for itself. */
  alt?: string;
};
type Line = { stroke?: ColourName; strokeWidth?: number; dash?: boolean };
type Fill = { fill?: ColourName; opacity?: number };

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
  | (Named & { kind: 'group'; children: PptxShape[] })
  | (Named & { kind: 'table'; box: Box; columns: number[]; rows: PptxRow[]; size: number })
  | (Named & { kind: 'chart'; box: Box; chart: PptxChart })
  | PptxPlaceholder;

export type PptxPlaceholder = Named & {
  kind: 'placeholder';
  role: PlaceholderRole;
  /** Absent where the layout's own place is inherited. */
  box?: Box;
  paras: Para[];
  /** Font size as a share of the layout's, below 1 where the text would not fit. */
  scale?: number;
};

/** A row of a table; the first one is the header. */
export type PptxRow = { height: number; cells: Para[] };

export type SheetCell = string | number | null;

/** A native chart with the workbook behind it. */
export type PptxChart = {
  form: 'bar' | 'column' | 'line' | 'stack';
  /** Cells of the data sheet, header row first. */
  sheet: SheetCell[][];
  /** Rows of the source sheet: what it is, and its value. */
  source: Array<[string, string]>;
  categories: { ref: string; names: string[] };
  series: PptxSeries[];
  /** Excel number format of values and labels. */
  numberFormat: string;
  axis: {
    min?: number;
    max?: number;
    step?: number;
    value?: string;
    category?: string;
    /** Whether the value axis and its grid lines are drawn. */
    shown: boolean;
  };
  /** Inner plot area in px inside the chart's box. */
  plot: Box;
  /** Heading at the top left: what is measured. */
  heading: Run[];
  legend: boolean;
  /** Height of a bar against its gap: the gap in percent of the bar. */
  gap: number;
  /** Bars of one category drawn over each other. */
  overlaid: boolean;
  /** Text size in px. */
  size: number;
};

export type PptxSeries = {
  name: string;
  nameRef: string;
  valuesRef: string;
  values: Array<number | null>;
  colour: ColourName;
  /** Points in a colour of their own. */
  points: Array<{ index: number; colour: ColourName }>;
  labels: PptxLabels;
};

/** Which data labels a series carries. */
export type PptxLabels = {
  /** Every point shows its value. */
  all: boolean;
  place: LabelPlace;
  colour: ColourName;
  size?: number;
  /** Points with a label of their own: other words, or another place. */
  own: Array<{
    index: number;
    place: LabelPlace;
    /** Words instead of the value; null keeps the value. */
    text: string | null;
    withName?: boolean;
  }>;
};
export type LabelPlace = 'outEnd' | 'ctr' | 'inEnd' | 't' | 'b' | 'l' | 'r';

import type { ColourName, Shade } from '../theme/tokens.ts';

/**
 * A picture as plain data, in px. Charts and diagrams plan one; the SVG renderer and the PowerPoint writer
 * both draw it, so that a diagram is real shapes in either place.
 */
export type Drawing = {
  width: number;
  height: number;
  marks: Mark[];
};

/** Paint is a palette name, never a hex value: a theme change recolours everything. */
export type Paint = {
  fill?: ColourName | Shade;
  stroke?: ColourName;
  strokeWidth?: number;
  opacity?: number;
};

/**
 * `part` names what a mark belongs to, for a script in the browser that hides or shows it; `step` is the number of the
 * step that it comes with, where that is not the first.
 */
export type Mark = AnyMark & { part?: string; step?: number };

type AnyMark =
  /** Rectangle; `r` is the corner radius in px. */
  | ({ kind: 'rect'; x: number; y: number; w: number; h: number; r?: number } & Paint)
  | ({ kind: 'ellipse'; cx: number; cy: number; rx: number; ry: number } & Paint)
  /** Straight line from 1 to 2; `arrow` puts a head at the end. */
  | {
      kind: 'line';
      x1: number;
      y1: number;
      x2: number;
      y2: number;
      stroke: ColourName;
      strokeWidth: number;
      dash?: boolean;
      arrow?: boolean;
    }
  /** Polyline through `points`, closed into a polygon when `closed`. */
  | ({ kind: 'path'; points: Array<[number, number]>; closed?: boolean; smooth?: boolean } & Paint)
  | TextMark;

/** Text in a box. Lines are broken when planned, measured in the wider of the two typefaces. */
export type TextMark = {
  kind: 'text';
  /** Left edge, centre or right edge of the text, by `anchor`. */
  x: number;
  /** Baseline of the first line. */
  y: number;
  lines: string[];
  /** Font size in px; line height is 1.25 of it. */
  size: number;
  weight?: 400 | 600 | 750;
  fill: ColourName;
  anchor?: 'start' | 'middle' | 'end';
};

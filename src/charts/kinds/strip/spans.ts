import type { Annotation, ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { linesHeight, linesWidth, textFrom, wrapText } from '../../marks.ts';
import { type Box, firstFree, type Obstacles, placesAround } from './free-place.ts';
import type { Point, StripLayout } from './layout.ts';

/** A span drawn: its lines, and where its words may not stand away from. */
export type Span = { from: Point; to: Point; elbow: Point; next: boolean; colour: ColourName };

const colours: readonly ColourName[] = ['plum', 'orange-text', 'turquoise-text'];

export function spansOf(chart: ResolvedChart): Annotation[] {
  return chart.annotations.filter(({ kind, to }) => kind === 'span' && to !== undefined);
}

/** Where a span goes, in px; null when one of its ends has no figure. */
export function spanPlace(
  { category, to = category }: Pick<Annotation, 'category' | 'to'>,
  layout: StripLayout,
  colour: ColourName = 'plum',
): Span | null {
  const [start, end] = [layout.dot(category), layout.dot(to)];
  if (start === null || end === null) return null;
  // Along the line at the first value, then across to the second: the second leg is the difference.
  const elbow: Point = layout.narrow ? [start[0], end[1]] : [end[0], start[1]];
  return { from: start, to: end, elbow, next: Math.abs(category - to) === 1, colour };
}

export function spanColour(index: number): ColourName {
  return colours[index % colours.length] ?? 'plum';
}

/** Two stops in a row: the piece between them. Others: a dotted line at the first value, then an arrow across. */
export function planSpan({ from, to, elbow, next, colour }: Span, font: number): Mark[] {
  const stroke = colour;
  if (next) return [{ kind: 'line', ...ends(from, to), stroke, strokeWidth: font * 0.32 }];
  const length = Math.hypot(to[0] - elbow[0], to[1] - elbow[1]) || 1;
  const short = Math.max(0, length - font * 0.5) / length;
  const tip: Point = [elbow[0] + (to[0] - elbow[0]) * short, elbow[1] + (to[1] - elbow[1]) * short];
  return [
    { kind: 'line', ...ends(from, elbow), stroke, strokeWidth: 2, dash: true },
    { kind: 'line', ...ends(elbow, tip), stroke, strokeWidth: 2.5, arrow: true },
  ];
}

/** The lines of a span that words must keep clear of. */
export function spanLines({ from, to, elbow, next }: Span): Array<[Point, Point]> {
  return next
    ? [[from, to]]
    : [
        [from, elbow],
        [elbow, to],
      ];
}

/** The number of a span and its words, in the nearest free place. The place becomes an obstacle to the next. */
export function planSpanWords(
  { text, figure = '' }: Annotation,
  span: Span,
  layout: StripLayout,
  obstacles: Obstacles,
): Mark[] {
  const { font, narrow, plot } = layout;
  const big = font * (narrow ? 1.15 : 1.5);
  const small = narrow ? font * 0.95 : font;
  const rest = figure === '' ? text : text.slice(figure.length).trim();
  const room = narrow ? font * 4.6 : font * 9;
  const number = figure === '' ? [] : wrapText(figure, big, room, 750);
  const words = wrapText(rest, small, room);
  const [numberHeight, wordsHeight] = [linesHeight(number, big), linesHeight(words, small)];
  const air = font * 0.35;
  const w = Math.max(linesWidth(number, big, 750), linesWidth(words, small)) + air * 2;
  const h = numberHeight + wordsHeight + air;
  const margin = font * 0.4;
  const region: Box = {
    x: plot.left + margin,
    y: plot.top,
    w: plot.right - plot.left - margin,
    h: plot.bottom - plot.top - margin,
  };
  const from = span.next ? span.from : span.elbow;
  const at: Point = [(from[0] + span.to[0]) / 2, (from[1] + span.to[1]) / 2];
  const box = firstFree(placesAround({ w, h }, region, at), obstacles);
  if (box === undefined) return [];
  obstacles.boxes.push(box);
  const before = !narrow && box.x + w / 2 < at[0];
  const x = before ? box.x + w - air : box.x + air;
  const look = { fill: span.colour, anchor: before ? 'end' : 'start' } as const;
  const top = box.y + air / 2;
  // Ground under the words, where a line of the scale would run through them.
  const inset = 3;
  const ground: Mark = {
    kind: 'rect',
    x: box.x + inset,
    y: box.y + inset,
    w: box.w - inset * 2,
    h: box.h - inset * 2,
    fill: 'paper',
  };
  return [
    ground,
    ...(number.length > 0 ? [textFrom(number, x, top, { ...look, size: big, weight: 750 })] : []),
    ...(words.length > 0 ? [textFrom(words, x, top + numberHeight, { ...look, size: small })] : []),
  ];
}

function ends([x1, y1]: Point, [x2, y2]: Point) {
  return { x1, y1, x2, y2 };
}

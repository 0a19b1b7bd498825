import type { ResolvedChart } from '../../../model/chart.ts';
import type { Mark, TextMark } from '../../../model/drawing.ts';
import { linesWidth } from '../../marks.ts';
import type { Obstacles } from './free-place.ts';
import type { Point, StripLayout } from './layout.ts';
import { type Span, spanLines } from './spans.ts';
import type { PlacedValue } from './values.ts';

/** Lines that words may not cross, and the space of each dot. */
export function obstaclesOf(
  chart: ResolvedChart,
  layout: StripLayout,
  spans: Span[],
  grid: Mark[],
): Obstacles {
  const r = layout.font * 0.4;
  const points = chart.categories.map((_, stop) => layout.dot(stop));
  const profile = points.flatMap((to, stop): Array<[Point, Point]> => {
    const from = points[stop - 1] ?? null;
    return from !== null && to !== null ? [[from, to]] : [];
  });
  const lines = [...profile, ...spans.flatMap(spanLines)];
  const boxes = chart.categories.flatMap((_, stop) => {
    const at = layout.dot(stop);
    return at === null ? [] : [{ x: at[0] - r, y: at[1] - r, w: r * 2, h: r * 2 }];
  });
  const ticks = grid.flatMap((mark) => (mark.kind === 'text' ? [tickBox(mark, layout)] : []));
  // Beside the scale a value would be taken for one of its numbers.
  const { left, top, bottom } = layout.plot;
  const scale = { x: 0, y: top, w: left - 2, h: bottom - top };
  const rail = { x: 0, y: bottom - layout.font * 0.3, w: layout.width, h: layout.font };
  return { lines, boxes: [...boxes, ...(layout.narrow ? ticks : [...ticks, scale, rail])] };
}

/** The space of a tick's number, and some air. */
function tickBox({ x, y, lines, size }: TextMark, { font, narrow }: StripLayout) {
  const w = linesWidth(lines, size) + font;
  return { x: narrow ? x - w / 2 : x - w + font, y: y - size, w, h: size * 1.2 };
}

type Stem = { stop: number; line: [Point, Point] };

/** Hairlines from a named stop up to its dot. */
export function stemsOf(layout: StripLayout, placed: PlacedValue[]): Stem[] {
  if (layout.narrow) return [];
  return layout.named.flatMap((stop): Stem[] => {
    const dot = layout.dot(stop);
    if (dot === null) return [];
    const below = placed.find((one) => one.stop === stop && one.side === 'b');
    return [{ stop, line: [layout.rail(stop), below ? [dot[0], below.box.y + below.box.h] : dot] }];
  });
}

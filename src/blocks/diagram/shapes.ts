import type { Mark } from '../../model/drawing.ts';
import type { ColourName } from '../../theme/tokens.ts';
import { type Column, round } from './kit.ts';

/** A curve between two points that leaves and arrives level, as points: both renderers draw it alike. */
export function levelCurve(x1: number, y1: number, x2: number, y2: number): Array<[number, number]> {
  return bezier([x1, y1], [(x1 + x2) / 2, y1], [(x1 + x2) / 2, y2], [x2, y2]);
}

/** A curve between two points that leaves and arrives upright. */
export function uprightCurve(x1: number, y1: number, x2: number, y2: number): Array<[number, number]> {
  return bezier([x1, y1], [x1, (y1 + y2) / 2], [x2, (y1 + y2) / 2], [x2, y2]);
}

type Point = [number, number];

function bezier(a: Point, b: Point, c: Point, d: Point, steps = 24): Point[] {
  if (a[0] === d[0] || a[1] === d[1]) return [a, d];
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const t = index / steps;
    const u = 1 - t;
    const at = (axis: 0 | 1) =>
      round(u ** 3 * a[axis] + 3 * u * u * t * b[axis] + 3 * u * t * t * c[axis] + t ** 3 * d[axis]);
    return [at(0), at(1)];
  });
}

/** Part of a circle from one angle to another (degrees, clockwise from the right), as points. */
export function arc(cx: number, cy: number, r: number, from: number, to: number): Point[] {
  const steps = Math.max(2, Math.ceil(Math.abs(to - from) / 6));
  return Array.from({ length: steps + 1 }, (_, index): Point => {
    const angle = ((from + ((to - from) * index) / steps) * Math.PI) / 180;
    return [round(cx + r * Math.cos(angle)), round(cy + r * Math.sin(angle))];
  });
}

/** A circle around a point. */
export function disc(
  cx: number,
  cy: number,
  r: number,
  fill: ColourName,
  stroke?: ColourName,
  strokeWidth = 3,
): Mark {
  const place = { kind: 'ellipse' as const, cx: round(cx), cy: round(cy), rx: round(r), ry: round(r) };
  return stroke ? { ...place, fill, stroke, strokeWidth } : { ...place, fill };
}

/** A person, head and shoulders, `height` px tall with the middle at the point. */
export function person(cx: number, cy: number, height: number, fill: ColourName): Mark[] {
  const head = height * 0.25;
  const top = cy - height / 2;
  const shoulder = height * 0.4;
  const base = cy + height / 2;
  const body = arc(cx, base, shoulder, 180, 360);
  return [disc(cx, top + head, head, fill), { kind: 'path', points: body, closed: true, fill }];
}

/** Angles in degrees for things around a centre, so that none is straight above or below: room for labels. */
function ringAngles(count: number): number[] {
  const turn = count % 4 === 0 ? 180 / count : count === 2 ? 180 : 0;
  return Array.from({ length: count }, (_, index) => turn + (index * 360) / count);
}

/** A thing with its angle around a centre, in radians. */
export type Seat<T> = { item: T; angle: number };

/** Gives things their places around a centre row by row, left before right, as one reads the labels. */
export function seatAround<T>(items: T[]): Seat<T>[] {
  const angles = ringAngles(items.length).map((degrees) => (degrees * Math.PI) / 180);
  const byRow = (a: number, b: number) => Math.sin(a) - Math.sin(b);
  const left = angles.filter((angle) => Math.cos(angle) < 0).sort(byRow);
  const right = angles.filter((angle) => Math.cos(angle) >= 0).sort(byRow);
  const rows = Array.from({ length: angles.length }, (_, row) => [left[row], right[row]]).flat();
  const places = rows.filter((angle) => angle !== undefined);
  return items.map((item, index) => ({ item, angle: places[index] ?? 0 }));
}

/** Tops for blocks of these heights that want their middles at `wanted`, kept apart and inside, in px. */
export function spread(wanted: number[], heights: number[], gap: number, floor: number): number[] {
  const tops = wanted.map((middle, index) => middle - (heights[index] ?? 0) / 2);
  let least = 0;
  const down = tops.map((top, index) => {
    const next = Math.max(top, least);
    least = next + (heights[index] ?? 0) + gap;
    return next;
  });
  let most = floor;
  for (let index = down.length - 1; index >= 0; index -= 1) {
    const height = heights[index] ?? 0;
    down[index] = Math.min(down[index] ?? 0, most - height);
    most = (down[index] ?? 0) - gap;
  }
  return down;
}

/** By how many px a column is too big for a circle of radius `r`. */
export function spillOfDisc(column: Column, r: number): number {
  return Math.max(0, Math.hypot(column.wide / 2, column.height / 2) - r + 8);
}

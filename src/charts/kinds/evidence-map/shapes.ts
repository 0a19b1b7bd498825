import type { Mark } from '../../../model/drawing.ts';

/** Directions and the numbers that stand for them: they order nothing but shapes. */
export const directions = { better: 1, mixed: 0.5, 'no clear difference': 0, worse: -1 } as const;

type Point = [number, number];
const triangle: Point[] = [
  [0, -0.85],
  [0.95, 0.8],
  [-0.95, 0.8],
];
const bothWays: Point[] = [
  [0, -1.15],
  [0.95, -0.2],
  [0.32, -0.2],
  [0.32, 0.2],
  [0.95, 0.2],
  [0, 1.15],
  [-0.95, 0.2],
  [-0.32, 0.2],
  [-0.32, -0.2],
  [-0.95, -0.2],
];

/**
 * A shape a direction, `r` its half size in px: a triangle up or down, an arrow both ways, two bars. It is filled
 * where people were compared, hollow where nobody was.
 */
export function directionMark(value: number, isCompared: boolean, cx: number, cy: number, r: number): Mark[] {
  const colour = value > 0.5 ? 'turquoise-text' : value < 0 ? 'plum' : 'quiet';
  const paint = isCompared
    ? ({ fill: colour } as const)
    : ({ fill: 'paper', stroke: colour, strokeWidth: 1.5 } as const);
  if (value === 0)
    return [-0.7, 0.2].map((at): Mark => {
      return { kind: 'rect', x: cx - r * 0.85, y: cy + r * at, w: r * 1.7, h: r * 0.5, ...paint };
    });
  const way = value < 0 ? -1 : 1;
  const outline = (value === directions.mixed ? bothWays : triangle).map(([x, y]): Point => {
    return [cx + x * r, cy + y * r * way];
  });
  return [{ kind: 'path', closed: true, points: outline, ...paint }];
}

/** The same in one letter that Arial has, for a table of words. */
export function directionSign(value: number): string {
  if (value === 0) return '=';
  if (value === directions.mixed) return '\u2195';
  return value < 0 ? '\u25bc' : '\u25b2';
}

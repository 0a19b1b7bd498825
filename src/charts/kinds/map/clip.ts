import type { Point } from './city.ts';

/**
 * Cuts a region by a convex cell and gives the part they share (Sutherland and Hodgman). The region may have bays:
 * only the cell must be convex, as Voronoi cells are.
 */
export function clipToCell(region: readonly Point[], cell: readonly Point[]): Point[] {
  let left = [...region];
  cell.forEach((from, index) => {
    const to = cell[(index + 1) % cell.length] ?? from;
    left = cutByLine(left, from, to);
  });
  return left;
}

/** What lies to the left of the line from a to b. */
function cutByLine(region: Point[], a: Point, b: Point): Point[] {
  const sides = region.map((point) => sideOf(point, a, b));
  return region.flatMap((point, index): Point[] => {
    const next = (index + 1) % region.length;
    const [side = 0, sideNext = 0, to = point] = [sides[index], sides[next], region[next]];
    const own = side >= 0 ? [point] : [];
    return side >= 0 === sideNext >= 0 ? own : [...own, between(point, to, side, sideNext)];
  });
}

/** The place on the way from one point to another where the side changes. */
function between([x, y]: Point, [a, b]: Point, side: number, sideNext: number): Point {
  const share = side / (side - sideNext);
  return [x + (a - x) * share, y + (b - y) * share];
}

/** Above 0 to the left of the line from a to b, below 0 to its right. */
function sideOf([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax);
}

/** Above 0 when the ring runs so that its inside lies to the left. */
function turnOf(ring: readonly Point[]): number {
  return ring.reduce((sum, [x, y], index) => {
    const [a, b] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + x * b - a * y;
  }, 0);
}

/** The ring with its inside to the left. */
export function leftward(ring: readonly Point[]): Point[] {
  return turnOf(ring) < 0 ? ring.toReversed() : [...ring];
}

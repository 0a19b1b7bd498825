import type { Point } from './layout.ts';

/** A rectangle in px. */
export type Box = { x: number; y: number; w: number; h: number };
/** What words must not stand on. */
export type Obstacles = { lines: Array<[Point, Point]>; boxes: Box[] };

/** The candidate nearest to the top of the list that stands on nothing; the one that stands on least if none does. */
export function firstFree(candidates: Box[], obstacles: Obstacles): Box | undefined {
  let best: Box | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const box of candidates) {
    const hits = countHits(box, obstacles);
    if (hits === 0) return box;
    if (hits < least) {
      least = hits;
      best = box;
    }
  }
  return best;
}

/** Places for a box of a size all over a region, those nearest to `at` first. */
export function placesAround(size: { w: number; h: number }, region: Box, at: Point, step = 6): Box[] {
  const boxes: Array<Box & { far: number }> = [];
  for (let x = region.x; x + size.w <= region.x + region.w; x += step) {
    for (let y = region.y; y + size.h <= region.y + region.h; y += step) {
      const dx = Math.max(x - at[0], 0, at[0] - (x + size.w));
      const dy = Math.max(y - at[1], 0, at[1] - (y + size.h));
      // Between equally near places, the one whose middle is level with the point.
      boxes.push({ x, y, ...size, far: Math.hypot(dx, dy) + Math.abs(y + size.h / 2 - at[1]) * 0.02 });
    }
  }
  return boxes.sort((a, b) => a.far - b.far);
}

function countHits(box: Box, { lines, boxes }: Obstacles): number {
  const onBoxes = boxes.filter(
    (other) =>
      box.x < other.x + other.w &&
      other.x < box.x + box.w &&
      box.y < other.y + other.h &&
      other.y < box.y + box.h,
  ).length;
  return onBoxes + lines.filter((line) => crosses(box, line)).length;
}

/** True when a line passes through the box; close enough when looked at every 4 px. */
function crosses({ x, y, w, h }: Box, [[x1, y1], [x2, y2]]: [Point, Point]): boolean {
  // Most lines pass far from it: their ends alone tell.
  if (Math.max(x1, x2) < x || Math.min(x1, x2) > x + w || Math.max(y1, y2) < y || Math.min(y1, y2) > y + h)
    return false;
  const steps = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / 4));
  for (let i = 0; i <= steps; i += 1) {
    const [px, py] = [x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps];
    if (px >= x && px <= x + w && py >= y && py <= y + h) return true;
  }
  return false;
}

import type { CityPoint } from '../../model/story.ts';

/**
 * Dots as one SVG path: a line of no length each, whose round ends are the dot. In relative steps: the shortest way.
 *
 * @param precision Steps a unit: 1 for whole numbers, 10 for tenths.
 */
export function dotPath(points: readonly CityPoint[], precision: number): string {
  let [x, y] = [0, 0];
  return points
    .map((point) => {
      const [a, b] = [Math.round(point[0] * precision), Math.round(point[1] * precision)];
      const [dx, dy] = [(a - x) / precision, (b - y) / precision];
      [x, y] = [a, b];
      return `m${dx}${dy < 0 ? '' : ' '}${dy}h0`;
    })
    .join('');
}

/** The dots of a path that `dotPath` wrote. */
export function dotsOf(path: string): CityPoint[] {
  let [x, y] = [0, 0];
  return path
    .split('m')
    .slice(1)
    .map((step): CityPoint => {
      const [dx = 0, dy = 0] = (step.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
      [x, y] = [x + dx, y + dy];
      return [x, y];
    });
}

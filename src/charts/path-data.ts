import { curveMonotoneX, line } from 'd3-shape';
import type { Mark } from '../model/drawing.ts';

/** A path mark as SVG path data, in px with one decimal. */
export function pathData({ points, smooth, closed }: Extract<Mark, { kind: 'path' }>): string {
  const draw = smooth ? line().curve(curveMonotoneX).digits(1) : line().digits(1);
  // A region goes out along one curve and back along another: each way is smoothed by itself.
  const runs = smooth ? splitByDirection(points) : [points];
  const data = runs.map((run, index) => (draw(run) ?? '').replace(/^M/, index === 0 ? 'M' : 'L')).join('');
  return closed ? `${data}Z` : data;
}

/** Cuts a line of points where it turns back or stands still along x. */
function splitByDirection(points: Array<[number, number]>): Array<Array<[number, number]>> {
  const runs: Array<Array<[number, number]>> = [];
  let run: Array<[number, number]> = [];
  let way = 0;
  for (const point of points) {
    const last = run.at(-1);
    const step = last ? Math.sign(point[0] - last[0]) : 0;
    if (last && (step === 0 || (way !== 0 && step !== way))) {
      runs.push(run);
      // Turning without a vertical side shares the corner point.
      run = step === 0 ? [] : [last];
      way = step;
    } else if (last) way = step;
    run.push(point);
  }
  return run.length > 0 ? [...runs, run] : runs;
}

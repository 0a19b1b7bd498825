import type { Standing } from '../model/chart.ts';
import type { Strength } from '../model/claim-grades.ts';
import type { Mark, Paint } from '../model/drawing.ts';
import { marksFilled, strengthName } from '../model/strength.ts';

/** The words of one row: its strength, and that nobody could confirm it. */
export function standingWords({ strength, verdict }: Standing): string {
  return verdict === 'unverified' ? `${strengthName(strength)}, unverified` : strengthName(strength);
}

type Point = [number, number];

const heights = [0.6, 0.73, 0.87, 1] as const;
const stub = 0.2;
const width = 0.19;

/**
 * Outline of the four marks in a square of one: rising bars, of which those that are not filled are stubs. The same as
 * beside numbers (evidence-marks.css).
 */
export function strengthOutline(strength: Strength): Point[] {
  return heights.flatMap((height, index): Point[] => {
    const from = (index * (1 - width)) / (heights.length - 1);
    const top = 1 - (index < marksFilled(strength) ? height : stub);
    return [
      [from, 1],
      [from, top],
      [from + width, top],
      [from + width, 1],
    ];
  });
}

/** The four marks of a row's strength, in a square of twice `r` around a point. */
export function strengthMark({ strength }: Standing, cx: number, cy: number, r: number): Mark {
  const points = strengthOutline(strength).map(
    ([x, y]): Point => [cx + (x - 0.5) * 2 * r, cy + (y - 0.5) * 2 * r],
  );
  // A pale edge would eat the narrow bars.
  return { kind: 'path', closed: true, points, fill: 'blue' };
}

/** A point of a chart: full, and hollow where nobody confirmed it. */
export function pointMark(standing: Standing | undefined, cx: number, cy: number, r: number): Mark {
  const paint: Paint =
    standing?.verdict === 'unverified'
      ? { fill: 'paper', stroke: 'plum', strokeWidth: 2.5 }
      : { fill: 'blue', stroke: 'paper', strokeWidth: 2 };
  return { kind: 'ellipse', cx, cy, rx: r, ry: r, ...paint };
}

import type { Standing } from '../model/chart.ts';
import { gradeWords } from '../model/claim-words.ts';
import type { Mark, Paint } from '../model/drawing.ts';

/** The words of one row: its grade, and that nobody could confirm it. */
export function standingWords({ grade, verdict }: Standing): string {
  return verdict === 'unverified' ? 'Unverified: source not read' : gradeWords[grade];
}

type Point = [number, number];

/** Outlines in a square of one, the same as the marks beside numbers (evidence-marks.css). */
const bars: Point[] = [
  [0, 1],
  [0, 0.64],
  [0.26, 0.64],
  [0.26, 1],
  [0.37, 1],
  [0.37, 0.32],
  [0.63, 0.32],
  [0.63, 1],
  [0.74, 1],
  [0.74, 0],
  [1, 0],
  [1, 1],
];
const bubble: Point[] = [
  [0, 0.05],
  [1, 0.05],
  [1, 0.72],
  [0.52, 0.72],
  [0.24, 1],
  [0.24, 0.72],
  [0, 0.72],
];

/** A shape a grade, so that they can be told apart without colour or words. What nobody confirmed is hollow. */
export function gradeMark(standing: Standing | undefined, cx: number, cy: number, r: number): Mark {
  const full = { fill: 'blue', stroke: 'paper', strokeWidth: 2 } as const;
  const hollow = { fill: 'paper', stroke: 'plum', strokeWidth: 2.5 } as const;
  const polygon = (sides: number, turn: number, size: number): Point[] =>
    Array.from({ length: sides }, (_, index): Point => {
      const angle = ((index + turn) / sides) * 2 * Math.PI - Math.PI / 2;
      return [cx + size * r * Math.cos(angle), cy + size * r * Math.sin(angle)];
    });
  const outline = (points: readonly Point[]): Point[] =>
    points.map(([x, y]) => [cx + (x - 0.5) * 2 * r, cy + (y - 0.5) * 2 * r]);
  const shape = (points: Point[], paint: Paint = full): Mark => ({
    kind: 'path',
    closed: true,
    points,
    ...paint,
  });
  if (standing?.verdict === 'unverified') return shape(polygon(4, 0.5, 1.2), hollow);
  switch (standing?.grade) {
    case 'controlled':
      return shape(polygon(4, 0.5, 1.25));
    case 'evaluation':
      return shape(polygon(4, 0, 1.3));
    case 'survey':
      return shape(polygon(3, 0, 1.3));
    case 'statistic':
      // A pale edge would eat the narrow bars.
      return shape(outline(bars), { fill: 'blue' });
    case 'testimony':
      return shape(outline(bubble));
    default:
      return { kind: 'ellipse', cx, cy, rx: r, ry: r, ...full };
  }
}

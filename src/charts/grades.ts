import type { Standing } from '../model/chart.ts';
import type { Grade } from '../model/claim.ts';
import type { Mark } from '../model/drawing.ts';

/** Grades of evidence as readers see them beside a figure. */
export const gradeWords: Record<Grade, string> = {
  review: 'Review of studies',
  controlled: 'Compared with a similar group',
  evaluation: 'Evaluation, not compared',
  survey: 'Survey',
  statistic: 'Official or published count',
  testimony: 'Account, not measured',
};

/** The words of one row: its grade, and that nobody could confirm it. */
export function standingWords({ grade, verdict }: Standing): string {
  return verdict === 'unverified' ? 'Unverified: no source found' : gradeWords[grade];
}

/** A shape a grade, so that they can be told apart without colour or words. Unverified figures are hollow. */
export function gradeMark(standing: Standing | undefined, cx: number, cy: number, r: number): Mark {
  const hollow = standing?.verdict === 'unverified';
  const paint = hollow
    ? ({ fill: 'paper', stroke: 'grey', strokeWidth: 2.5 } as const)
    : ({ fill: 'blue', stroke: 'paper', strokeWidth: 2 } as const);
  const polygon = (sides: number, turn: number, size: number): Mark => ({
    kind: 'path',
    closed: true,
    points: Array.from({ length: sides }, (_, index): [number, number] => {
      const angle = ((index + turn) / sides) * 2 * Math.PI - Math.PI / 2;
      return [cx + size * r * Math.cos(angle), cy + size * r * Math.sin(angle)];
    }),
    ...paint,
  });
  switch (standing?.grade) {
    case 'controlled':
      return polygon(4, 0.5, 1.25);
    case 'evaluation':
      return polygon(4, 0, 1.3);
    case 'survey':
      return polygon(3, 0, 1.3);
    case 'statistic':
      return polygon(6, 0.5, 1.1);
    default:
      return { kind: 'ellipse', cx, cy, rx: r, ry: r, ...paint };
  }
}

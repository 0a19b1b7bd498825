import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import type { Frame } from '../../frame.ts';
import { textAround, textFrom } from '../../marks.ts';
import { type EvidenceGeometry, evidenceGeometry, type StudyRow, shapeRoom } from './geometry.ts';
import { directionMark } from './shapes.ts';

/**
 * What studies found, the strongest first: a shape and a word in each cell, so that neither colour nor a legend is
 * needed.
 *
 *     Compared with people without the help    Health      GP visits
 *     ---------------------------------------------------------------
 *     Diabetes, Newcastle   8,086 people       ^ better
 *     Deep End, Glasgow     288 people         = no clear difference (all outcomes)
 *     Before and after, without a comparison group
 *     ---------------------------------------------------------------
 *     Tameside and Glossop  1,751 people                   ^ better
 */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const place = evidenceGeometry(chart, frame);
  const { width, height, heads, groups, rows, sizes } = place;
  const marks: Mark[] = [
    ...heads.map(({ lines, x, top }) =>
      textFrom(lines, x, top, { size: sizes.word, weight: 600, fill: 'text' }),
    ),
    ...groups.flatMap(({ lines, top, line }): Mark[] => [
      textFrom(lines, 0, top, {
        size: heads.length > 0 ? sizes.word : sizes.name,
        weight: 600,
        fill: 'blue',
      }),
      { kind: 'line', x1: 0, x2: width, y1: line, y2: line, stroke: 'blue', strokeWidth: 2 },
    ]),
    ...rows.flatMap((row) => planRow(row, place)),
  ];
  return { width, height, marks };
}

function planRow(row: StudyRow, { width, groups, sizes }: EvidenceGeometry): Mark[] {
  const { name, nameTop, who, cells, bottom, study } = row;
  const isLast = groups.some(({ group }) => group.studies.at(-1) === study);
  const under: Mark[] = isLast
    ? []
    : [{ kind: 'line', x1: 0, x2: width, y1: bottom, y2: bottom, stroke: 'rule', strokeWidth: 1 }];
  const r = sizes.word * 0.5;
  return [
    textFrom(name, 0, nameTop, { size: sizes.name, weight: 600, fill: 'text' }),
    textFrom(who.lines, who.x, who.top, { size: sizes.word, fill: 'quiet' }),
    ...cells.flatMap(({ finding, words, x, middle }) => [
      ...directionMark(finding.value, row.isCompared, x + r, middle, r),
      textAround([words], x + sizes.word * shapeRoom, middle, { size: sizes.word, fill: 'text' }),
    ]),
    ...under,
  ];
}

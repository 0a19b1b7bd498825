import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import { isMissing } from '../../format-value.ts';
import type { Frame } from '../../frame.ts';
import { linesHeight, textAround, textFrom } from '../../marks.ts';
import { strengthMark } from '../../strength-mark.ts';
import { type DirectionRow, type DirectionsGeometry, directionsGeometry } from './geometry.ts';

/**
 * Which way each outcome went, where nobody published by how much: a shape and a word a row, all of one size.
 *
 *      #
 *     ###   fell              Blood sugar
 *      #                      o Evaluation, not compared
 *     -----------------------------------------------
 *     ===   no change found   Weight
 */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const place = directionsGeometry(chart, frame);
  const rows = place.rows.flatMap((row) =>
    planRow(chart, row, place).map((mark): Mark => ({ ...mark, part: `row-${row.category}` })),
  );
  return { width: place.width, height: place.height, marks: [...rows, ...planFoot(chart, place)] };
}

function planRow(chart: ResolvedChart, row: DirectionRow, place: DirectionsGeometry): Mark[] {
  const { mark, wordX, nameX, sizes, width } = place;
  const { category, middle, bottom, word, name, note } = row;
  const datum = chart.series[0]?.data[category];
  const value = datum === undefined || isMissing(datum) ? null : datum.value;
  const text = linesHeight(name, sizes.name) + linesHeight(note, sizes.note);
  const top = middle - text / 2;
  const under = top + linesHeight(name, sizes.name);
  const standing = chart.standings?.[category];
  const shape = chart.standings ? sizes.note * 1.35 : 0;
  const last = row === place.rows.at(-1) && place.foot === null;
  return [
    ...shapeOf(value, mark, middle),
    textAround(word, wordX, middle, {
      size: sizes.name,
      weight: value === null ? 400 : 750,
      fill: value === null || value === 0 ? 'quiet' : 'blue',
    }),
    textFrom(name, nameX, top, { size: sizes.name, weight: 600, fill: 'text' }),
    ...(note.length > 0 && standing
      ? [strengthMark(standing, nameX + sizes.note * 0.48, under + sizes.note * 0.62, sizes.note * 0.38)]
      : []),
    ...(note.length === 0 ? [] : [textFrom(note, nameX + shape, under, { size: sizes.note, fill: 'quiet' })]),
    ...(last
      ? []
      : [
          {
            kind: 'line',
            x1: 0,
            x2: width,
            y1: bottom,
            y2: bottom,
            stroke: 'rule',
            strokeWidth: 1,
          } as const,
        ]),
  ];
}

/** An arrow up or down, two equal bars where no change was found, nothing where nothing was published. */
function shapeOf(value: number | null, r: number, middle: number): Mark[] {
  if (value === null) return [];
  if (value === 0)
    return [-0.42, 0.14].map((at): Mark => {
      return { kind: 'rect', x: r * 0.2, y: middle + r * at, w: r * 1.6, h: r * 0.28, fill: 'grey' };
    });
  const way = Math.sign(value);
  const points = [
    [1, -1],
    [1.85, -0.05],
    [1.32, -0.05],
    [1.32, 0.95],
    [0.68, 0.95],
    [0.68, -0.05],
    [0.15, -0.05],
  ].map(([x = 0, y = 0]): [number, number] => [r * x, middle + r * y * way]);
  return [{ kind: 'path', closed: true, points, fill: 'blue' }];
}

/** The kind of study that all rows share. */
function planFoot(chart: ResolvedChart, { foot, sizes }: DirectionsGeometry): Mark[] {
  if (foot === null) return [];
  const standing = chart.standings?.[0];
  const shape = standing ? sizes.note * 1.35 : 0;
  return [
    ...(standing
      ? [strengthMark(standing, sizes.note * 0.48, foot.top + sizes.note * 0.62, sizes.note * 0.38)]
      : []),
    textFrom(foot.lines, shape, foot.top, { size: sizes.note, fill: 'quiet' }),
  ];
}

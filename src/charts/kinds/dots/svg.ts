import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import type { Frame } from '../../frame.ts';
import { textAround, textFrom, textShade } from '../../marks.ts';
import { type DotField, dotsGeometry } from './geometry.ts';

/** Shares as fields of dots: the dots that count are larger as well as darker, so that a share can be felt. */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const { width, height, font, fields } = dotsGeometry(chart, frame);
  // One dot in a crowd has to be found; a plain share need not raise its voice.
  const loud = fields.some(({ count }) => count > 100);
  const colour = loud ? 'orange' : 'blue';
  const marks = fields.flatMap((field): Mark[] => {
    const { name, value, words, nameAt, valueAt, wordsAt, known } = field;
    const fill = known ? textShade(colour) : 'quiet';
    return [
      textFrom(name, nameAt.x, nameAt.y, { size: font, weight: 600, fill: 'text' }),
      ...planDots(field, colour),
      textAround([value], valueAt.x, valueAt.middle, { size: valueAt.size, weight: known ? 750 : 400, fill }),
      ...(words.length === 0
        ? []
        : [textFrom(words, wordsAt.x, wordsAt.y, { size: font * 1.1, weight: 600, fill: 'text' })]),
    ];
  });
  return { width, height, marks };
}

function planDots({ x, y, columns, count, filled, pitch }: DotField, colour: ColourName): Mark[] {
  const rows = Math.ceil(count / columns);
  const cells = Array.from({ length: count }, (_, index) => index);
  // Fields of a hundred fill column by column, so that they also read as bars.
  const place = (index: number): [number, number] =>
    columns * rows === count && columns > rows && filled > 1
      ? [Math.floor(index / rows), index % rows]
      : [index % columns, Math.floor(index / columns)];
  // A few dots among many are looked for in the crowd, not in a corner.
  const first = count > 100 ? Math.floor(rows * 0.45) * columns + Math.floor(columns * 0.6) : 0;
  return cells.map((index): Mark => {
    const [column, row] = place(index);
    const on = index >= first && index < first + filled;
    const r = pitch * (on ? 0.45 : 0.33);
    const [cx, cy] = [x + (column + 0.5) * pitch, y + (row + 0.5) * pitch];
    return { kind: 'ellipse', cx, cy, rx: r, ry: r, fill: on ? colour : 'tint' };
  });
}

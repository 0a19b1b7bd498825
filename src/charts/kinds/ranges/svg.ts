import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import { gridUp } from '../../axes.ts';
import { isMissing } from '../../format-value.ts';
import type { Frame } from '../../frame.ts';
import { clamp, linesHeight, textAround, textFrom, textWidth } from '../../marks.ts';
import { pointMark, strengthMark } from '../../strength-mark.ts';
import { type RangeRow, type RangesGeometry, rangesGeometry } from './geometry.ts';

/**
 * Figures from several sources on one axis: a range is a band between its ends, a single value a point or, where
 * it is a change, an arrow from zero. The shape before a row's note, and at its value, says how strong it is.
 *
 *     Review of studies      :   o======== £2.14 to £8.56 =====o
 *     o Review · 19 studies  :
 *                            £1: money back
 */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const place = rangesGeometry(chart, frame);
  const marks: Mark[] = [
    ...planAxis(chart, place),
    ...planLine(chart, place),
    ...place.rows.flatMap((row) => [...planWords(chart, row, place), ...planRow(chart, row, place)]),
  ];
  return { width: place.width, height: place.height, marks };
}

function planAxis(chart: ResolvedChart, { x, free, bottom, left, narrow, sizes }: RangesGeometry): Mark[] {
  const style = { size: sizes.tick, fill: 'quiet' } as const;
  const ticks = gridUp(chart, { x, free, numbers: bottom + 6, size: sizes.tick });
  const name = chart.axis.value;
  if (name === undefined) return ticks;
  const under = bottom + 6 + linesHeight(1, sizes.tick);
  return [
    ...ticks,
    narrow
      ? textFrom([name], 0, under, style)
      : textFrom([name], left - sizes.name * 1.2, bottom + 6, { ...style, anchor: 'end' }),
  ];
}

/** The line that all rows are read against, named over it. */
function planLine(chart: ResolvedChart, { x, free, width, sizes }: RangesGeometry): Mark[] {
  const { line } = chart.axis;
  if (line === undefined) return [];
  const words = `${line.label}: ${line.text}`;
  const half = textWidth(words, sizes.tick, 600) / 2;
  const at = x(line.value);
  const stroke = { stroke: 'plum', strokeWidth: 2.5, dash: true } as const;
  return [
    ...free.map(([y1, y2]): Mark => ({ kind: 'line', x1: at, x2: at, y1, y2, ...stroke })),
    textFrom([words], clamp(at, half, width - half), 0, {
      size: sizes.tick,
      weight: 600,
      fill: 'plum',
      anchor: 'middle',
    }),
  ];
}

function planWords(chart: ResolvedChart, row: RangeRow, { sizes }: RangesGeometry): Mark[] {
  const { name, note, words, category } = row;
  const marks: Mark[] = [textFrom(name, words.x, words.top, { size: sizes.name, weight: 600, fill: 'text' })];
  if (note.length === 0) return marks;
  const top = words.top + linesHeight(name, sizes.name);
  const standing = chart.standings?.[category];
  const shape = chart.standings ? sizes.note * 1.35 : 0;
  if (standing)
    marks.push(
      strengthMark(standing, words.x + sizes.note * 0.48, top + sizes.note * 0.62, sizes.note * 0.38),
    );
  marks.push(textFrom(note, words.x + shape, top, { size: sizes.note, fill: 'quiet' }));
  return marks;
}

function planRow(chart: ResolvedChart, { category, middle }: RangeRow, place: RangesGeometry): Mark[] {
  const { x, sizes, left } = place;
  const datum = chart.series[0]?.data[category];
  if (!datum || isMissing(datum)) {
    const style = { size: sizes.note, fill: 'quiet' } as const;
    return [textAround([datum?.label ?? ''], left + sizes.mark, middle, style)];
  }
  const standing = chart.standings?.[category];
  const loose = standing?.verdict === 'unverified';
  const colour = loose ? 'grey' : 'blue';
  const bold = { size: sizes.value, weight: 750, fill: colour } as const;
  const { low, high, value, label } = datum;
  if (low !== undefined && high !== undefined) {
    const [from, to] = [x(low), x(high)];
    const half = textWidth(label, bold.size, 750) / 2;
    const over = clamp((from + to) / 2, place.left + half, place.width - half);
    const thick = sizes.mark * 1.1;
    const band: Mark = loose
      ? { kind: 'line', x1: from, x2: to, y1: middle, y2: middle, stroke: colour, strokeWidth: 3, dash: true }
      : { kind: 'rect', x: from, y: middle - thick / 2, w: to - from, h: thick, fill: 'tint' };
    return [
      band,
      pointMark(standing, from, middle, sizes.mark),
      pointMark(standing, to, middle, sizes.mark),
      textFrom([label], over, middle - sizes.mark * 1.3 - bold.size * 1.2, { ...bold, anchor: 'middle' }),
    ];
  }
  const at = x(value ?? 0);
  const marks: Mark[] = [];
  if (chart.marks === 'arrows') {
    const [y, zero] = [middle, x(0)];
    const way = at < zero ? -1 : 1;
    marks.push({
      kind: 'ellipse',
      cx: zero,
      cy: y,
      rx: sizes.mark * 0.6,
      ry: sizes.mark * 0.6,
      fill: colour,
    });
    marks.push({
      kind: 'line',
      x1: zero,
      x2: at,
      y1: y,
      y2: y,
      stroke: colour,
      strokeWidth: 5,
      dash: loose,
      arrow: true,
    });
    const anchor = way < 0 ? 'end' : 'start';
    marks.push(textAround([label], at + way * sizes.mark * 1.2, middle, { ...bold, anchor }));
    return marks;
  }
  marks.push(pointMark(standing, at, middle, sizes.mark * 1.15));
  // A label that the line would run through begins after it.
  const line = chart.axis.line ? x(chart.axis.line.value) : at;
  const from = at + sizes.mark * 2;
  const crossed = line > at && line < from + textWidth(label, bold.size, 750) + 8;
  marks.push(textAround([label], crossed ? Math.max(from, line + 9) : from, middle, bold));
  return marks;
}

import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import type { Frame } from '../../frame.ts';
import { linesHeight, seriesColour, textAround, textFrom, textShade } from '../../marks.ts';
import { type WorkGeometry, type WorkRow, workGeometry } from './geometry.ts';

/**
 * A sum shown as its arithmetic and as a bar of its parts, to one scale with the others.
 *
 *     At the low end
 *     200 people x (1 hour + 6 x 30 minutes)
 *     [####|==========]  800 hours
 *     # 200 hours …    = 600 hours …
 */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const place = workGeometry(chart, frame);
  const marks = [...planAxis(chart, place), ...place.rows.flatMap((row) => planRow(row, place))];
  return { width: place.width, height: place.height, marks };
}

function planAxis(chart: ResolvedChart, { x, narrow, bottom, sizes, width }: WorkGeometry): Mark[] {
  if (narrow) return [];
  const end = Math.max(0, ...(chart.series.at(-1)?.data ?? []).map(({ value }) => value ?? 0));
  const ticks = (chart.axis.ticks ?? []).filter(({ value }) => value <= end);
  const name = chart.axis.value;
  return [
    { kind: 'line', x1: 0, x2: x(end), y1: bottom, y2: bottom, stroke: 'quiet', strokeWidth: 1.5 },
    ...ticks.flatMap(({ value, label }, index): Mark[] => [
      {
        kind: 'line',
        x1: x(value),
        x2: x(value),
        y1: bottom,
        y2: bottom + 6,
        stroke: 'quiet',
        strokeWidth: 1.5,
      },
      textFrom([label], x(value), bottom + 8, {
        size: sizes.tick,
        fill: 'quiet',
        anchor: index === 0 ? 'start' : 'middle',
      }),
    ]),
    ...(name === undefined
      ? []
      : [textFrom([name], width, bottom + 8, { size: sizes.tick, fill: 'quiet', anchor: 'end' } as const)]),
  ];
}

function planRow(row: WorkRow, { sizes, narrow }: WorkGeometry): Mark[] {
  const { name, note, top, barTop, thick, parts, total } = row;
  const marks: Mark[] = [textFrom(name, 0, top, { size: sizes.name, weight: 600, fill: 'text' })];
  const under = top + linesHeight(name, sizes.name);
  if (note.length > 0) marks.push(textFrom(note, 0, under, { size: sizes.note, fill: 'text' }));
  if (total.missing)
    return [...marks, textAround([total.label], 0, barTop + thick / 2, { size: sizes.name, fill: 'quiet' })];
  for (const { series, from, to, words, wordsX, wordsTop } of parts) {
    const fill = seriesColour(series);
    // A hair of paper parts neighbours for readers who see no difference in hue.
    const w = Math.max(2, to - from - (series < parts.length - 1 ? 3 : 0));
    marks.push({ kind: 'rect', x: from, y: barTop, w, h: thick, r: 3, fill });
    const box = sizes.name * 0.62;
    marks.push({ kind: 'rect', x: wordsX, y: wordsTop + sizes.name * 0.32, w: box, h: box, r: 2, fill });
    const style = { size: sizes.name, fill: textShade(fill) } as const;
    marks.push(textFrom(words, wordsX + sizes.name * 0.95, wordsTop, style));
  }
  const anchor = narrow ? 'end' : 'start';
  const bold = { size: sizes.total, weight: 750, fill: 'blue', anchor } as const;
  marks.push(textAround([total.label], total.x, total.middle, bold));
  return marks;
}

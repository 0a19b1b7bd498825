import type { Annotation, ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import { isNoteLater } from '../../later.ts';
import { linesHeight, textFrom, wrapText } from '../../marks.ts';
import type { LinesGeometry } from './geometry.ts';

/** The gaps that the chart is about: the space between the first two lines. */
export function gapsOf(chart: ResolvedChart): Annotation[] {
  return chart.annotations.filter((one) => one.kind === 'gap' && !isNoteLater(chart, one));
}

/** The space between the first two lines, where both have values; nothing without a gap to show. */
export function planRegion(chart: ResolvedChart, { x, y }: LinesGeometry): Mark[] {
  if (gapsOf(chart).length === 0) return [];
  const [upper, lower] = chart.series;
  const both = chart.categories.map((_, index): { index: number; a: number | null; b: number | null } => ({
    index,
    a: upper?.data[index]?.value ?? null,
    b: lower?.data[index]?.value ?? null,
  }));
  return runsOf(both, ({ a, b }) => a !== null && b !== null).map((run) => ({
    kind: 'path',
    closed: true,
    fill: 'plum-wash',
    points: [
      ...run.map(({ index, a }): [number, number] => [x(index), y(a ?? 0)]),
      ...run.reverse().map(({ index, b }): [number, number] => [x(index), y(b ?? 0)]),
    ],
  }));
}

/** A dashed line from line to line at the annotated category. */
export function planGapLine({ category }: Annotation, chart: ResolvedChart, { x, y }: LinesGeometry): Mark[] {
  const [a, b] = chart.series.map(({ data }) => data[category]?.value);
  if (typeof a !== 'number' || typeof b !== 'number') return [];
  const line = { x1: x(category), x2: x(category), y1: y(a), y2: y(b), dash: true } as const;
  return [{ kind: 'line', ...line, stroke: 'plum', strokeWidth: 2 }];
}

/** The gap's words inside the region, the number first and large. */
export function planGapWords(
  { text, figure, category }: Annotation,
  chart: ResolvedChart,
  place: LinesGeometry,
): Mark[] {
  const { x, y, left, right, sizes, narrow } = place;
  const [a, b] = chart.series.map(({ data }) => data[category]?.value);
  if (typeof a !== 'number' || typeof b !== 'number') return [];
  const atEnd = category > (chart.categories.length - 1) / 2;
  const anchor = atEnd ? 'end' : 'start';
  const edge = x(category) + (atEnd ? -1 : 1) * sizes.label * 0.75;
  const room = (right - left) * (narrow ? 0.4 : 0.3);
  const number = figure ?? '';
  const big = sizes.label * (narrow ? 1 : 1.15);
  const rest = figure ? text.slice(figure.length).trim() : text;
  const lines = wrapText(rest, sizes.words, room);
  const height = (number ? linesHeight(1, big) : 0) + linesHeight(lines, sizes.words);
  // The region narrows away from the gap, so the words stand in the middle of what is left of it further in.
  const inward = Math.max(0, Math.min(chart.categories.length - 1, category + (atEnd ? -2 : 2)));
  const [c = a, d = b] = chart.series.map(({ data }) => data[inward]?.value ?? undefined);
  const roof = Math.max(y(Math.max(a, b)), y(Math.max(c, d)));
  const floor = Math.min(y(Math.min(a, b)), y(Math.min(c, d)));
  const top = (roof + floor) / 2 - height / 2;
  const marks: Mark[] = [];
  if (number) marks.push(textFrom([number], edge, top, { size: big, weight: 600, fill: 'plum', anchor }));
  const under = top + (number ? linesHeight(1, big) : 0);
  marks.push(textFrom(lines, edge, under, { size: sizes.words, fill: 'plum', anchor }));
  return marks;
}

/** Cuts a list into the stretches where `keep` holds. */
export function runsOf<T>(list: T[], keep: (one: T) => boolean): T[][] {
  let open: T[] = [];
  const runs = [open];
  for (const one of list) {
    if (keep(one)) open.push(one);
    else {
      open = [];
      runs.push(open);
    }
  }
  return runs.filter((run) => run.length > 0);
}

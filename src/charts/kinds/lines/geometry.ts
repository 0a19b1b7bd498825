import { scaleLinear } from 'd3-scale';
import type { ResolvedChart } from '../../../model/chart.ts';
import { tickWidth } from '../../axes.ts';
import { isMissing } from '../../format-value.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { clamp, linesHeight, linesWidth, textWidth, wrapText } from '../../marks.ts';
import { monthOf } from '../../months.ts';

/** Where a chart of lines stands, in px: shared by the drawing, PowerPoint, Chart.js and the reader. */
export type LinesGeometry = {
  width: number;
  height: number;
  narrow: boolean;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Where each category lies along the axis: months since the first, or its number. */
  along: number[];
  /** Place of a category: as far apart as its months, or evenly. */
  x: (category: number) => number;
  y: (value: number) => number;
  sizes: { label: number; words: number; tick: number };
  /** Categories that have room for their names under the axis. */
  named: Array<{ category: number; lines: string[]; middle: number }>;
  /** Names and last values stand on the lines instead of after them: on a phone, where a gap needs the width. */
  onLines: boolean;
};

/** Whether the categories are months, which stand as far apart as they are; others are groups in order. */
export function isInTime({ categories }: Pick<ResolvedChart, 'categories'>): boolean {
  return categories.every((name) => monthOf(name) !== undefined);
}

/** Months since the first category, or the number of each. */
export function placesOf(chart: ResolvedChart): number[] {
  const all = chart.categories.map((name, index) => (isInTime(chart) ? (monthOf(name) ?? index) : index));
  return all.map((place) => place - (all[0] ?? 0));
}

/** `native`: PowerPoint labels the ends itself, names bold and on one line, first values beside their points. */
export function linesGeometry(chart: ResolvedChart, frame: Frame, native = false): LinesGeometry {
  const { width, font } = frame;
  const narrow = isNarrow(frame);
  const sizes = {
    label: font * (narrow ? 1 : 1.1),
    words: Math.max(14, font * 0.95),
    tick: Math.max(14, font * 0.88),
  };
  const height = frame.height ?? Math.round(width * 1.25);
  const onLines = narrow && chart.annotations.some(({ kind }) => kind === 'gap');
  // First values stand in the column of the ticks, level with their points: no line can run through them.
  const starts = native ? 0 : startWidth(chart, sizes.label);
  const left = Math.max(tickWidth(chart, sizes.tick), starts) * 1.1 + font * 0.7;
  const along = placesOf(chart);
  const last = along.at(-1) ?? 0;
  const right = onLines ? width - 8 : endOf(chart, { along, left, width, sizes, narrow }, native);
  const scale = scaleLinear([0, last || 1], [left, right]);
  const x = (category: number) => scale(along[category] ?? 0);
  const named = nameCategories(chart, x, sizes.tick, width);
  const head = onLines ? linesHeight(2, sizes.label) + 8 : linesHeight(1, sizes.tick) + 8;
  const under = Math.max(1, ...named.map(({ lines }) => lines.length));
  const ends = chart.axis.ends ? endsOf(chart, sizes.tick, (right - left) / 2).height + 2 : 0;
  const bottom = height - linesHeight(under, sizes.tick) - font * 0.6 - ends;
  const y = scaleLinear([chart.axis.min ?? 0, chart.axis.max ?? 1], [bottom, head]);
  return { width, height, narrow, left, right, top: head, bottom, along, x, y, sizes, named, onLines };
}

/** Category of a line's last published value; -1 for a series without any. */
export function lastOf(chart: ResolvedChart, series: number): number {
  return chart.series[series]?.data.findLastIndex((datum) => !isMissing(datum)) ?? -1;
}

/** Groups in order are read from their first value to their last; lines in time begin near nothing. */
function startWidth(chart: ResolvedChart, size: number): number {
  if (isInTime(chart)) return 0;
  return Math.max(0, ...chart.series.map(({ data }) => textWidth(data[0]?.label ?? '', size, 600)));
}

/** A line that ends early has the rest of the plot for its name; one that goes on to the end needs a margin. */
function endOf(
  chart: ResolvedChart,
  { along, left, width, sizes, narrow }: Pick<LinesGeometry, 'along' | 'left' | 'width' | 'sizes' | 'narrow'>,
  native: boolean,
): number {
  const ends = chart.series.flatMap(({ name, data, apart }, index) => {
    const last = lastOf(chart, index);
    const datum = data[last];
    if (!datum || apart) return [];
    const value = textWidth(datum.label, sizes.label, 600) * 1.08;
    const words = wrapText(name, sizes.words, width * (narrow ? 0.34 : 0.3));
    // The web's typeface is wider than Arial in some words.
    const named = native ? textWidth(name, sizes.words, 700) : linesWidth(words, sizes.words) * 1.08;
    const room = sizes.label * 0.8 + Math.max(value, named);
    const share = (along[last] ?? 0) / Math.max(1, along.at(-1) ?? 1);
    return share === 0 ? [] : [left + (width - room - left) / share];
  });
  return Math.min(width - sizes.label * 0.9, ...ends);
}

/** The first and last category, and those beside a break, are named first; others where there is room. */
function nameCategories(
  chart: ResolvedChart,
  x: LinesGeometry['x'],
  size: number,
  width: number,
): LinesGeometry['named'] {
  const last = chart.categories.length - 1;
  const breaks = chart.annotations.flatMap(({ kind, category }) =>
    kind === 'break' ? [category, category + 1] : [],
  );
  const order = [...new Set([0, last, ...breaks, ...chart.categories.keys()])];
  const room = Math.max(size * 5, x(1) - x(0) - size * 0.5);
  const taken: Array<[number, number]> = [];
  return order.flatMap((category) => {
    const name = chart.categories[category] ?? '';
    const lines = isInTime(chart) ? name.split(' ') : wrapText(name, size, room);
    const half = linesWidth(lines, size) / 2;
    const middle = clamp(x(category), half, width - half);
    const free = taken.every(
      ([from, to]) => middle + half + size * 0.5 < from || middle - half - size * 0.5 > to,
    );
    if (!free) return [];
    taken.push([middle - half, middle + half]);
    return [{ category, lines, middle }];
  });
}

/** The words at the two ends of the category axis, broken to half its width. */
export function endsOf(chart: ResolvedChart, size: number, room: number) {
  const [from = '', to = ''] = chart.axis.ends ?? [];
  const first = wrapText(`←\u00a0${from}`, size, room - 6);
  const last = wrapText(`${to}\u00a0→`, size, room - 6);
  return { first, last, height: Math.max(linesHeight(first, size), linesHeight(last, size)) };
}

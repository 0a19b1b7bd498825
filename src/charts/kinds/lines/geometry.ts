import { scaleLinear } from 'd3-scale';
import type { ResolvedChart } from '../../../model/chart.ts';
import { isMissing } from '../../format-value.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { clamp, linesHeight, linesWidth, textWidth, wrapText } from '../../marks.ts';
import { monthOf } from '../../months.ts';

/** Where a chart of lines in time stands, in px: shared by the drawing, by Chart.js and by the reader. */
export type LinesGeometry = {
  width: number;
  height: number;
  narrow: boolean;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Months since year 0 of each category. */
  months: number[];
  /** Place of a category: as far apart as its months. */
  x: (category: number) => number;
  y: (value: number) => number;
  sizes: { label: number; words: number; tick: number };
  /** Categories that have room for their names under the axis. */
  named: Array<{ category: number; lines: string[]; middle: number }>;
};

export function linesGeometry(chart: ResolvedChart, frame: Frame): LinesGeometry {
  const { width, font } = frame;
  const narrow = isNarrow(frame);
  const sizes = {
    label: font * (narrow ? 1 : 1.1),
    words: Math.max(14, font * 0.95),
    tick: Math.max(14, font * 0.88),
  };
  const height = frame.height ?? Math.round(width * 1.25);
  const ticks = (chart.axis.ticks ?? []).map(({ label }) => textWidth(label, sizes.tick));
  const left = Math.max(0, ...ticks) * 1.1 + font * 0.7;
  const months = chart.categories.map((name, index) => monthOf(name) ?? index);
  const [first = 0, last = 1] = [months[0], months.at(-1)];
  const right = endOf(chart, { months, left, width, sizes, narrow });
  const scale = scaleLinear([first, last === first ? first + 1 : last], [left, right]);
  const x = (category: number) => scale(months[category] ?? first);
  const top = linesHeight(1, sizes.tick) + 8;
  const bottom = height - linesHeight(2, sizes.tick) - font * 0.6;
  const y = scaleLinear([chart.axis.min ?? 0, chart.axis.max ?? 1], [bottom, top]);
  const named = nameCategories(chart, x, sizes.tick, width);
  return { width, height, narrow, left, right, top, bottom, months, x, y, sizes, named };
}

/** Category of a line's last published value; -1 for a series without any. */
export function lastOf(chart: ResolvedChart, series: number): number {
  return chart.series[series]?.data.findLastIndex((datum) => !isMissing(datum)) ?? -1;
}

/** A line that ends early has the rest of the plot for its name; one that goes on to the end needs a margin. */
function endOf(
  chart: ResolvedChart,
  {
    months,
    left,
    width,
    sizes,
    narrow,
  }: Pick<LinesGeometry, 'months' | 'left' | 'width' | 'sizes' | 'narrow'>,
): number {
  const [first = 0, final = 1] = [months[0], months.at(-1)];
  const ends = chart.series.flatMap(({ name, data, apart }, index) => {
    const last = lastOf(chart, index);
    const datum = data[last];
    if (!datum || apart) return [];
    const value = textWidth(datum.label, sizes.label, 600) * 1.08;
    const words = wrapText(name, sizes.words, width * (narrow ? 0.34 : 0.3));
    const named = linesWidth(words, sizes.words);
    const room = sizes.label * 0.8 + Math.max(value, named);
    const share = ((months[last] ?? first) - first) / Math.max(1, final - first);
    return share === 0 ? [] : [left + (width - room - left) / share];
  });
  return Math.min(width - sizes.label * 0.9, ...ends);
}

/** The first and last month, and those beside a break, are named first; others where there is room. */
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
  const taken: Array<[number, number]> = [];
  return order.flatMap((category) => {
    const lines = (chart.categories[category] ?? '').split(' ');
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

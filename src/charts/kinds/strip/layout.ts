import type { ResolvedChart } from '../../../model/chart.ts';
import { tickWidth } from '../../axes.ts';
import { isMissing } from '../../format-value.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { linear } from '../../linear.ts';
import { linesHeight, linesWidth, textWidth, wrapText } from '../../marks.ts';
import { spread } from '../../spread.ts';

export type Point = [number, number];

/** A stop's name under the line, in px. */
type StopName = { stop: number; lines: string[]; middle: number; top: number };

/** Where everything in a strip stands, in px: shared by the drawing, PowerPoint and the reader in the browser. */
export type StripLayout = {
  width: number;
  height: number;
  narrow: boolean;
  font: number;
  /** Space for dots and annotations: left, top, right, bottom. The line of stops is its foot, or its left edge on a phone. */
  plot: { left: number; top: number; right: number; bottom: number };
  /** Place of a stop on the line. */
  rail: (stop: number) => Point;
  /** Place of a value at a stop. */
  point: (stop: number, value: number) => Point;
  /** The dot of a stop; null where nothing was published. */
  dot: (stop: number) => Point | null;
  /** Stops that carry their name and value: all of them on a phone. */
  named: number[];
  names: StopName[];
  sizes: { name: number; value: number; tick: number };
  /** Phone only: right edge of the column of values. */
  valueColumn: number;
};

export function stripLayout(chart: ResolvedChart, frame: Frame): StripLayout {
  return isNarrow(frame) ? layOutDown(chart, frame) : layOutAcross(chart, frame);
}

/** Along the width: west on the left, values upward, the names that matter under the line. */
function layOutAcross(chart: ResolvedChart, { width, height = width * 0.5, font }: Frame): StripLayout {
  const sizes = { name: font * 0.9, value: font, tick: Math.max(14, font * 0.85) };
  const left = tickWidth(chart, sizes.tick) + font * 1.2;
  const right = width - font * 0.7;
  const last = Math.max(1, chart.categories.length - 1);
  const x = linear([0, last], [left, right]);
  const named = namedStops(chart);
  const blocks = named.map((stop) => {
    const lines = wrapText(chart.categories[stop] ?? '', sizes.name, font * 5);
    return { stop, lines, middle: x(stop), size: linesWidth(lines, sizes.name, 600) + font * 0.5 };
  });
  const most = Math.max(1, ...blocks.map(({ lines }) => lines.length));
  // Names that would not fit side by side go to two rows in turn.
  const total = blocks.reduce((sum, { size }) => sum + size, 0);
  const rows = total > width ? 2 : 1;
  const gap = font * 0.9;
  const rowHeight = linesHeight(most, sizes.name) + 4;
  const bottom = height - gap - rowHeight * rows;
  const names = Array.from({ length: rows }, (_, row) =>
    spread(
      blocks.filter((_block, index) => index % rows === row),
      0,
      width,
    ).map(({ stop, lines, middle }) => ({ stop, lines, middle, top: bottom + gap + row * rowHeight })),
  ).flat();
  // Room for what the scale is, and for a value over the highest dot.
  const top = Math.max(font * 1.75, sizes.tick * (chart.axis.value === undefined ? 0 : 1.9));
  const y = linear([chart.axis.min ?? 0, chart.axis.max ?? 1], [bottom, top]);
  const point = (stop: number, value: number): Point => [x(stop), y(value)];
  return {
    ...{ width, height, narrow: false, font, named, names, sizes, point },
    plot: { left, top, right, bottom },
    rail: (stop) => [x(stop), bottom],
    dot: dotsOf(chart, point),
    valueColumn: 0,
  };
}

/** Down a phone: every stop has a row with its name and value; values grow to the right. */
function layOutDown(chart: ResolvedChart, { width, font }: Frame): StripLayout {
  const sizes = { name: font, value: font, tick: Math.max(14, font * 0.9) };
  const pitch = font * 1.75;
  const top = sizes.tick * (chart.axis.value === undefined ? 1.4 : 2.8);
  const bottom = top + chart.categories.length * pitch;
  const nameWidth = Math.min(width * 0.5, linesWidth(chart.categories, sizes.name, 600) + 2);
  const labels = (chart.series[0]?.data ?? []).filter((datum) => !isMissing(datum)).map(({ label }) => label);
  const valueColumn = nameWidth + font * 0.5 + linesWidth(labels, sizes.value, 600);
  const left = valueColumn + font * 0.8;
  const end = textWidth(chart.axis.ticks?.at(-1)?.label ?? '', sizes.tick) / 2;
  const right = width - Math.max(font * 0.7, end + 2);
  const x = linear([chart.axis.min ?? 0, chart.axis.max ?? 1], [left, right]);
  const row = (stop: number) => top + (stop + 0.5) * pitch;
  const point = (stop: number, value: number): Point => [x(value), row(stop)];
  return {
    ...{ width, height: bottom + 4, narrow: true, font, sizes, point, valueColumn },
    plot: { left, top, right: width, bottom },
    rail: (stop) => [left, row(stop)],
    dot: dotsOf(chart, point),
    named: [...chart.categories.keys()],
    names: chart.categories.map((name, stop) => ({ stop, lines: [name], middle: 0, top: row(stop) })),
  };
}

/** Both ends, stops brought forward, the ends of every span, and stops without a figure. */
export function namedStops(
  chart: Pick<ResolvedChart, 'annotations' | 'categories' | 'highlight' | 'series'>,
): number[] {
  const spans = chart.annotations.flatMap(({ category, to }) => [category, to ?? category]);
  const gone = chart.categories.flatMap((_, stop) => {
    const datum = chart.series[0]?.data[stop];
    return datum === undefined || isMissing(datum) ? [stop] : [];
  });
  const all = new Set([0, chart.categories.length - 1, ...chart.highlight, ...spans, ...gone]);
  return [...all].sort((a, b) => a - b);
}

function dotsOf(chart: ResolvedChart, point: StripLayout['point']): StripLayout['dot'] {
  return (stop) => {
    const value = chart.series[0]?.data[stop]?.value ?? null;
    return value === null ? null : point(stop, value);
  };
}

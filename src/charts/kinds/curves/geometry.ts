import { scaleLinear } from 'd3-scale';
import type { ResolvedChart } from '../../../model/chart.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { clamp, linesHeight, linesWidth, textWidth, wrapText } from '../../marks.ts';

/** Where everything in a chart of curves stands, in px: shared by the drawing and by the reader in the browser. */
export type CurvesGeometry = {
  width: number;
  height: number;
  narrow: boolean;
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** Centre of a category. */
  x: (category: number) => number;
  y: (value: number) => number;
  sizes: { label: number; words: number; tick: number };
  /** Names of the series at the right end, broken into lines. */
  names: string[][];
};

export function curvesGeometry(chart: ResolvedChart, frame: Frame): CurvesGeometry {
  const { width, font } = frame;
  const narrow = isNarrow(frame);
  const sizes = { label: font * 1.1, words: Math.max(14, font * 0.95), tick: Math.max(14, font * 0.9) };
  const height = frame.height ?? Math.round(width * 1.08);
  const nameRoom = width * 0.21;
  const names = chart.series.map(({ name }) => wrapText(name, sizes.words, nameRoom));
  // A tenth of slack: our web typeface is wider than Arial in some words.
  const widest = (labels: Array<string | undefined>) =>
    Math.max(0, ...labels.map((label) => textWidth(label ?? '', sizes.label, 600))) * 1.1;
  const startWidth = widest(chart.series.map(({ data }) => data[0]?.label));
  const endWidth = widest(chart.series.map(({ data }) => data.at(-1)?.label));
  const nameWidth = Math.max(0, ...names.flat().map((line) => textWidth(line, sizes.words))) * 1.1;
  const tickWidth =
    Math.max(0, ...(chart.axis.ticks ?? []).map(({ label }) => textWidth(label, sizes.tick))) * 1.1;

  // First values stand in the column of the ticks, level with their points: no line can run through them.
  const left = Math.max(tickWidth, startWidth) + font * 0.8;
  // A phone has no room for names at the right end: they stand over and under their lines instead.
  const right = narrow ? width - 8 : width - Math.max(endWidth, nameWidth) - font * 0.9;
  const top = narrow ? linesHeight(2, sizes.label) + 8 : font * 0.9;
  const ends = chart.axis.ends ? endsOf(chart, sizes.tick, (right - left) / 2).height : 0;
  const under = categoryLabels(chart, sizes.tick, { left, right, width });
  const bottom = height - linesHeight(under.lines, sizes.tick) - font * 0.6 - ends - 2;

  const last = Math.max(1, chart.categories.length - 1);
  const x = scaleLinear([0, last], [left, right]);
  const y = scaleLinear([chart.axis.min ?? 0, chart.axis.max ?? 1], [bottom, top]);
  return { width, height, narrow, left, right, top, bottom, x, y, sizes, names };
}

/**
 * Category names under the axis. Where they do not all fit on two lines, every second, third … is written; the
 * last one always is. `lines` is the height in lines.
 */
export function categoryLabels(
  chart: ResolvedChart,
  size: number,
  { left, right, width }: Pick<CurvesGeometry, 'left' | 'right' | 'width'>,
): { labels: Array<{ text: string[]; middle: number }>; lines: number } {
  const last = chart.categories.length - 1;
  const apart = (right - left) / Math.max(1, last);
  for (let step = 1; ; step += 1) {
    const room = apart * step - size * 0.5;
    const labels = chart.categories.flatMap((name, index) => {
      if ((last - index) % step !== 0) return [];
      const text = wrapText(name, size, room);
      const half = linesWidth(text, size) / 2;
      return [{ text, half, middle: clamp(left + index * apart, half, width - half) }];
    });
    const fits = labels.every(({ text, half, middle }, index) => {
      const next = labels[index + 1];
      return text.length <= 2 && (!next || middle + half + size * 0.4 <= next.middle - next.half);
    });
    if (fits || step > last) return { labels, lines: Math.max(...labels.map(({ text }) => text.length)) };
  }
}

/** The words at the two ends of the category axis, broken to half its width. */
export function endsOf(chart: ResolvedChart, size: number, room: number) {
  const [from = '', to = ''] = chart.axis.ends ?? [];
  const first = wrapText(`←\u00a0${from}`, size, room - 6);
  const last = wrapText(`${to}\u00a0→`, size, room - 6);
  return { first, last, height: Math.max(linesHeight(first, size), linesHeight(last, size)) };
}

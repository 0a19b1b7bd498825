import { scaleLinear } from 'd3-scale';
import type { ResolvedChart } from '../../../model/chart.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { linesHeight, textWidth, wrapText } from '../../marks.ts';

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
  const sizes = { label: font * 1.1, words: Math.max(14, font * 0.95), tick: Math.max(13, font * 0.85) };
  const height = frame.height ?? Math.round(width * 1.08);
  const nameRoom = width * 0.21;
  const names = chart.series.map(({ name }) => wrapText(name, sizes.words, nameRoom));
  const labels = chart.series.flatMap(({ data }) => [data[0]?.label ?? '', data.at(-1)?.label ?? '']);
  const labelWidth = Math.max(0, ...labels.map((label) => textWidth(label, sizes.label, 600)));
  const nameWidth = Math.max(0, ...names.flat().map((line) => textWidth(line, sizes.words)));
  const tickWidth = Math.max(0, ...(chart.axis.ticks ?? []).map(({ label }) => textWidth(label, sizes.tick)));

  const left = tickWidth + font * 0.6 + font * 0.5;
  // A phone has no room for names at the right end: they stand over and under their lines instead.
  const right = narrow ? width - 8 : width - Math.max(labelWidth, nameWidth) - font * 0.9;
  const top = narrow ? linesHeight(2, sizes.label) + 4 : font * 1.6;
  const ends = chart.axis.ends ? endsOf(chart, sizes.tick, (right - left) / 2).height : 0;
  const bottom = height - linesHeight(1, sizes.tick) - font * 0.6 - ends - 2;

  const last = Math.max(1, chart.categories.length - 1);
  const x = scaleLinear([0, last], [left, right]);
  const y = scaleLinear([chart.axis.min ?? 0, chart.axis.max ?? 1], [bottom, top]);
  return { width, height, narrow, left, right, top, bottom, x, y, sizes, names };
}

/** The words at the two ends of the category axis, broken to half its width. */
export function endsOf(chart: ResolvedChart, size: number, room: number) {
  const [from = '', to = ''] = chart.axis.ends ?? [];
  const first = wrapText(`← ${from}`, size, room - 6);
  const last = wrapText(`${to} →`, size, room - 6);
  return { first, last, height: Math.max(linesHeight(first, size), linesHeight(last, size)) };
}

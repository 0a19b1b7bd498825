import type { ResolvedChart } from '../../../model/chart.ts';
import { linesHeight, linesWidth, textWidth, wrapText } from '../../marks.ts';
import { spread } from '../../spread.ts';
import { type LinesGeometry, lastOf } from './geometry.ts';

type Box = { left: number; right: number; top: number; bottom: number };

/** The end of a line: its last value, and its name after or under it. */
export type EndLabel = {
  series: number;
  value: string;
  name: string[];
  x: number;
  middle: number;
  size: number;
  inline: boolean;
};

/** Values and names beside the last points, moved apart where lines end close together. */
export function endLabels(chart: ResolvedChart, place: LinesGeometry): EndLabel[] {
  const { x, y, sizes, width, bottom, top } = place;
  const drafts = chart.series.flatMap(({ name, data, apart }, series): EndLabel[] => {
    const last = lastOf(chart, series);
    const datum = data[last];
    if (!datum || apart) return [];
    const from = x(last) + sizes.label * 0.7;
    const value = textWidth(datum.label, sizes.label, 600) * 1.06 + sizes.label * 0.4;
    // On one line where the rest of the plot has room for it.
    const inline = from + value + textWidth(name, sizes.words) <= width;
    const lines = inline ? [name] : wrapText(name, sizes.words, width - from);
    const size = inline
      ? sizes.label * 1.35
      : linesHeight(1, sizes.label) + linesHeight(lines, sizes.words) + 3;
    return [{ series, value: datum.label, name: lines, x: from, middle: y(datum.value ?? 0), size, inline }];
  });
  return spread(drafts, top, bottom - 2);
}

export type PointLabel = {
  series: number;
  category: number;
  text: string;
  x: number;
  y: number;
  below: boolean;
};

/** Values of points that stand apart: over them, or under them where the one before is in the way. */
export function pointLabels(chart: ResolvedChart, { x, y, sizes, width }: LinesGeometry): PointLabel[] {
  const taken: Box[] = [];
  return chart.series.flatMap(({ data, apart }, series) =>
    data.flatMap((datum, category): PointLabel[] => {
      if (!apart || datum.value === null) return [];
      const half = textWidth(datum.label, sizes.label, 600) / 2;
      const at = Math.min(x(category), width - half - 1);
      const own = y(datum.value);
      const boxAt = (middle: number): Box => ({
        left: at - half,
        right: at + half,
        top: middle - sizes.label * 0.6,
        bottom: middle + sizes.label * 0.6,
      });
      const over = own - sizes.label * 1.15;
      const below = taken.some((box) => overlap(box, boxAt(over)));
      const middle = below ? own + sizes.label * 1.2 : over;
      taken.push(boxAt(middle));
      return [{ series, category, text: datum.label, x: at, y: middle, below }];
    }),
  );
}

/** The name of points that stand apart, over the highest of them and its value. */
export function apartNames(chart: ResolvedChart, place: LinesGeometry, labels: PointLabel[]) {
  const { x, y, sizes, width } = place;
  return chart.series.flatMap(({ name, data, apart }, series) => {
    const places = data.flatMap(({ value }, category) => (value === null ? [] : [{ category, value }]));
    const [first, last] = [places[0], places.at(-1)];
    if (!apart || !first || !last) return [];
    const over = labels
      .filter((label) => label.series === series)
      .map((label) => label.y - sizes.label * 0.7);
    const floor = Math.min(...places.map(({ value }) => y(value) - sizes.label * 0.7), ...over) - 2;
    const room = Math.max(width - x(first.category) + sizes.label, sizes.words * 8);
    const lines = wrapText(name, sizes.words, room);
    const half = linesWidth(lines, sizes.words) / 2;
    const middle = Math.min((x(first.category) + x(last.category)) / 2, width - half);
    return [{ series, lines, x: middle, top: Math.max(0, floor - linesHeight(lines, sizes.words)) }];
  });
}

/** Where a break in how things are counted stands: half way to the next category. */
export function breakAt(category: number, { x, along }: LinesGeometry): number {
  return category + 1 < along.length ? (x(category) + x(category + 1)) / 2 : x(category);
}

function overlap(a: Box, b: Box): boolean {
  return (
    Math.min(a.right, b.right) > Math.max(a.left, b.left) &&
    Math.min(a.bottom, b.bottom) > Math.max(a.top, b.top)
  );
}

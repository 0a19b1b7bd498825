import type { Annotation, ResolvedChart } from '../../../model/chart.ts';
import type { Mark } from '../../../model/drawing.ts';
import { isMissing, noFigure } from '../../format-value.ts';
import { isLater } from '../../later.ts';
import { linesHeight, linesWidth, textAround, textFrom, textShade, wrapText } from '../../marks.ts';
import { lineColour } from './colour.ts';
import type { LinesGeometry } from './geometry.ts';

/** Says where a value was not published: at the axis for all lines, in its own gap for one. */
export function planMissing(chart: ResolvedChart, { x, y, bottom, sizes }: LinesGeometry): Mark[] {
  return chart.categories.flatMap((_, category): Mark[] => {
    const gone = chart.series.flatMap((series, index) => {
      const datum = series.data[category];
      return datum &&
        isMissing(datum) &&
        !series.apart &&
        datum.label !== noFigure &&
        !isLater(chart, series.name)
        ? [{ index, series, label: datum.label }]
        : [];
    });
    const style = { size: sizes.tick, anchor: 'middle' } as const;
    const room = Math.max(x(1) - x(0), sizes.tick * 5);
    if (gone.length === chart.series.length) {
      const lines = wrapText(gone[0]?.label ?? '', sizes.tick, room);
      return [
        textAround(lines, x(category), bottom - linesHeight(lines, sizes.tick) / 2 - 4, {
          ...style,
          fill: 'quiet',
        }),
      ];
    }
    return gone.map(({ index, series, label }) => {
      const lines = wrapText(`${series.name}: ${label}`, sizes.tick, room * 1.4);
      const half = linesHeight(lines, sizes.tick) / 2;
      const middle = Math.min(bottom - half - 4, y(between(series.data, category) ?? chart.axis.min ?? 0));
      return textAround(lines, x(category), middle, { ...style, fill: textShade(lineColour(chart, index)) });
    });
  });
}

/** Where the line would have been: only to place words, never to draw a mark. */
function between(data: ResolvedChart['series'][number]['data'], category: number): number | undefined {
  const before = data.slice(0, category).findLast(({ value }) => value !== null)?.value ?? undefined;
  const after = data.slice(category + 1).find(({ value }) => value !== null)?.value ?? undefined;
  if (before === undefined || after === undefined) return before ?? after;
  return (before + after) / 2;
}

/** Words at one datum, on the side where the line leaves room, tied to it by a short line. */
export function planNote(
  { text, category, series = 0 }: Annotation,
  chart: ResolvedChart,
  place: LinesGeometry,
): Mark[] {
  const { x, y, sizes, right, left, onLines } = place;
  const value = chart.series[series]?.data[category]?.value ?? chart.axis.min ?? 0;
  const lines = wrapText(text, sizes.words, (right - left) * 0.36);
  const width = linesWidth(lines, sizes.words);
  const height = linesHeight(lines, sizes.words);
  const gap = sizes.words * 0.9;
  const at = x(category);
  const ways = (['start', 'end'] as const).flatMap((anchor) => {
    const [from, to] = anchor === 'start' ? [at, at + width] : [at - width, at];
    if (from < left - 1 || to > right + 1) return [];
    const reach = stretchOf(chart, series, place, from, to);
    // Names on the lines stand over their right ends.
    const taken = onLines && to > right - (right - left) * 0.7 ? 1000 : 0;
    return [
      { anchor, under: true, start: reach.bottom + gap, cost: reach.bottom - y(value) },
      { anchor, under: false, start: reach.top - gap - height, cost: y(value) - reach.top + taken },
    ];
  });
  const best = ways.sort((a, b) => a.cost - b.cost)[0];
  const { anchor, under, start } = best ?? { anchor: 'middle' as const, under: true, start: y(value) + gap };
  const line = { x1: at, x2: at, stroke: 'plum', strokeWidth: 1.5 } as const;
  return [
    { kind: 'line', ...line, y1: y(value) + (under ? 7 : -7), y2: under ? start - 1 : start + height + 1 },
    textFrom(lines, at, start, { size: sizes.words, fill: 'plum', anchor }),
  ];
}

/** Highest and lowest place, in px, that a line reaches between two places along x. */
export function stretchOf(
  chart: ResolvedChart,
  series: number,
  { x, y }: LinesGeometry,
  from: number,
  to: number,
): { top: number; bottom: number } {
  const points = (chart.series[series]?.data ?? []).flatMap(({ value }, index) =>
    value === null ? [] : [{ x: x(index), y: y(value) }],
  );
  const levels = points.filter((point) => point.x >= from && point.x <= to).map((point) => point.y);
  for (const [index, a] of points.entries()) {
    const b = points[index + 1];
    if (!b) continue;
    for (const edge of [from, to]) {
      if (edge > a.x && edge < b.x) levels.push(a.y + ((edge - a.x) / (b.x - a.x)) * (b.y - a.y));
    }
  }
  return { top: Math.min(...levels), bottom: Math.max(...levels) };
}

import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import type { Frame } from '../../frame.ts';
import {
  linesHeight,
  seriesColour,
  textAround,
  textFrom,
  textShade,
  textWidth,
  wrapText,
} from '../../marks.ts';
import { type LinesGeometry, linesGeometry } from './geometry.ts';
import { apartNames, breakAt, endLabels, gapsOf, pointLabels } from './labels.ts';

/** Lines in time, named at their ends. A change in how things are counted breaks them into points of their own. */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const place = linesGeometry(chart, frame);
  const marks = [...planUnder(chart, place), ...planLines(chart, place), ...planOver(chart, place)];
  return { width: place.width, height: place.height, marks };
}

/** Points that stand apart belong to the first line by what they measure, so they share its colour but are hollow. */
export function lineColour(chart: ResolvedChart, series: number): ColourName {
  return chart.series[series]?.apart ? seriesColour(0) : seriesColour(series);
}

/** Axis, grid and break: what lies under the lines. */
export function planUnder(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const { left, right, bottom, y, sizes, named, x } = place;
  const quiet = { size: sizes.tick, fill: 'quiet' } as const;
  const grid = (chart.axis.ticks ?? []).flatMap(({ value, label }): Mark[] => [
    { kind: 'line', x1: left, x2: right, y1: y(value), y2: y(value), stroke: 'rule', strokeWidth: 1 },
    textAround([label], left - sizes.tick * 0.6, y(value), { ...quiet, anchor: 'end' }),
  ]);
  const names = named.flatMap(({ lines, middle, category }): Mark[] => [
    {
      kind: 'line',
      x1: x(category),
      x2: x(category),
      y1: bottom,
      y2: bottom + 6,
      stroke: 'quiet',
      strokeWidth: 1,
    },
    textFrom(lines, middle, bottom + sizes.tick * 0.5, { ...quiet, anchor: 'middle' }),
  ]);
  const unit = chart.axis.value === undefined ? [] : [textFrom([chart.axis.value], 0, 0, quiet)];
  return [...grid, ...names, ...unit, ...planBreaks(chart, place)];
}

/** A dashed line where the counting changes, as far down as the names of the lines leave it free. */
function planBreaks(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const { top, sizes, left, narrow } = place;
  const ends = endLabels(chart, place);
  return chart.annotations.flatMap(({ kind, category, text }): Mark[] => {
    if (kind !== 'break') return [];
    const at = breakAt(category, place);
    const floor = Math.min(place.bottom, ...ends.map(({ middle, size }) => middle - size / 2 - 4));
    const lines = wrapText(text, sizes.words, Math.min(at - left - 16, sizes.words * (narrow ? 8 : 16)));
    const style = { size: sizes.words, fill: 'plum', anchor: 'end' } as const;
    return [
      { kind: 'line', x1: at, x2: at, y1: top, y2: floor, stroke: 'plum', strokeWidth: 2, dash: true },
      textFrom(lines, at - sizes.words * 0.6, top + 2, style),
    ];
  });
}

function planLines(chart: ResolvedChart, { x, y, narrow }: LinesGeometry): Mark[] {
  return chart.series.flatMap(({ data, apart }, series): Mark[] => {
    const colour = lineColour(chart, series);
    const runs: Array<Array<[number, number]>> = [[]];
    for (const [category, { value }] of data.entries()) {
      // A missing value breaks the line: joining its neighbours would draw a figure that nobody published.
      if (value === null) runs.push([]);
      else runs.at(-1)?.push([x(category), y(value)]);
    }
    const paths = runs.flatMap((points): Mark[] =>
      apart || points.length < 2
        ? []
        : [{ kind: 'path', stroke: colour, strokeWidth: narrow ? 3 : 4, points }],
    );
    const r = narrow ? 3.5 : 4.5;
    const dots = runs.flat().map(
      ([cx, cy]): Mark =>
        apart
          ? {
              kind: 'ellipse',
              cx,
              cy,
              rx: r * 1.5,
              ry: r * 1.5,
              fill: 'paper',
              stroke: colour,
              strokeWidth: 3,
            }
          : { kind: 'ellipse', cx, cy, rx: r, ry: r, fill: colour, stroke: 'paper', strokeWidth: 1.5 },
    );
    return [...paths, ...dots];
  });
}

/** Values and names. */
export function planOver(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  return [...planEnds(chart, place), ...planRemarks(chart, place)];
}

/** Values and names at the ends of lines, and values of points that stand apart. */
function planEnds(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const { sizes } = place;
  const bold = { size: sizes.label, weight: 600 } as const;
  const ends = endLabels(chart, place).flatMap(
    ({ series, value, name, x: at, middle, size, inline }): Mark[] => {
      const fill = textShade(lineColour(chart, series));
      const top = middle - size / 2;
      const beside = at + textWidth(value, sizes.label, 600) * 1.06 + sizes.label * 0.4;
      return inline
        ? [
            textAround([value], at, middle, { ...bold, fill }),
            textAround(name, beside, middle, { size: sizes.words, fill }),
          ]
        : [
            textFrom([value], at, top, { ...bold, fill }),
            textFrom(name, at, top + linesHeight(1, sizes.label), { size: sizes.words, fill }),
          ];
    },
  );
  const points = pointLabels(chart, place).map(({ series, text, x: at, y: middle }) =>
    textAround([text], at, middle, { ...bold, fill: textShade(lineColour(chart, series)), anchor: 'middle' }),
  );
  return [...ends, ...points];
}

/** What no point has a label for: the names of points that stand apart, and values that were not published. */
export function planRemarks(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const { sizes, x, y, bottom } = place;
  const names = apartNames(chart, place, pointLabels(chart, place)).map(({ series, lines, x: at, top }) =>
    textFrom(lines, at, top, {
      size: sizes.words,
      fill: textShade(lineColour(chart, series)),
      anchor: 'middle',
    }),
  );
  const gaps = gapsOf(chart).map(({ series, category, label }) => {
    const text = wrapText(`${chart.series[series]?.name}: ${label}`, sizes.tick, sizes.tick * 8);
    const near =
      chart.series[series]?.data.slice(0, category).findLast(({ value }) => value !== null)?.value ?? 0;
    const middle = Math.min(bottom - linesHeight(text, sizes.tick), y(near) + linesHeight(text, sizes.tick));
    const fill = textShade(lineColour(chart, series));
    return textAround(text, x(category), middle, { size: sizes.tick, fill, anchor: 'middle' });
  });
  return [...names, ...gaps];
}

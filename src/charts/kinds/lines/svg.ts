import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import { gridAcross } from '../../axes.ts';
import { isMissing } from '../../format-value.ts';
import type { Frame } from '../../frame.ts';
import { isLater, isNoteLater } from '../../later.ts';
import {
  linesHeight,
  linesWidth,
  textAround,
  textFrom,
  textShade,
  textWidth,
  wrapText,
} from '../../marks.ts';
import { spread } from '../../spread.ts';
import { lineColour } from './colour.ts';
import { gapsOf, planGapLine, planGapWords, planRegion, runsOf } from './gap.ts';
import { endsOf, isInTime, type LinesGeometry, linesGeometry } from './geometry.ts';
import { apartNames, breakAt, endLabels, pointLabels } from './labels.ts';
import { planMissing, planNote, stretchOf } from './remarks.ts';

/**
 * Lines in time or over ordered groups, named at their ends. A change in how things are counted breaks them into points
 * of their own; with gap annotations the region between the first two is shaded: it is what the chart is about.
 */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const place = linesGeometry(chart, frame);
  const behind = [...planGrid(chart, place), ...planRegion(chart, place), ...planUnder(chart, place)];
  const marks = [...behind, ...planLines(chart, place), ...planAbove(chart, place)];
  return { width: place.width, height: place.height, marks };
}

/** All that stands over the lines. */
export function planAbove(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const ends = place.onLines ? planNamesOnLines(chart, place) : planEnds(chart, place);
  return [...planRemarks(chart, place), ...planStarts(chart, place), ...ends];
}

/** Lines of the scale with their numbers. */
function planGrid(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const { left, right, y, sizes } = place;
  const free = (value: number) => isTickFree(chart, place, value);
  return gridAcross(chart, { left, right, y, size: sizes.tick, gap: tickGap(place), free });
}

/** Px between a number of the scale and its line. */
export function tickGap({ sizes }: LinesGeometry): number {
  return sizes.tick * 0.6;
}

/** Where a first value is written, the number of the scale beside it gives way. */
export function isTickFree(chart: ResolvedChart, { y, sizes }: LinesGeometry, value: number): boolean {
  const starts = isInTime(chart) ? [] : chart.series.flatMap(({ data }) => data[0]?.value ?? []);
  return starts.every((start) => Math.abs(y(start) - y(value)) > sizes.label * 1.1);
}

/** What lies under the lines, but for the grid. */
export function planUnder(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  return [...planNames(place), ...planReferences(chart, place)];
}

/** Px that a tick stands out under the axis. */
export const tickLength = 6;

/** The names along the axis, each under its tick. */
function planNames({ bottom, sizes, named, x }: LinesGeometry): Mark[] {
  return named.flatMap(({ lines, middle, category }): Mark[] => [
    {
      kind: 'line',
      x1: x(category),
      x2: x(category),
      y1: bottom,
      y2: bottom + tickLength,
      stroke: 'quiet',
      strokeWidth: 1,
    },
    textFrom(lines, middle, bottom + sizes.tick * 0.5, { size: sizes.tick, fill: 'quiet', anchor: 'middle' }),
  ]);
}

/** What the plot is read by: the unit, the words at the ends of the axis, breaks and the gap's lines. */
export function planReferences(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const { left, right, bottom, sizes, named } = place;
  const quiet = { size: sizes.tick, fill: 'quiet' } as const;
  const unit = chart.axis.value === undefined ? [] : [textFrom([chart.axis.value], 0, 0, quiet)];
  const ends: Mark[] = [];
  if (chart.axis.ends) {
    const { first, last } = endsOf(chart, sizes.tick, (right - left) / 2);
    const most = Math.max(1, ...named.map(({ lines }) => lines.length));
    const top = bottom + sizes.tick * 0.5 + linesHeight(most, sizes.tick) + 2;
    ends.push(textFrom(first, left - sizes.tick * 0.3, top, quiet));
    ends.push(textFrom(last, right + sizes.tick * 0.3, top, { ...quiet, anchor: 'end' }));
  }
  const gaps = gapsOf(chart).flatMap((gap) => planGapLine(gap, chart, place));
  return [...unit, ...ends, ...planBreaks(chart, place), ...gaps];
}

/** A dashed line where the counting changes, as far down as the names of the lines leave it free. */
function planBreaks(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const { top, sizes, left, narrow } = place;
  const ends = endLabels(chart, place);
  return chart.annotations.flatMap((one): Mark[] => {
    const { kind, category, text } = one;
    if (kind !== 'break' || isNoteLater(chart, one)) return [];
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
  return chart.series.flatMap(({ name, data, apart }, series): Mark[] => {
    if (isLater(chart, name)) return [];
    const colour = lineColour(chart, series);
    const points = data.map(({ value }, category) => ({ category, value }));
    // A missing value breaks the line: joining its neighbours would draw a figure that nobody published.
    const runs = runsOf(points, ({ value }) => value !== null).map((run) =>
      run.map(({ category, value }): [number, number] => [x(category), y(value ?? 0)]),
    );
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

/** Values and names at the ends of lines, and values of points that stand apart. */
function planEnds(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const { sizes } = place;
  const bold = { size: sizes.label, weight: 600 } as const;
  const isThere = ({ series }: { series: number }): boolean => !isLater(chart, chart.series[series]?.name);
  const ends = endLabels(chart, place)
    .filter(isThere)
    .flatMap(({ series, value, name, x: at, middle, size, inline }): Mark[] => {
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
    });
  const points = pointLabels(chart, place)
    .filter(isThere)
    .map(({ series, text, x: at, y: middle }) =>
      textAround([text], at, middle, {
        ...bold,
        fill: textShade(lineColour(chart, series)),
        anchor: 'middle',
      }),
    );
  return [...ends, ...points];
}

/** What no point has a label for: words about gaps and points, names of points that stand apart, missing values. */
export function planRemarks(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const { sizes } = place;
  const apart = apartNames(chart, place, pointLabels(chart, place));
  const there = apart.filter(({ series }) => !isLater(chart, chart.series[series]?.name));
  const names = there.map(({ series, lines, x: at, top }) =>
    textFrom(lines, at, top, {
      size: sizes.words,
      fill: textShade(lineColour(chart, series)),
      anchor: 'middle',
    }),
  );
  const notes = chart.annotations.filter((one) => one.kind === 'label' && !isNoteLater(chart, one));
  return [
    ...names,
    ...planMissing(chart, place),
    ...gapsOf(chart).flatMap((gap) => planGapWords(gap, chart, place)),
    ...notes.flatMap((note) => planNote(note, chart, place)),
  ];
}

/** First values of groups in order, in the column of the ticks. */
function planStarts(chart: ResolvedChart, { left, y, sizes, bottom }: LinesGeometry): Mark[] {
  if (isInTime(chart)) return [];
  const blocks = chart.series.flatMap(({ data }, index) => {
    const first = data[0];
    if (!first || first.value === null) return [];
    return [{ index, label: first.label, middle: y(first.value), size: linesHeight(1, sizes.label) }];
  });
  const there = spread(blocks, 0, bottom + sizes.label).filter(
    ({ index }) => !isLater(chart, chart.series[index]?.name),
  );
  return there.map(({ index, label, middle }) =>
    textAround([label], left - sizes.tick * 0.6, middle, {
      size: sizes.label,
      weight: 600,
      fill: textShade(lineColour(chart, index)),
      anchor: 'end',
    }),
  );
}

/** Last value and name over the highest line and under the others, clear of every line. */
function planNamesOnLines(chart: ResolvedChart, place: LinesGeometry): Mark[] {
  const { right, left, sizes, bottom } = place;
  return chart.series.flatMap(({ data, name }, index): Mark[] => {
    const last = data.findLast((datum) => !isMissing(datum));
    if (!last || isLater(chart, name)) return [];
    const fill = textShade(lineColour(chart, index));
    const upper = chart.series.every(({ data: other }) => (other.at(-1)?.value ?? 0) <= (last.value ?? 0));
    const lines = wrapText(name, sizes.words, (right - left) * (upper ? 1 : 0.45));
    const width = Math.max(linesWidth(lines, sizes.words), linesWidth([last.label], sizes.label, 600));
    const height = linesHeight(1, sizes.label) + linesHeight(lines, sizes.words);
    const own = stretchOf(chart, index, place, right - width, right);
    const others = chart.series.map((_, at) => stretchOf(chart, at, place, right - width, right));
    const margin = sizes.label * 0.5;
    const fits = (from: number) =>
      from + height <= bottom + 2 &&
      others.every((one) => one.bottom + 4 < from || one.top - 4 > from + height);
    const [over, under] = [own.top - margin - height, own.bottom + margin];
    const from = upper || (!fits(under) && fits(over)) ? Math.max(0, over) : under;
    const style = { fill, anchor: 'end' } as const;
    const x = right + 4;
    return [
      textFrom([last.label], x, from, { ...style, size: sizes.label, weight: 600 }),
      textFrom(lines, x, from + linesHeight(1, sizes.label), { ...style, size: sizes.words }),
    ];
  });
}

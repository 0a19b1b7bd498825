import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import { gridAcross, gridUp } from '../../axes.ts';
import type { Frame } from '../../frame.ts';
import { isLater, isNoteLater } from '../../later.ts';
import { textAround, textFrom } from '../../marks.ts';
import { type Point, type StripLayout, stripLayout } from './layout.ts';
import { obstaclesOf, stemsOf } from './obstacles.ts';
import { planSpan, planSpanWords, spanColour, spanPlace, spansOf } from './spans.ts';
import { type PlacedValue, placeValues } from './values.ts';

/**
 * Stops along a line, each with a dot at the height of its value; spans between stops are drawn and named. The
 * scale need not begin at zero, so height is marked by dots and never by bars.
 */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const layout = stripLayout(chart, frame);
  const { grid, axis, hairs, rail, profile, dots, values, spans } = planParts(chart, layout);
  const marks = [
    ...grid,
    ...axis,
    ...hairs,
    ...rail,
    ...profile,
    ...spans.lines.map(ofSpan),
    ...dots,
    ...values,
    ...spans.words.map(ofSpan),
  ];
  return { width: layout.width, height: layout.height, marks };
}

/** The author's spans are a part of their own: they make room where a reader compares two stops. */
function ofSpan(mark: Mark): Mark {
  return { ...mark, part: 'span' };
}

/** The drawing in parts: PowerPoint draws the profile, its dots, values and grid as a native chart instead. */
export function planParts(chart: ResolvedChart, layout: StripLayout) {
  const spans = spansOf(chart).flatMap((annotation, index) => {
    const place = spanPlace(annotation, layout, spanColour(index));
    return place === null ? [] : [{ annotation, place }];
  });
  const grid = planGrid(chart, layout);
  const places = spans.map(({ place }) => place);
  const obstacles = obstaclesOf(chart, layout, places, grid);
  const placed = layout.narrow ? [] : placeValues(chart, layout, obstacles);
  // A hairline ends under a value that stands below its dot; other words keep clear of it.
  const stems = stemsOf(layout, placed);
  obstacles.lines.push(...stems.map(({ line }) => line));
  // Places are found for all, so that nothing moves when the rest comes.
  const words = spans.map(({ annotation, place }) => planSpanWords(annotation, place, layout, obstacles));
  const isSpanThere = (index: number): boolean => {
    const annotation = spans[index]?.annotation;
    return annotation !== undefined && !isNoteLater(chart, annotation);
  };
  return {
    grid,
    hairs: planStems(stems.filter((stem) => isStopThere(chart, stem.stop)).map(({ line }) => line)),
    rail: planRail(chart, layout),
    profile: planProfile(chart, layout),
    dots: planDots(chart, layout),
    axis: planAxisName(chart, layout),
    placed,
    stems: stems.map(({ line }) => line),
    /** What stands in the picture, the words about spans among it. */
    obstacles,
    values: layout.narrow
      ? planColumn(chart, layout)
      : placed.filter(({ stop }) => isStopThere(chart, stop)).map((one) => valueMark(one, layout)),
    // A fall between neighbours lies under the arrow that ends at the same dot.
    spans: {
      lines: [...place(true), ...place(false)],
      words: words.filter((_, at) => isSpanThere(at)).flat(),
    },
  };

  function place(next: boolean): Mark[] {
    return spans
      .filter((one, at) => one.place.next === next && isSpanThere(at))
      .flatMap((one) => planSpan(one.place, layout.font));
  }
}

/** Whether what is written at a stop has come with its step. */
function isStopThere(chart: ResolvedChart, stop: number): boolean {
  return !isLater(chart, chart.categories[stop]);
}

/** A value beside its dot. */
export function valueMark({ label, box, missing }: PlacedValue, { sizes }: StripLayout): Mark {
  const size = missing ? sizes.tick : sizes.value;
  const style = { size, weight: missing ? 400 : 600, fill: missing ? 'quiet' : 'text' } as const;
  return textAround([label], box.x + box.w / 2, box.y + box.h / 2, { ...style, anchor: 'middle' });
}

function planGrid(chart: ResolvedChart, { narrow, plot, point, sizes, font }: StripLayout): Mark[] {
  const size = sizes.tick;
  const { left, right, top, bottom } = plot;
  return narrow
    ? gridUp(chart, {
        x: (value) => point(0, value)[0],
        free: [[top, bottom]],
        numbers: top - size * 1.35,
        size,
      })
    : gridAcross(chart, { left, right, y: (value) => point(0, value)[1], size, gap: font * 0.7 });
}

/** What the heights are, over the ticks. */
function planAxisName({ axis }: ResolvedChart, { narrow, plot, sizes }: StripLayout): Mark[] {
  if (axis.value === undefined) return [];
  const style = { size: sizes.tick, fill: 'quiet', anchor: narrow ? 'end' : 'start' } as const;
  return [textFrom([axis.value], narrow ? plot.right : 0, 0, style)];
}

/** The line itself, a tick a stop, and the names. */
function planRail(chart: ResolvedChart, layout: StripLayout): Mark[] {
  const { narrow, rail, names, sizes, font } = layout;
  const [start, end] = [rail(0), rail(chart.categories.length - 1)];
  const over = font * 0.16;
  const line = narrow
    ? { x1: start[0], y1: start[1] - over, x2: end[0], y2: end[1] + over }
    : { x1: start[0] - over, y1: start[1], x2: end[0] + over, y2: end[1] };
  const ticks = chart.categories.map((_, stop): Mark => {
    const [x, y] = rail(stop);
    const r = font * 0.16;
    return { kind: 'ellipse', cx: x, cy: y, rx: r, ry: r, fill: 'paper' };
  });
  const bold = new Set(spansOf(chart).flatMap(({ category, to = category }) => [category, to]));
  const there = names.filter(({ stop }) => isStopThere(chart, stop));
  const words = there.map(({ stop, lines, middle, top }): Mark => {
    const style = { size: sizes.name, weight: bold.has(stop) ? 600 : 400, fill: 'text' } as const;
    return narrow
      ? textAround(lines, 0, top, style)
      : textFrom(lines, middle, top, { ...style, anchor: 'middle' });
  });
  const ties = narrow
    ? []
    : there.map(({ stop, middle, top }): Mark => {
        const [x, y] = rail(stop);
        return {
          kind: 'line',
          x1: x,
          y1: y + font * 0.25,
          x2: middle,
          y2: top - 1,
          stroke: 'quiet',
          strokeWidth: 1,
        };
      });
  const base: Mark = { kind: 'line', ...line, stroke: 'turquoise', strokeWidth: font * 0.5 };
  return [...ties, base, ...ticks, ...words];
}

function planStems(stems: Array<[Point, Point]>): Mark[] {
  return stems.map(([[x1, y1], [x2, y2]]) => {
    return { kind: 'line', x1, y1, x2, y2, stroke: 'tint', strokeWidth: 1.5 };
  });
}

function planProfile(chart: ResolvedChart, { dot, narrow }: StripLayout): Mark[] {
  // A missing value breaks the line: joining its neighbours would draw a figure that nobody published.
  const runs: Point[][] = [[]];
  for (const stop of chart.categories.keys()) {
    const at = dot(stop);
    if (at === null) runs.push([]);
    else runs.at(-1)?.push(at);
  }
  return runs
    .filter((run) => run.length > 1)
    .map((points) => ({ kind: 'path', points, stroke: 'blue', strokeWidth: narrow ? 2.5 : 3 }));
}

function planDots(chart: ResolvedChart, { dot, named, narrow, font }: StripLayout): Mark[] {
  return chart.categories.flatMap((_, stop): Mark[] => {
    const at = dot(stop);
    if (at === null) return [];
    const r = font * (named.includes(stop) && !narrow ? 0.38 : 0.26);
    const place = { cx: at[0], cy: at[1], rx: r, ry: r };
    return [{ kind: 'ellipse', ...place, fill: 'blue', stroke: 'paper', strokeWidth: 1.5 }];
  });
}

/** Phone: values in a column between the names and the line. */
function planColumn(chart: ResolvedChart, layout: StripLayout): Mark[] {
  const { valueColumn, rail, sizes, plot, font } = layout;
  return chart.categories.flatMap((_, stop): Mark[] => {
    const label = chart.series[0]?.data[stop]?.label ?? '';
    const y = rail(stop)[1];
    if (layout.dot(stop) === null) {
      const style = { size: sizes.tick, fill: 'quiet' } as const;
      return [textAround([label], plot.left + font * 0.6, y, style)];
    }
    return [
      textAround([label], valueColumn, y, { size: sizes.value, weight: 600, fill: 'text', anchor: 'end' }),
    ];
  });
}

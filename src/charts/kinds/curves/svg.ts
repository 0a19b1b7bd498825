import type { Annotation, ResolvedChart, Series } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import type { Frame } from '../../frame.ts';
import { linesHeight, seriesColour, textAround, textFrom } from '../../marks.ts';
import { type CurvesGeometry, categoryLabels, curvesGeometry, endsOf } from './geometry.ts';
import { planEndLabels, planGapWords, planNamesOnLines, planStartLabels } from './labels.ts';
import { planMissing, planNote } from './remarks.ts';

/**
 * Curves over ordered categories, labelled at their ends. With gap annotations the region between the first two
 * is shaded: it is what the chart is about.
 */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const place = curvesGeometry(chart, frame);
  const gaps = chart.annotations.filter(({ kind }) => kind === 'gap');
  const marks: Mark[] = [
    ...planGrid(chart, place),
    ...(gaps.length > 0 ? planRegion(chart, place) : []),
    ...planCategories(chart, place),
    ...gaps.flatMap((gap) => planGapLine(gap, chart, place)),
    ...chart.series.flatMap((series, index) => planCurve(series, index, place)),
    ...planMissing(chart, place),
    ...gaps.flatMap((gap) => planGapWords(gap, chart, place)),
    ...planStartLabels(chart, place),
    ...(place.narrow ? planNamesOnLines(chart, place) : planEndLabels(chart, place)),
    ...chart.annotations.filter(({ kind }) => kind === 'label').flatMap((one) => planNote(one, chart, place)),
  ];
  return { width: place.width, height: place.height, marks };
}

function planGrid(chart: ResolvedChart, { left, right, y, sizes }: CurvesGeometry): Mark[] {
  const starts = chart.series.flatMap(({ data }) => data[0]?.value ?? []).map(y);
  return (chart.axis.ticks ?? []).flatMap(({ value, label }): Mark[] => {
    const line = { x1: left, x2: right, y1: y(value), y2: y(value), stroke: 'rule', strokeWidth: 1 } as const;
    // Where a first value is written, the tick beside it gives way.
    const free = starts.every((start) => Math.abs(start - y(value)) > sizes.label * 1.1);
    const style = { size: sizes.tick, fill: 'quiet', anchor: 'end' } as const;
    return [
      { kind: 'line', ...line },
      ...(free ? [textAround([label], left - sizes.label * 0.6, y(value), style)] : []),
    ];
  });
}

/** The space between the first two curves, where both have values. */
function planRegion(chart: ResolvedChart, { x, y }: CurvesGeometry): Mark[] {
  const [upper, lower] = chart.series;
  const both = chart.categories.map((_, index): { index: number; a: number | null; b: number | null } => ({
    index,
    a: upper?.data[index]?.value ?? null,
    b: lower?.data[index]?.value ?? null,
  }));
  return runsOf(both, ({ a, b }) => a !== null && b !== null).map((run) => ({
    kind: 'path',
    closed: true,
    smooth: true,
    fill: 'plum-wash',
    points: [
      ...run.map(({ index, a }): [number, number] => [x(index), y(a ?? 0)]),
      ...run.reverse().map(({ index, b }): [number, number] => [x(index), y(b ?? 0)]),
    ],
  }));
}

function planCurve({ data }: Series, index: number, { x, y, narrow }: CurvesGeometry): Mark[] {
  const colour = seriesColour(index);
  const places = data.map(({ value }, at) => ({ at, value }));
  const last = places.length - 1;
  // A missing value breaks the line: joining its neighbours would draw a figure that nobody published.
  const lines = runsOf(places, ({ value }) => value !== null).map(
    (run): Mark => ({
      kind: 'path',
      smooth: true,
      stroke: colour,
      strokeWidth: narrow ? 3 : 4,
      points: run.map(({ at, value }) => [x(at), y(value ?? 0)]),
    }),
  );
  const dots = places.flatMap(({ at, value }): Mark[] => {
    if (value === null) return [];
    const r = at === 0 || at === last ? (narrow ? 5.5 : 7) : narrow ? 3.5 : 4.5;
    return [
      {
        kind: 'ellipse',
        cx: x(at),
        cy: y(value),
        rx: r,
        ry: r,
        fill: colour,
        stroke: 'paper',
        strokeWidth: 2,
      },
    ];
  });
  return [...lines, ...dots];
}

function planCategories(chart: ResolvedChart, place: CurvesGeometry): Mark[] {
  const { left, right, bottom, sizes } = place;
  const style = { size: sizes.tick, fill: 'quiet' } as const;
  const { labels, lines } = categoryLabels(chart, sizes.tick, place);
  const top = bottom + sizes.tick * 0.55;
  const marks: Mark[] = labels.map(({ text, middle }) =>
    textFrom(text, middle, top, { ...style, anchor: 'middle' }),
  );
  if (!chart.axis.ends) return marks;
  const { first, last } = endsOf(chart, sizes.tick, (right - left) / 2);
  const under = top + linesHeight(lines, sizes.tick) + 2;
  marks.push(textFrom(first, left - sizes.tick * 0.3, under, style));
  marks.push(textFrom(last, right + sizes.tick * 0.3, under, { ...style, anchor: 'end' }));
  return marks;
}

/** A dashed line from curve to curve at the annotated category. */
function planGapLine({ category }: Annotation, chart: ResolvedChart, { x, y }: CurvesGeometry): Mark[] {
  const [a, b] = chart.series.map(({ data }) => data[category]?.value);
  if (typeof a !== 'number' || typeof b !== 'number') return [];
  const line = { x1: x(category), x2: x(category), y1: y(a), y2: y(b), dash: true } as const;
  return [{ kind: 'line', ...line, stroke: 'plum', strokeWidth: 2 }];
}

/** Cuts a list into the stretches where `keep` holds. */
function runsOf<T>(list: T[], keep: (one: T) => boolean): T[][] {
  let open: T[] = [];
  const runs = [open];
  for (const one of list) {
    if (keep(one)) open.push(one);
    else {
      open = [];
      runs.push(open);
    }
  }
  return runs.filter((run) => run.length > 0);
}

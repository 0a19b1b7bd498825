import type { Datum, ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark, TextMark } from '../../../model/drawing.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { isMissing } from '../../format-value.ts';
import type { Frame } from '../../frame.ts';
import { isLater } from '../../later.ts';
import { textAround, textFrom, textShade, textWidth } from '../../marks.ts';
import { type BarRow, type BarsLayout, barColour, endLabel, layOutRows } from './rows.ts';

/** Bars with their values at their ends; names over the bars, so that long ones need no turning. */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  const layout = layOutRows(chart, frame);
  const marks: Mark[] = [];
  for (const row of layout.rows) {
    if (isLater(chart, chart.categories[row.category])) continue;
    marks.push(...planNames(chart, row, layout));
    for (const at of barsOf(chart, row, layout)) marks.push(...planBar(chart, at, layout));
  }
  if ((chart.axis.min ?? 0) < 0) marks.push(zeroLine(layout, chart.series.length));
  return { width: frame.width, height: layout.height, marks };
}

/** The name of a row and the words under it. */
export function planNames({ series }: ResolvedChart, row: BarRow, layout: BarsLayout): TextMark[] {
  const { sizes, names, left, thickness } = layout;
  const nameHeight = row.name.length * sizes.name * 1.25;
  const noteHeight = row.note.length * sizes.note * 1.25;
  const over = names === 'over';
  const x = over ? 0 : left - sizes.name * 0.8;
  const middle = row.barsTop + (thickness * series.length) / 2;
  const top = over ? row.top : Math.max(row.top, middle - (nameHeight + noteHeight) / 2);
  const anchor = over ? 'start' : 'end';
  const style = { size: sizes.name, fill: 'text', anchor } as const;
  const marks: TextMark[] = [textFrom(row.name, x, top, { ...style, weight: over ? 600 : 400 })];
  if (row.note.length > 0)
    marks.push(textFrom(row.note, x, top + nameHeight, { ...style, size: sizes.note, fill: 'quiet' }));
  return marks;
}

function planBar(chart: ResolvedChart, at: BarAt, layout: BarsLayout): Mark[] {
  const { series, category } = at;
  const datum = chart.series[series]?.data[category];
  const length =
    datum && !isMissing(datum)
      ? planLength(datum, boxOf(chart, at, layout), barColour(chart, series, category), layout.x)
      : [];
  return [...planTrack(chart, at, layout), ...length, ...planEnd(chart, at, layout)];
}

/** One bar of a chart, and its top edge in px. */
type BarAt = { series: number; category: number; top: number };

/** The bars of one row. */
export function barsOf(
  chart: ResolvedChart,
  { category, barsTop }: BarRow,
  { thickness }: BarsLayout,
): BarAt[] {
  return chart.series.map((_, series) => ({ series, category, top: barsTop + series * thickness }));
}

function boxOf(chart: ResolvedChart, { top }: BarAt, { thickness }: BarsLayout) {
  return { y: top, h: thickness - (chart.series.length > 1 ? 2 : 0), r: 3 };
}

/** A share of a hundred is read against the whole. */
export function planTrack(chart: ResolvedChart, at: BarAt, layout: BarsLayout): Mark[] {
  if (!isOfWhole(chart)) return [];
  const { left, right } = layout;
  return [{ kind: 'rect', x: left, w: right - left, ...boxOf(chart, at, layout), fill: 'wash' }];
}

/** The words at the end of a bar. */
export function planEnd(chart: ResolvedChart, at: BarAt, layout: BarsLayout): TextMark[] {
  const { series, category } = at;
  const { sizes, right, x } = layout;
  const box = boxOf(chart, at, layout);
  const middle = box.y + box.h / 2;
  const whole = isOfWhole(chart);
  const datum = chart.series[series]?.data[category];
  const { missing, value, words } = endLabel(chart, series, category);
  if (!datum || missing) {
    const said = words ? `${words}: ${value}` : value;
    return [textAround([said], x(0) + (whole ? 10 : 0), middle, { size: sizes.note, fill: 'quiet' })];
  }
  const reach = [datum.value, datum.low, datum.high].filter((end) => typeof end === 'number').map(x);
  const negative = (datum.value ?? datum.high ?? 0) < 0;
  const way = negative ? -1 : 1;
  const from = negative ? Math.min(...reach) : whole ? right : Math.max(...reach);
  const start = from + way * sizes.name * 0.5;
  const anchor = negative ? 'end' : 'start';
  const fill = textShade(barColour(chart, series, category));
  const number = textAround([value], start, middle, { size: sizes.value, weight: 600, fill, anchor });
  if (!words) return [number];
  const beside = start + way * (textWidth(value, sizes.value, 600) + sizes.name * 0.4);
  return [number, textAround([words], beside, middle, { size: sizes.note, fill: 'text', anchor })];
}

function isOfWhole({ axis }: ResolvedChart): boolean {
  return axis.min === 0 && axis.max === 100;
}

/** A value is one solid bar. A range is solid to its low end and pale, with a firm edge, to its high end. */
function planLength(
  { value, low, high }: Datum,
  box: { y: number; h: number; r: number },
  colour: ColourName,
  x: (value: number) => number,
): Mark[] {
  const bar = (from: number, to: number, fill: ColourName): Mark => ({
    kind: 'rect',
    x: Math.min(x(from), x(to)),
    // A tiny share must not vanish: it keeps two px.
    w: from === to ? 0 : Math.max(2, Math.abs(x(to) - x(from))),
    ...box,
    fill,
  });
  if (low === undefined || high === undefined) return [bar(0, value ?? 0, colour)];
  const edge: Mark = { kind: 'rect', x: x(high) - 4, w: 4, y: box.y, h: box.h, fill: colour };
  return [bar(low, high, 'tint'), edge, bar(0, low, colour)];
}

function zeroLine({ x, rows, thickness }: BarsLayout, bars: number): Mark {
  const [top, bottom] = [rows[0]?.barsTop ?? 0, (rows.at(-1)?.barsTop ?? 0) + thickness * bars];
  return { kind: 'line', x1: x(0), x2: x(0), y1: top, y2: bottom, stroke: 'quiet', strokeWidth: 1.5 };
}

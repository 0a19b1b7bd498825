import type { Datum, ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { textAround, textFrom, textShade, textWidth } from '../../marks.ts';
import { columnsFit, planColumns } from './columns.ts';
import { type BarsLayout, barColour, endLabel, layOutRows } from './rows.ts';

/** Bars with their values at their ends; names over the bars, so that long ones need no turning. */
export function planSvg(chart: ResolvedChart, frame: Frame): Drawing {
  // Columns need room for a value on each: a phone, long labels or several series get bars across instead.
  if (chart.orientation === 'up' && !isNarrow(frame) && columnsFit(chart, frame))
    return planColumns(chart, frame);
  const layout = layOutRows(chart, frame);
  const marks: Mark[] = [];
  for (const row of layout.rows) {
    marks.push(...planNames(row, layout));
    for (const index of chart.series.keys()) {
      const top = row.barsTop + index * layout.thickness;
      marks.push(...planBar(chart, index, row.category, top, layout));
    }
  }
  if ((chart.axis.min ?? 0) < 0) marks.push(zeroLine(layout, chart.series.length));
  return { width: frame.width, height: layout.height, marks };
}

function planNames(row: BarsLayout['rows'][number], layout: BarsLayout): Mark[] {
  const { sizes, names, left } = layout;
  const nameHeight = row.name.length * sizes.name * 1.25;
  const noteHeight = row.note.length * sizes.note * 1.25;
  const over = names === 'over';
  const x = over ? 0 : left - sizes.name * 0.8;
  const middle = row.barsTop + layout.thickness / 2;
  const top = over ? row.top : Math.max(row.top, middle - (nameHeight + noteHeight) / 2);
  const anchor = over ? 'start' : 'end';
  const style = { size: sizes.name, fill: 'text', anchor } as const;
  const marks: Mark[] = [textFrom(row.name, x, top, { ...style, weight: over ? 600 : 400 })];
  if (row.note.length > 0)
    marks.push(textFrom(row.note, x, top + nameHeight, { ...style, size: sizes.note, fill: 'quiet' }));
  return marks;
}

function planBar(
  chart: ResolvedChart,
  series: number,
  category: number,
  top: number,
  layout: BarsLayout,
): Mark[] {
  const { sizes, left, right, x } = layout;
  const colour = barColour(chart, series, category);
  const box = { y: top, h: layout.thickness - (chart.series.length > 1 ? 2 : 0), r: 3 };
  const middle = top + box.h / 2;
  const datum = chart.series[series]?.data[category];
  const { missing, value, words } = endLabel(chart, series, category);
  const whole = chart.axis.min === 0 && chart.axis.max === 100;
  const marks: Mark[] = [];
  // A share of a hundred is read against the whole.
  if (whole) marks.push({ kind: 'rect', x: left, w: right - left, ...box, fill: 'wash' });
  if (!datum || missing) {
    const said = words ? `${words}: ${value}` : value;
    marks.push(textAround([said], x(0) + (whole ? 10 : 0), middle, { size: sizes.note, fill: 'quiet' }));
    return marks;
  }
  marks.push(...planLength(datum, box, colour, x));
  const reach = [datum.value, datum.low, datum.high].filter((end) => typeof end === 'number').map(x);
  const negative = (datum.value ?? datum.high ?? 0) < 0;
  const way = negative ? -1 : 1;
  const from = negative ? Math.min(...reach) : whole ? right : Math.max(...reach);
  const at = from + way * sizes.name * 0.5;
  const anchor = negative ? 'end' : 'start';
  marks.push(
    textAround([value], at, middle, { size: sizes.value, weight: 600, fill: textShade(colour), anchor }),
  );
  if (words) {
    const beside = at + way * (textWidth(value, sizes.value, 600) + sizes.name * 0.4);
    marks.push(textAround([words], beside, middle, { size: sizes.note, fill: 'text', anchor }));
  }
  return marks;
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

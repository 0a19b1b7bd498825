import { scaleBand, scaleLinear } from 'd3-scale';
import type { ResolvedChart } from '../../../model/chart.ts';
import type { Drawing, Mark } from '../../../model/drawing.ts';
import { isMissing } from '../../format-value.ts';
import type { Frame } from '../../frame.ts';
import { isLater } from '../../later.ts';
import {
  linesHeight,
  linesWidth,
  textAround,
  textFrom,
  textShade,
  textWidth,
  wrapText,
} from '../../marks.ts';
import { barColour } from './rows.ts';

/** Columns are for one series whose labels fit over and under them. */
export function columnsFit(chart: ResolvedChart, frame: Frame): boolean {
  const [only, ...more] = chart.series;
  if (!only || more.length > 0 || frame.height === undefined || chart.notes || (chart.axis.min ?? 0) < 0)
    return false;
  const room = frame.width / chart.categories.length - 8;
  const values = only.data.map(({ label }) => textWidth(label, frame.font, 600));
  const names = chart.categories.map((name) =>
    linesWidth(wrapText(name, frame.font * 0.9, room), frame.font * 0.9),
  );
  return Math.max(...values, ...names) <= room;
}

/** Columns with their values on top: for a short series in time. */
export function planColumns(chart: ResolvedChart, frame: Frame): Drawing {
  const { width, font } = frame;
  const height = frame.height ?? width * 0.56;
  const x = scaleBand([...chart.categories.keys()], [0, width])
    .paddingInner(0.28)
    .paddingOuter(0.1);
  const under = chart.categories.map((name) => wrapText(name, font * 0.9, x.step() - 8));
  const foot = Math.max(...under.map((lines) => linesHeight(lines, font * 0.9))) + font * 0.5;
  const bottom = height - foot;
  const y = scaleLinear([chart.axis.min ?? 0, chart.axis.max ?? 1], [bottom, font * 1.6]);
  const marks: Mark[] = [];
  for (const [index, lines] of under.entries()) {
    if (isLater(chart, chart.categories[index])) continue;
    const left = x(index) ?? 0;
    const middle = left + x.bandwidth() / 2;
    const datum = chart.series[0]?.data[index];
    if (datum && !isMissing(datum)) marks.push(...planColumn(chart, index, left, x.bandwidth(), y, font));
    else {
      const words = wrapText(datum?.label ?? '', font * 0.85, x.step());
      const at = bottom - linesHeight(words, font * 0.85) / 2 - 6;
      marks.push(textAround(words, middle, at, { size: font * 0.85, fill: 'quiet', anchor: 'middle' }));
    }
    marks.push(
      textFrom(lines, middle, bottom + font * 0.4, { size: font * 0.9, fill: 'text', anchor: 'middle' }),
    );
  }
  marks.push({ kind: 'line', x1: 0, x2: width, y1: bottom, y2: bottom, stroke: 'quiet', strokeWidth: 1.5 });
  return { width, height, marks };
}

function planColumn(
  chart: ResolvedChart,
  index: number,
  left: number,
  width: number,
  y: (value: number) => number,
  font: number,
): Mark[] {
  const { value = 0, low, high, label } = chart.series[0]?.data[index] ?? { label: '' };
  const colour = barColour(chart, 0, index);
  const base = y(0);
  const top = y(high ?? value ?? 0);
  const solid = y(low ?? value ?? 0);
  const marks: Mark[] = [];
  if (low !== undefined) {
    marks.push({ kind: 'rect', x: left, y: top, w: width, h: solid - top, fill: 'tint' });
    marks.push({ kind: 'rect', x: left, y: top, w: width, h: 4, fill: colour });
  }
  marks.push({ kind: 'rect', x: left, y: solid, w: width, h: Math.max(2, base - solid), fill: colour });
  const style = { size: font, weight: 600, fill: textShade(colour), anchor: 'middle' } as const;
  marks.push(textFrom([label], left + width / 2, top - font * 1.35, style));
  return marks;
}

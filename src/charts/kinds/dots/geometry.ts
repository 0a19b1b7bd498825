import type { ResolvedChart } from '../../../model/chart.ts';
import { isMissing } from '../../format-value.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { linesHeight, linesWidth, textWidth, wrapText } from '../../marks.ts';

/** One share as a field of dots: how many, how many of them count, and where it stands, in px. */
export type DotField = {
  category: number;
  /** False where the share was not published. */
  known: boolean;
  columns: number;
  count: number;
  filled: number;
  /** Distance of dots. */
  pitch: number;
  /** Left edge and top of the dots. */
  x: number;
  y: number;
  name: string[];
  value: string;
  /** What is said beside the value, e.g. "about 1 in 150". */
  words: string[];
  /** Where words and value stand. */
  nameAt: { x: number; y: number };
  valueAt: { x: number; middle: number; size: number };
  wordsAt: { x: number; y: number };
  /** All of it, for the reader. */
  box: { x: number; y: number; w: number; h: number };
};

export type DotsGeometry = { width: number; height: number; font: number; fields: DotField[] };

/** Dots that a share needs: a hundred, or as many as leave one dot for the smallest share. */
export function dotsFor(value: number): { count: number; filled: number } {
  const count = value > 0 && value < 1 ? Math.max(100, Math.round(10 / value) * 10) : 100;
  const filled = Math.round((count * value) / 100);
  return { count, filled: value > 0 ? Math.max(1, filled) : 0 };
}

/**
 * A share so small that it needs more than a hundred dots leads: one large field with a single dot to find.
 *
 *     0.67% about 1 in 150     A&E attendances
 *     . . . . . .              # # # . . . . . .  16%
 *     . . . # . .              Ambulance journeys
 *     . . . . . .              # # # # # . . . .  29%
 */
export function dotsGeometry(chart: ResolvedChart, frame: Frame): DotsGeometry {
  const { width, font } = frame;
  const narrow = isNarrow(frame);
  const data = chart.series[0]?.data ?? [];
  const leads = data.map((datum) => !isMissing(datum) && dotsFor(datum.value ?? 0).count > 100);
  const lead = leads.indexOf(true);
  const rest = [...chart.categories.keys()].filter((category) => category !== lead);
  const gap = font * 2.4;
  const leadWidth = lead < 0 ? 0 : narrow ? width : Math.round(width * 0.33);
  const fields: DotField[] = [];
  let top = 0;
  let left = 0;
  if (lead >= 0) {
    const field = planLead(chart, lead, { ...frame, width: leadWidth }, narrow);
    fields.push(field);
    if (narrow) top = field.box.h + font * 1.6;
    else left = field.box.w + gap;
  }
  const room = width - left;
  const each = frame.height === undefined ? undefined : frame.height / Math.max(1, rest.length);
  for (const category of rest) {
    const field = planRow(chart, category, { x: left, y: top, w: room, h: each }, font);
    fields.push(field);
    top += each ?? field.box.h + font * 1.4;
  }
  const used = Math.max(0, ...fields.map(({ box }) => box.y + box.h));
  const height = frame.height ?? Math.ceil(used + 2);
  return { width, height, font, fields };
}

function planLead(
  chart: ResolvedChart,
  category: number,
  { width, height, font }: Frame,
  narrow: boolean,
): DotField {
  const datum = chart.series[0]?.data[category];
  const { count, filled } = dotsFor(datum?.value ?? 0);
  const big = font * 2.4;
  const value = datum?.label ?? '';
  const name = wrapText(chart.categories[category] ?? '', font, width, 600);
  const beside = narrow ? textWidth(value, big, 750) * 1.04 + font * 0.6 : 0;
  const words = wrapText(remarks(chart, category), font * 1.1, width - beside, 600);
  const under = narrow ? 0 : linesHeight(words, font * 1.1);
  const head = linesHeight(name, font) + big * 1.25 + under + font * 0.3;
  const rows = narrow ? 10 : 15;
  const columns = Math.ceil(count / rows);
  const tall = height === undefined ? Number.POSITIVE_INFINITY : (height - head) / rows;
  const pitch = Math.min(width / columns, tall);
  const valueMiddle = linesHeight(name, font) + big * 0.6;
  return {
    category,
    known: true,
    columns,
    count,
    filled,
    pitch,
    x: 0,
    y: head,
    name,
    value,
    words,
    nameAt: { x: 0, y: 0 },
    valueAt: { x: 0, middle: valueMiddle, size: big },
    wordsAt: {
      x: beside,
      y: narrow ? valueMiddle - linesHeight(words, font * 1.1) / 2 : valueMiddle + big * 0.62,
    },
    box: {
      x: 0,
      y: 0,
      w: Math.max(columns * pitch, linesWidth(words, font * 1.1, 600)),
      h: head + pitch * Math.ceil(count / columns),
    },
  };
}

function planRow(
  chart: ResolvedChart,
  category: number,
  at: { x: number; y: number; w: number; h: number | undefined },
  font: number,
): DotField {
  const datum = chart.series[0]?.data[category];
  const known = datum !== undefined && !isMissing(datum);
  const value = datum?.label ?? '';
  const size = font * 2;
  const column = textWidth('100%', size, 750) + font * 0.8;
  const columns = 20;
  const name = wrapText(chart.categories[category] ?? '', font, at.w, 600);
  const head = linesHeight(name, font) + font * 0.25;
  const tall = at.h === undefined ? Number.POSITIVE_INFINITY : (at.h - head - font * 0.7) / 5;
  const pitch = Math.min((at.w - column) / columns, tall);
  const { count, filled } = known ? dotsFor(datum.value ?? 0) : { count: 0, filled: 0 };
  const h = head + pitch * 5;
  const y = at.y + (at.h === undefined ? 0 : Math.max(0, (at.h - h) / 2));
  const words = wrapText(remarks(chart, category), font * 0.9, column);
  const valueX = at.x + (known ? pitch * columns + font * 0.6 : 0);
  const middle = y + head + pitch * 2.5;
  return {
    category,
    known,
    columns,
    count,
    filled,
    pitch,
    x: at.x,
    y: y + head,
    name,
    value,
    words,
    nameAt: { x: at.x, y },
    valueAt: { x: valueX, middle, size: known ? size : font },
    wordsAt: { x: valueX, y: middle + size * 0.6 },
    box: { x: at.x, y, w: at.w, h },
  };
}

function remarks(chart: ResolvedChart, category: number): string {
  return chart.annotations
    .filter((one) => one.category === category)
    .map(({ text }) => text)
    .join('; ');
}

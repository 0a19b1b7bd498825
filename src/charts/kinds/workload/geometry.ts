import { scaleLinear } from 'd3-scale';
import type { ResolvedChart } from '../../../model/chart.ts';
import { isMissing } from '../../format-value.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { clamp, linesHeight, textWidth, wrapText } from '../../marks.ts';

/** One sum, in px: its words, its bar and what stands under the bar. */
export type WorkRow = {
  category: number;
  top: number;
  bottom: number;
  name: string[];
  note: string[];
  barTop: number;
  thick: number;
  /** Parts of the bar, each with its words under it. */
  parts: Array<{
    series: number;
    from: number;
    to: number;
    words: string[];
    wordsX: number;
    wordsTop: number;
  }>;
  /** The total; on a phone over the right end of the bar's row. */
  total: { label: string; x: number; middle: number; missing: boolean };
};

export type WorkGeometry = {
  width: number;
  height: number;
  narrow: boolean;
  sizes: { name: number; note: number; total: number; tick: number };
  x: (value: number) => number;
  top: number;
  bottom: number;
  rows: WorkRow[];
};

/** Sums as bars of parts. The last series is the total; the note is the arithmetic that leads to it. */
export function workGeometry(chart: ResolvedChart, frame: Frame): WorkGeometry {
  const { width, font } = frame;
  const narrow = isNarrow(frame);
  const sizes = {
    name: font,
    note: narrow ? font : font * 1.15,
    total: font * (narrow ? 1.4 : 1.7),
    tick: Math.max(14, font * 0.85),
  };
  const totals = chart.series.at(-1)?.data ?? [];
  const widest = Math.max(0, ...totals.map(({ label }) => textWidth(label, sizes.total, 750))) * 1.03;
  const { min = 0, max = 1 } = chart.axis;
  const highest = Math.max(1, ...totals.map(({ value }) => value ?? 0));
  const room = narrow ? width - 2 : width - widest - font * 0.8;
  const x = scaleLinear([min, highest], [0, room]);
  const scale = (value: number) => x(Math.min(value, max));
  const foot = narrow ? 0 : linesHeight(1, sizes.tick) + 8;
  const drafts = chart.categories.map((name, category) => {
    const names = wrapText(name, sizes.name, width - (narrow ? widest + font : 0), 600);
    const note = wrapText(chart.notes?.texts[category] ?? '', sizes.note, width);
    const head = linesHeight(names, sizes.name) + linesHeight(note, sizes.note) + font * 0.4;
    return {
      category,
      names,
      note,
      head,
      under: linesHeight(narrow ? chart.series.length - 1 : 1, sizes.name),
    };
  });
  const words = drafts.reduce((sum, { head, under }) => sum + head + under + font * 0.3, 0);
  const count = Math.max(1, drafts.length);
  const free = frame.height === undefined ? count * font * 4 : frame.height - foot - words;
  const thick = clamp((free / count) * 0.68, font * 1.2, font * 4);
  const gap = clamp((free - font * 0.3 - thick * count) / Math.max(1, count - 1), font * 0.5, font * 3);
  let top = 0;
  const rows = drafts.map(({ category, names, note, head, under }): WorkRow => {
    const barTop = top + head;
    const row = {
      category,
      top,
      name: names,
      note,
      barTop,
      thick,
      parts: planParts(chart, category, { x: scale, barTop, thick, width, sizes, narrow }),
      total: planTotal(chart, category, { x: scale, barTop, thick, width, sizes, narrow, top }),
      bottom: barTop + thick + font * 0.3 + under,
    };
    top = row.bottom + gap;
    return row;
  });
  const bottom = (rows.at(-1)?.bottom ?? 0) + font * 0.3;
  const height = frame.height ?? Math.ceil(bottom + foot + 2);
  return { width, height, narrow, sizes, x: scale, top: 0, bottom, rows };
}

type Slot = Pick<WorkGeometry, 'x' | 'width' | 'sizes' | 'narrow'> & { barTop: number; thick: number };

function planParts(chart: ResolvedChart, category: number, place: Slot): WorkRow['parts'] {
  const { x, barTop, thick, width, sizes, narrow } = place;
  let at = 0;
  let next = 0;
  return chart.series.slice(0, -1).map(({ name, data }, series) => {
    const datum = data[category];
    const from = at;
    at += datum?.value ?? 0;
    const text = `${datum?.label ?? ''} ${lowerFirst(name)}`.trim();
    const marker = sizes.name * 0.95;
    const wide = textWidth(text, sizes.name) * 1.04 + marker + sizes.name;
    // Words begin under their part unless those before them are in the way, or the frame ends.
    const wordsX = narrow ? 0 : Math.min(Math.max(x(from), next), Math.max(next, width - wide));
    next = wordsX + wide;
    const line = narrow ? series * sizes.name * 1.25 : 0;
    const wordsTop = barTop + thick + sizes.name * 0.3 + line;
    return { series, from: x(from), to: x(at), words: [text], wordsX, wordsTop };
  });
}

function planTotal(chart: ResolvedChart, category: number, place: Slot & { top: number }): WorkRow['total'] {
  const { x, barTop, thick, width, sizes, narrow, top } = place;
  const datum = chart.series.at(-1)?.data[category];
  const missing = datum === undefined || isMissing(datum);
  const label = datum?.label ?? '';
  if (narrow) {
    return { label, missing, x: width, middle: top + sizes.total * 0.6 };
  }
  return {
    label,
    missing,
    x: missing ? 0 : x(datum.value ?? 0) + sizes.name * 0.6,
    middle: barTop + thick / 2,
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

import { scaleLinear } from 'd3-scale';
import type { ResolvedChart } from '../../../model/chart.ts';
import type { ColourName } from '../../../theme/tokens.ts';
import { isMissing, notPublished } from '../../format-value.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { clamp, linesHeight, seriesColour, textWidth, wrapText } from '../../marks.ts';

/** One category of a bar chart, laid out in px. */
export type BarRow = {
  category: number;
  top: number;
  name: string[];
  note: string[];
  /** How high name and note are. */
  text: number;
  /** Top edge of the first bar. */
  barsTop: number;
};

export type BarsLayout = {
  height: number;
  /** Left edge of what belongs to a bar, and how far the longest may reach. */
  left: number;
  right: number;
  x: (value: number) => number;
  thickness: number;
  /** Names over their bars, or in a column beside them when there are many. */
  names: 'over' | 'beside';
  rows: BarRow[];
  sizes: { name: number; note: number; value: number };
};

/** The colour of one bar: its series' own, or the tint where other categories are brought forward. */
export function barColour(chart: ResolvedChart, series: number, category: number): ColourName {
  if (chart.series.length > 1) return seriesColour(series);
  return chart.highlight.length === 0 || chart.highlight.includes(category) ? 'blue' : 'tint';
}

/** What stands at the end of a bar: its value, its series where there are several, and what is said about it. */
export function endLabel(chart: ResolvedChart, series: number, category: number) {
  const one = chart.series[series];
  const datum = one?.data[category];
  const missing = !datum || isMissing(datum);
  const remarks = chart.annotations.filter(
    (note) => note.category === category && (note.series ?? 0) === series,
  );
  return {
    missing,
    value: datum?.label ?? notPublished,
    words: [chart.series.length > 1 ? (one?.name ?? '') : '', ...remarks.map(({ text }) => text)]
      .filter(Boolean)
      .join(' · '),
  };
}

/** Places the rows of a chart with bars across: as much air as the frame gives, never less than text needs. */
export function layOutRows(chart: ResolvedChart, frame: Frame): BarsLayout {
  const layout = tryRows(chart, frame);
  const last = layout.rows.at(-1);
  const used = last
    ? Math.max(last.barsTop + layout.thickness * chart.series.length, last.top + last.text)
    : 0;
  // Too many rows for the frame: smaller text is better than rows that fall out of it.
  if (frame.height === undefined || used <= frame.height || frame.font < 13) return layout;
  return layOutRows(chart, { ...frame, font: frame.font * 0.94 });
}

function tryRows(chart: ResolvedChart, frame: Frame): BarsLayout {
  const { width, font } = frame;
  const count = Math.max(1, chart.categories.length);
  const bars = chart.series.length;
  const roomPerRow = (frame.height ?? Number.POSITIVE_INFINITY) / count;
  const noted = chart.notes ? 1.1 : 0;
  const names = !isNarrow(frame) && roomPerRow < font * (2.4 + noted + bars * 1.2) ? 'beside' : 'over';
  const big = names === 'over' && bars === 1;
  const sizes = { name: font, note: Math.max(14, font * 0.9), value: big ? font * 1.4 : font };
  const column = names === 'over' ? 0 : Math.min(width * 0.4, widestName(chart, sizes));
  const left = column === 0 ? 0 : column + font * 0.8;
  const { right, x } = scaleBars(chart, width, left, sizes, font);

  const drafts = chart.categories.map((category, index) => {
    const note = chart.notes?.texts[index] ?? '';
    const room = names === 'over' ? width : column;
    const lines = wrapText(category, sizes.name, room, names === 'over' ? 600 : 400);
    const small = note ? wrapText(note, sizes.note, room) : [];
    const text = linesHeight(lines, sizes.name) + linesHeight(small, sizes.note);
    return { category: index, name: lines, note: small, text };
  });
  const text = names === 'over' ? drafts.reduce((sum, row) => sum + row.text + font * 0.2, 0) : 0;
  // Whatever height is left after the text goes two parts to the bars and one to the space between rows.
  // The value beside the last bar is taller than a thin bar: it keeps its room below.
  const below = sizes.value * 0.25;
  const free = frame.height === undefined ? count * bars * font * 2.3 : frame.height - text - below;
  const thickest = isNarrow(frame) ? font * 1.6 : bars > 1 ? font * 1.7 : font * (count < 3 ? 3 : 2.4);
  const thickness = clamp((free * 0.64) / (count * bars), font * (names === 'over' ? 1.15 : 0.85), thickest);
  const bodies = drafts.map((row) => Math.max(thickness * bars, names === 'beside' ? row.text : 0));
  const spare = free - bodies.reduce((sum, body) => sum + body, 0);
  const gap = clamp(spare / Math.max(1, count - 1), font * 0.3, font * (isNarrow(frame) ? 0.9 : 1.7));

  let top = 0;
  const rows = drafts.map((draft, index): BarRow => {
    const body = bodies[index] ?? 0;
    const over = names === 'over' ? draft.text + font * 0.2 : (body - thickness * bars) / 2;
    const row = { ...draft, top, barsTop: top + over };
    top += (names === 'over' ? over : 0) + body + gap;
    return row;
  });
  const used = top - gap + below;
  const height = frame.height ?? Math.ceil(used + 2);
  // What is left over is shared above and below, so that the chart sits in the middle of its frame.
  const shift = Math.max(0, (height - used) / 2);
  for (const row of rows) {
    row.top += shift;
    row.barsTop += shift;
  }
  return { height, left, right, x, thickness, names, rows, sizes };
}

/** The value scale, with room kept for the longest label on either side. */
function scaleBars(
  chart: ResolvedChart,
  width: number,
  left: number,
  sizes: BarsLayout['sizes'],
  font: number,
) {
  const { min = 0, max = 1 } = chart.axis;
  const bars = chart.series.flatMap(({ data }, index) =>
    data.flatMap(({ value, high }, category) => {
      const end = endLabel(chart, index, category);
      if (end.missing) return [];
      const words = end.words ? textWidth(end.words, sizes.note) + font * 0.5 : 0;
      const room = (textWidth(end.value, sizes.value, 600) + words) * 1.04 + sizes.value * 0.5;
      return [{ reach: high ?? value ?? 0, room }];
    }),
  );
  const start = left + Math.max(0, ...bars.filter(({ reach }) => reach < 0).map(({ room }) => room));
  const rights = bars
    .filter(({ reach }) => reach >= 0)
    .map(({ reach, room }) => {
      // Beside a full track every label stands at the right; else a short bar leaves its own label room.
      const share = min === 0 && max === 100 ? 1 : (reach - min) / (max - min);
      return share > 0 ? start + (width - room - start) / share : width;
    });
  const right = Math.min(width, ...rights);
  return { right, x: scaleLinear([min, max], [start, right]) };
}

function widestName(chart: ResolvedChart, sizes: BarsLayout['sizes']): number {
  const names = chart.categories.map((name) => textWidth(name, sizes.name));
  return Math.max(...names, ...(chart.notes?.texts ?? []).map((text) => textWidth(text, sizes.note))) * 1.05;
}

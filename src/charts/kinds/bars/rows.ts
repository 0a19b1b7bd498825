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
  /** Lines under the bars. */
  remarks: string[];
  /** Top edge of the first bar. */
  barsTop: number;
};

export type BarsLayout = {
  height: number;
  /** Left edge of the bars, and how far the longest may reach. */
  left: number;
  right: number;
  thickness: number;
  /** Names over their bars, or in a column beside them when there are many. */
  names: 'over' | 'beside';
  rows: BarRow[];
  sizes: { name: number; note: number; value: number };
};

/** The colour of one bar: its series' own, or sky where other categories are brought forward. */
export function barColour(chart: ResolvedChart, series: number, category: number): ColourName {
  if (chart.series.length > 1) return seriesColour(series);
  return chart.highlight.length === 0 || chart.highlight.includes(category) ? 'blue' : 'sky';
}

/** What a bar says at its end: the value, and the series where there is more than one. */
export function endLabel(
  chart: ResolvedChart,
  series: number,
  category: number,
): { value: string; name: string } {
  const one = chart.series[series];
  const datum = one?.data[category];
  const value = !datum || isMissing(datum) ? notPublished : datum.label;
  return { value, name: chart.series.length > 1 ? (one?.name ?? '') : '' };
}

/** Places the rows of a chart with bars across: as much air as the frame gives, never less than text needs. */
export function layOutRows(chart: ResolvedChart, frame: Frame): BarsLayout {
  const { width, font } = frame;
  const count = chart.categories.length;
  const bars = chart.series.length;
  const several = bars > 1;
  const roomPerRow = (frame.height ?? Number.POSITIVE_INFINITY) / Math.max(1, count);
  const names = !isNarrow(frame) && roomPerRow < font * (2.6 + bars * 1.2) ? 'beside' : 'over';
  const sizes = {
    name: font,
    note: Math.max(14, font * 0.85),
    value: names === 'over' && !several ? font * (isNarrow(frame) ? 1.3 : 1.4) : font,
  };
  const column = names === 'over' ? 0 : Math.min(width * 0.4, widest(chart, sizes) + 1);
  const left = column === 0 ? 0 : column + font * 0.8;
  const labels = chart.series.flatMap((_, series) =>
    chart.categories.map((_, category) => {
      const { value, name } = endLabel(chart, series, category);
      return textWidth(value, sizes.value, 600) + (name ? textWidth(` ${name}`, sizes.note) : 0);
    }),
  );
  const right = width - Math.max(0, ...labels) - font * 0.6;

  const drafts = chart.categories.map((category, index) =>
    draftRow(chart, category, index, names === 'over' ? width : column, sizes),
  );
  const textOf = (row: (typeof drafts)[number]) =>
    (names === 'over' ? linesHeight(row.name, sizes.name) + linesHeight(row.note, sizes.note) : 0) +
    linesHeight(row.remarks, sizes.note);
  const text = drafts.reduce((sum, row) => sum + textOf(row), 0);
  const thinnest = several ? font * 1.1 : font * 1.2;
  const thickest = isNarrow(frame) ? font * 1.6 : several ? font * 1.7 : font * 2.3;
  // Whatever height is left after the text goes two parts to the bars and one to the space between rows.
  const free = frame.height === undefined ? count * bars * font * 2.2 : frame.height - text;
  const thickness = clamp((free * 0.62) / Math.max(1, count * bars), thinnest, thickest);
  const gap = clamp((free - thickness * count * bars) / Math.max(1, count - 0.5), font * 0.5, font * 2.2);

  let top = 0;
  const rows = drafts.map((draft): BarRow => {
    const over = textOf(draft) - linesHeight(draft.remarks, sizes.note);
    const barsTop = top + over + (names === 'over' ? font * 0.15 : 0);
    const side = linesHeight(draft.name, sizes.name) + linesHeight(draft.note, sizes.note);
    const body = names === 'over' ? thickness * bars : Math.max(side, thickness * bars);
    const row = { ...draft, top, barsTop: names === 'over' ? barsTop : top + (body - thickness * bars) / 2 };
    top = (names === 'over' ? barsTop : top) + body + linesHeight(draft.remarks, sizes.note) + gap;
    return row;
  });
  const used = top - gap;
  const height = frame.height ?? Math.ceil(used + font * 0.4);
  // What is left over is shared above and below, so that the chart sits in the middle of its frame.
  const shift = Math.max(0, (height - used) / 2);
  for (const row of rows) {
    row.top += shift;
    row.barsTop += shift;
  }
  return { height, left, right, thickness, names, rows, sizes };
}

function draftRow(
  chart: ResolvedChart,
  category: string,
  index: number,
  width: number,
  sizes: BarsLayout['sizes'],
) {
  const note = chart.notes?.texts[index] ?? '';
  const remarks = chart.annotations.filter((one) => one.category === index).map(({ text }) => text);
  return {
    category: index,
    name: wrapText(category, sizes.name, width, 600),
    note: note ? wrapText(note, sizes.note, width) : [],
    remarks: remarks.flatMap((text) => wrapText(text, sizes.note, width)),
  };
}

function widest(chart: ResolvedChart, sizes: BarsLayout['sizes']): number {
  const names = chart.categories.map((name) => textWidth(name, sizes.name, 600));
  return Math.max(...names, ...(chart.notes?.texts ?? []).map((text) => textWidth(text, sizes.note)));
}

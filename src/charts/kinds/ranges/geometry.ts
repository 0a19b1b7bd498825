import { scaleLinear } from 'd3-scale';
import type { ResolvedChart } from '../../../model/chart.ts';
import { isMissing } from '../../format-value.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { linesHeight, textWidth, wrapText } from '../../marks.ts';

/** One row: its words, and the line its marks stand on. */
export type RangeRow = {
  category: number;
  top: number;
  bottom: number;
  /** Height of the marks' centre. */
  middle: number;
  name: string[];
  note: string[];
  /** Left edge of the words, and top of their first line. */
  words: { x: number; top: number };
};

export type RangesGeometry = {
  width: number;
  height: number;
  narrow: boolean;
  left: number;
  right: number;
  /** Ends of the reference line and of the grid. */
  top: number;
  bottom: number;
  x: (value: number) => number;
  /** Stretches, top to bottom, that the grid may cross: all of it, or only each row's marks where words stand over them. */
  free: Array<[number, number]>;
  rows: RangeRow[];
  sizes: { name: number; note: number; value: number; tick: number; mark: number };
};

/** Names beside the marks; on a phone over them. Shared by the drawing and by the reader in the browser. */
export function rangesGeometry(chart: ResolvedChart, frame: Frame): RangesGeometry {
  const { width, font } = frame;
  const narrow = isNarrow(frame);
  const sizes = {
    name: font,
    note: Math.max(14, font * 0.82),
    value: font * (narrow ? 1.1 : 1.25),
    tick: Math.max(14, font * 0.85),
    mark: font * (narrow ? 0.46 : 0.5),
  };
  const column = narrow ? width : Math.round(width * 0.41);
  const left = narrow ? sizes.mark + 2 : column + font;
  // The room that a label to the right of a point needs is kept free.
  const widest = Math.max(
    0,
    ...(chart.series[0]?.data ?? []).map((datum) =>
      datum.low === undefined && !isMissing(datum) ? textWidth(datum.label, sizes.value, 750) : 0,
    ),
  );
  const { min = 0, max = 1 } = chart.axis;
  const highest = Math.max(0, ...(chart.series[0]?.data ?? []).map(({ value, high }) => value ?? high ?? 0));
  const needed = sizes.mark * 1.6 + widest * 1.04;
  const right = Math.min(
    width - font * 0.6,
    left + ((width - needed - left) / (highest - min || 1)) * (max - min),
  );
  const x = scaleLinear([min, max], [left, right]);
  const top = chart.axis.line ? linesHeight(1, sizes.tick) + 6 : 4;
  const drafts = draftRows(chart, sizes, narrow ? width - 4 : column, narrow);
  const foot = linesHeight(chart.axis.value && narrow ? 2 : 1, sizes.tick) + 6;
  const natural = drafts.reduce((sum, { height }) => sum + height, 0);
  const height = frame.height ?? Math.ceil(top + natural + foot + 2);
  const spare = Math.max(0, height - top - foot - natural) / Math.max(1, drafts.length);
  let at = top;
  const rows = drafts.map(({ category, name, note, text, height: own }): RangeRow => {
    const row = { category, name, note, top: at, bottom: at + own + spare };
    at = row.bottom;
    if (narrow) {
      const middle = row.top + text + (own + spare - text) * 0.52;
      return { ...row, middle, words: { x: 0, top: row.top + 2 } };
    }
    const middle = (row.top + row.bottom) / 2;
    return { ...row, middle, words: { x: 0, top: middle - text / 2 } };
  });
  const bottom = height - foot;
  const reach = sizes.mark * 2.4;
  const free: Array<[number, number]> = narrow
    ? rows.map(({ middle }) => [middle - reach, middle + reach])
    : [[top, bottom]];
  return { width, height, narrow, left, right, top, bottom, x, free, rows, sizes };
}

function draftRows(chart: ResolvedChart, sizes: RangesGeometry['sizes'], room: number, narrow: boolean) {
  return chart.categories.map((category, index) => {
    const datum = chart.series[0]?.data[index];
    const name = wrapText(category, sizes.name, room, 600);
    const shape = chart.standings ? sizes.note * 1.35 : 0;
    const note = wrapText(chart.notes?.texts[index] ?? '', sizes.note, room - shape);
    const text = linesHeight(name, sizes.name) + linesHeight(note, sizes.note);
    // A range carries its label over it, a point beside it.
    const over = datum?.low === undefined ? 0 : linesHeight(1, sizes.value);
    const marks = over + sizes.mark * 4;
    return {
      category: index,
      name,
      note,
      text,
      height: narrow ? text + marks + 8 : Math.max(text + 8, marks),
    };
  });
}

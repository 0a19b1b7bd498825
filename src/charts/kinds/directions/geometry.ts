import type { ResolvedChart } from '../../../model/chart.ts';
import { type Frame, isNarrow } from '../../frame.ts';
import { linesHeight, linesWidth, wrapText } from '../../marks.ts';

/** One outcome: its shape stands in the middle of the row, its words beside it. */
export type DirectionRow = {
  category: number;
  top: number;
  bottom: number;
  middle: number;
  word: string[];
  name: string[];
  note: string[];
};

export type DirectionsGeometry = {
  width: number;
  height: number;
  /** Half the size of a shape: the same in every row, so that it says no amount. */
  mark: number;
  wordX: number;
  nameX: number;
  rows: DirectionRow[];
  /** The study type, said once where all rows have the same. */
  foot: { lines: string[]; top: number } | null;
  sizes: { name: number; note: number };
};

/**
 * Shape, word, what was measured; the kind of study under it, or once under all rows. Shared by the drawing and by
 * the reader in the browser.
 */
export function directionsGeometry(chart: ResolvedChart, frame: Frame): DirectionsGeometry {
  const { width, font } = frame;
  const sizes = { name: font, note: Math.max(14, font * 0.8) };
  const mark = font * 0.8;
  const wordX = mark * 2 + font * 0.5;
  const words = chart.categories.map((_, index) =>
    wrapText(
      chart.series[0]?.data[index]?.label ?? '',
      font,
      isNarrow(frame) ? width * 0.27 : width * 0.4,
      750,
    ),
  );
  const nameX = wordX + Math.max(...words.map((lines) => linesWidth(lines, font, 750))) * 1.04 + font * 0.7;
  const texts = chart.notes?.texts ?? [];
  const same = texts.length > 0 && texts.every((text) => text !== '' && text === texts[0]);
  const shape = chart.standings ? sizes.note * 1.35 : 0;
  const footLines = same ? wrapText(texts[0] ?? '', sizes.note, width - shape) : [];
  const foot = footLines.length === 0 ? 0 : linesHeight(footLines, sizes.note) + font * 0.6;
  const drafts = chart.categories.map((category, index) => {
    const name = wrapText(category, font, width - nameX, 600);
    const note = same ? [] : wrapText(texts[index] ?? '', sizes.note, width - nameX - shape);
    const text = linesHeight(name, font) + linesHeight(note, sizes.note);
    const word = words[index] ?? [];
    const height = Math.max(mark * 2, text, linesHeight(word, font)) + font * 0.55;
    return { category: index, name, note, word, height };
  });
  const natural = drafts.reduce((sum, { height }) => sum + height, 0);
  const height = frame.height ?? Math.ceil(natural + foot + 2);
  const free = Math.max(0, height - natural - foot);
  // Rows far apart would no longer read as a list.
  const spare = Math.min(free / Math.max(1, drafts.length), font * 1.6);
  let at = Math.max(0, (free - spare * drafts.length) * 0.4);
  const rows = drafts.map(({ height: own, ...draft }): DirectionRow => {
    const row = { ...draft, top: at, bottom: at + own + spare, middle: at + (own + spare) / 2 };
    at = row.bottom;
    return row;
  });
  return {
    width,
    height,
    mark,
    wordX,
    nameX,
    rows,
    foot: footLines.length === 0 ? null : { lines: footLines, top: at + font * 0.5 },
    sizes,
  };
}

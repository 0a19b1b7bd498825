import type { BlockOf, Inline } from '../../model/block.ts';
import { isFromRight } from '../../model/direction.ts';
import { plainText } from '../../model/inline-text.ts';
import { arial, type Face, figtree } from '../../theme/faces.ts';
import { inHand, textWidth } from '../../theme/measure.ts';
import { sizes } from '../../theme/tokens.ts';
import type { LinedText, Measurer, MeasureSpec, TextRoom } from '../kit/context.ts';
import { figuresWhole, lineCount, runsOf } from '../kit/runs.ts';

/** Sizes in px of a table: text and the room around it in a cell. */
export const tableSizes = { text: sizes.small, padX: 16, padY: 11, lineHeight: 1.3 } as const;

/** Height in px of a table with its header. */
function measureTable(block: BlockOf<'table'>, width: number, { face }: Pick<Measurer, 'face'>): number {
  return tableRows(block, width, face).reduce((sum, h) => sum + h, 0);
}

/** Height of each row, header first. */
export function tableRows(block: BlockOf<'table'>, width: number, face: Face): number[] {
  const columns = tableColumns(block, width, face);
  const { text, padX, padY, lineHeight } = tableSizes;
  return [block.header, ...block.rows].map((row, rowIndex) => {
    const lines = row.map((cell, index) =>
      lineCount(cellRuns(cell, rowIndex, index), text, (columns[index] ?? width) - padX * 2, face),
    );
    return Math.max(1, ...lines) * text * lineHeight + padY * 2;
  });
}

/** Whether the columns stand from right to left: as its first words run. */
export function isTableFromRight({ header, rows }: Pick<BlockOf<'table'>, 'header' | 'rows'>): boolean {
  return isFromRight([header, ...rows].flat().map(plainText).join(' '));
}

/** Header cells and the first column stand in bold. */
export function cellRuns(cell: Inline[], row: number, column: number) {
  return runsOf(cell, { bold: row === 0 || column === 0 });
}

/** Widths of the columns in px: by what they hold, none narrower than its longest word where there is room for it. */
export function tableColumns(block: BlockOf<'table'>, width: number, face: Face): number[] {
  return columnsIn(block, width, face).map((column) => column.width);
}

/** Columns with a word for which there is no room: it is broken. */
export function brokenColumns(block: BlockOf<'table'>, width: number, face: Face): boolean[] {
  return columnsIn(block, width, face).map((column) => column.isBroken);
}

function columnsIn(
  block: BlockOf<'table'>,
  width: number,
  face: Face,
): Array<{ width: number; isBroken: boolean }> {
  const rows = [block.header, ...block.rows];
  const { padX } = tableSizes;
  const wanted = block.header.map((_, column) => {
    const cells = rows.map((row, index) => cellRuns(figuresWhole(row[column] ?? []), index, column));
    const words = cells.flatMap((runs) =>
      runs.flatMap((run) => run.text.split(' ').map((word) => widest(word, run.bold, face))),
    );
    const least = Math.max(60, ...words) + padX * 2 + 4;
    const full = Math.max(
      0,
      ...cells.map((runs) => runs.reduce((sum, run) => sum + widest(run.text, run.bold, face), 0)),
    );
    // Long texts share the room by the root of their length, so that short columns are not starved.
    return { least, full: full / (1 - inHand) + padX * 2 + 4, weight: Math.sqrt(Math.max(full, least)) };
  });
  const most = evenShare(
    wanted.map(({ least }) => least),
    width,
  );
  const widths = sharedOut(
    wanted.map((column) => ({ ...column, least: Math.min(column.least, most) })),
    width,
  );
  return wanted.map(({ least }, index) => ({ width: widths[index] ?? least, isBroken: least > most }));
}

/** Widths of columns that fill `width`: none gets more than the whole of its words needs while another is short of it. */
function sharedOut(
  columns: ReadonlyArray<{ least: number; full: number; weight: number }>,
  width: number,
): number[] {
  const widths = columns.map(({ least }) => least);
  let spare = Math.max(0, width - widths.reduce((sum, least) => sum + least, 0));
  let short = [...columns.entries()];
  const weighing = (of: typeof short): number => of.reduce((sum, [, { weight }]) => sum + weight, 0);
  while (short.length > 0) {
    const weights = weighing(short);
    const full = short.filter(([, one]) => one.least + (spare * one.weight) / weights >= one.full);
    if (full.length === 0) break;
    for (const [index, one] of full) {
      const whole = Math.max(one.least, one.full);
      widths[index] = whole;
      spare -= whole - one.least;
    }
    short = short.filter((entry) => !full.includes(entry));
  }
  const open = short.length > 0 ? short : [...columns.entries()];
  for (const [index, { weight }] of open)
    widths[index] = (widths[index] ?? 0) + (spare * weight) / weighing(open);
  return widths;
}

/** Width in px of words in the widest of the web's letters, PowerPoint's and an organisation's: all have the same columns. */
function widest(words: string, bold: boolean | undefined, face: Face): number {
  const faces = [arial, figtree, face];
  return Math.max(...faces.map((one) => textWidth(words, tableSizes.text, bold ? 700 : 400, one)));
}

/** The words of the cells, and the width in px that each has. */
function tableTexts(block: BlockOf<'table'>, width: number, { face }: TextRoom): LinedText[] {
  const columns = tableColumns(block, width, face);
  return [block.header, ...block.rows].flatMap((row, rowIndex) =>
    row.map((cell, index) => ({
      runs: cellRuns(cell, rowIndex, index),
      size: tableSizes.text,
      width: (columns[index] ?? width) - tableSizes.padX * 2,
    })),
  );
}

/** The most that each may have of a width, so that those who want less get all of it. */
export function evenShare(wanted: readonly number[], width: number): number {
  let left = width;
  for (const [index, one] of [...wanted].sort((a, b) => a - b).entries()) {
    const share = left / (wanted.length - index);
    if (one > share) return share;
    left -= one;
  }
  return Number.POSITIVE_INFINITY;
}

export const measure: MeasureSpec<'table'> = { height: measureTable, texts: tableTexts };

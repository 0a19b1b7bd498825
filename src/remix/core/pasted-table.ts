import Papa from 'papaparse';
import { cleanText } from './guard.ts';
import { isPeriod } from './map-rows.ts';

/** Caps of a pasted or uploaded table. */
export const csvCaps = { characters: 1_000_000, rows: 1000, columns: 40, cell: 400, above: 25 } as const;

export type PastedTable = {
  header: string[];
  /** As many cells a row as the header has. */
  rows: string[][];
  /** What was left out or filled up, in plain words. */
  notes: string[];
  /** The sign between the cells of the file. */
  separator?: string;
  /** Which of `rows`, from 0, had more cells than the header: what stands in one may belong to its neighbour. */
  wide?: readonly number[];
};
export type ParsedTable =
  | {
      ok: true;
      table: PastedTable;
      /** Which of `lines` has the headings, from 0. */
      heading: number;
      /** The first lines of the file that are not empty: what may have the headings. */
      lines: string[][];
    }
  | { ok: false; message: string };

/**
 * A table separated by commas, semicolons or tabs, with titles above its headings or without. Never throws.
 *
 * @param chosen Which of `lines` has the headings, where somebody chose; otherwise it is guessed.
 */
export function parsePastedTable(text: string, chosen?: number): ParsedTable {
  if (text.length > csvCaps.characters)
    return refuse('This table is too large; keep only the rows and columns that you need.');
  if (/^\s*(<[!?a-z]|[{[]\s*[{["])/i.test(text))
    return refuse(
      'This is a web page or a file for programs, not a table; open it in a spreadsheet and save it as CSV.',
    );
  // A file that was put together from several has line ends of several kinds.
  const plain = text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  // A line of Excel's own, which says what stands between the cells.
  const [line, said] = /^"?sep=(.)"?\n?/i.exec(plain) ?? ['', ''];
  const body = plain.slice(line.length);
  const separator = said || separatorOf(body);
  const parsed = Papa.parse<string[]>(body, {
    preview: (csvCaps.rows + csvCaps.above) * 2,
    delimiter: separator,
  });
  if (parsed.errors.some(({ type }) => type === 'Quotes'))
    return refuse(
      'A quotation mark in this table is never closed; save the table again and paste it once more.',
    );
  const all = parsed.data.map((row) => row.map((cell) => tidy(cell)));
  const filled = all.filter((row) => row.some((cell) => cell !== ''));
  const guessed = filled.indexOf(all[headingOf(all)] ?? []);
  const heading = Math.max(0, chosen ?? guessed);
  const [first = [], ...rest] = filled.slice(heading);
  const named = trimEnd(first).length;
  // A heading over two columns leaves the second without one.
  const width = Math.max(
    named,
    Math.min(first.length, Math.max(0, ...rest.map((row) => trimEnd(row).length))),
  );
  const header = Array.from({ length: width }, (_, index) => first[index] || `Column ${index + 1}`);
  if (header.length === 0 || rest.length === 0)
    return refuse('This table has no rows; it needs one row of headings and one row for each figure.');
  if (header.length > csvCaps.columns)
    return refuse(`This table has more than ${csvCaps.columns} columns; keep only those that you need.`);
  const notes: string[] = [];
  if (rest.length > csvCaps.rows) notes.push(`Only the first ${csvCaps.rows} rows were read.`);
  const rows = rest.slice(0, csvCaps.rows);
  const mayBeCut = (row: readonly string[]): boolean =>
    row.some(
      (cell, index) =>
        index >= named && /^\d{3}(?!\d)/.test(cell) && /(^|\D)\d{1,3}$/.test(row[index - 1] ?? ''),
    );
  const wide = rows.flatMap((row, index) => (trimEnd(row).length > width || mayBeCut(row) ? [index] : []));
  const uneven = rows.filter((row) => trimEnd(row).length > width || row.length < width).length;
  if (uneven > 0)
    notes.push(`${uneven} ${uneven === 1 ? 'row has' : 'rows have'} more or fewer cells than the headings.`);
  const cells = rows.map((row) => header.map((_, index) => row[index] ?? ''));
  return {
    ok: true,
    table: { header, rows: cells, notes, separator, ...(wide.length > 0 ? { wide } : {}) },
    heading,
    lines: filled.slice(0, csvCaps.above),
  };
}

/** Signs that may part cells, those that are seldom part of a cell first. */
export const separators = ['\t', ';', '|', ','] as const;
/** Parts no cells: for a file of one column. */
const noSeparator = Papa.RECORD_SEP;

/** True for a line that is one number with commas in it: `1,204`, `21,3%`. */
export function isOneNumber(line: string): boolean {
  return /^[^\p{L}\d]*(\d{1,3}(,\d{3})+(\.\d+)?|\d+,\d+)\s?%?\)?$/u.test(line.trim());
}

/**
 * What parts the cells: the sign that gives most rows the same number of them, and more of them where two are even.
 * Titles above a table do not count.
 */
function separatorOf(text: string): string {
  const scored = separators.map((delimiter) => {
    const widths = new Map<number, number>();
    for (const { length } of Papa.parse<string[]>(text, { delimiter, preview: 60 }).data)
      if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1);
    const rows = Math.max(0, ...widths.values());
    const width = Math.max(0, ...[...widths].flatMap(([cells, times]) => (times === rows ? [cells] : [])));
    // Nobody has a tab within a cell.
    return { delimiter, rows, width: delimiter === '\t' && rows > 0 ? Number.POSITIVE_INFINITY : width };
  });
  const { delimiter, rows } = scored.reduce((best, one) =>
    one.rows > best.rows || (one.rows === best.rows && one.width > best.width) ? one : best,
  );
  const lines = text.split('\n').filter((line) => line.includes(','));
  return rows > 0 && delimiter === ',' && lines.every(isOneNumber) ? noSeparator : delimiter;
}

/**
 * The row of headings: words in most columns, above the first row that has a number. Where empty lines part a table
 * from what stands above it, it is looked for on the table's side of them.
 */
function headingOf(rows: readonly string[][]): number {
  const some = rows.slice(0, csvCaps.above * 2);
  const count = (row: readonly string[]): number => row.filter((cell) => cell !== '').length;
  const width = Math.max(...some.map(count), 0);
  const hasValue = (row: readonly string[]): boolean =>
    row.some((cell) => isPlainNumber(cell) && !isPeriod(cell));
  const isWide = (row: readonly string[]): boolean => count(row) >= Math.max(Math.min(2, width), width * 0.6);
  const isHeading = (row: readonly string[]): boolean =>
    isWide(row) && !hasValue(row) && row.some((cell) => /\p{L}/u.test(cell));
  const data = some.findIndex((row) => count(row) > 1 && hasValue(row));
  // Deciles and the like are numbers too, and are headings.
  const top = some.findIndex(isWide);
  if (data < 0) return Math.max(0, some.some(isHeading) ? some.findIndex(isHeading) : top);
  let start = data;
  while (start > 0 && count(some[start - 1] ?? []) > 0) start -= 1;
  const near = some.findIndex((row, index) => index >= start && index < data && isHeading(row));
  if (near >= 0) return near;
  const above = some.findLastIndex((row, index) => index < data && isHeading(row));
  return Math.max(0, above >= 0 ? above : top);
}

/** True for a number with nothing but signs: no `65+`, `0-15`, `2021 ward` or `95% limit`, which are headings too. */
function isPlainNumber(cell: string): boolean {
  return /^[^\p{L}\p{N}]*\p{N}[\p{N}.,\s]*[^\p{L}\p{N}+]*$/u.test(cell);
}

function trimEnd(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
}

function tidy(cell: string): string {
  return cleanText(cell).replace(/\s+/g, ' ').trim().slice(0, csvCaps.cell);
}

function refuse(message: string): ParsedTable {
  return { ok: false, message };
}

import Papa from 'papaparse';
import type { LocalFigure } from '../../model/remix.ts';
import { remixCaps } from '../../model/remix.ts';
import { cleanText } from './guard.ts';

/** Caps of a pasted or uploaded table. */
export const csvCaps = { characters: 1_000_000, rows: 1000, columns: 40, cell: 400 } as const;

export type LocalTable = {
  header: string[];
  /** As many cells a row as the header has. */
  rows: string[][];
  /** What was left out or filled up, in plain words. */
  notes: string[];
};
export type ParsedTable = { ok: true; table: LocalTable } | { ok: false; message: string };

/** A table with a heading row, separated by commas, semicolons or tabs. Never throws. */
export function parseLocalCsv(text: string): ParsedTable {
  if (text.length > csvCaps.characters)
    return refuse('This table is too large; keep only the rows and columns that you need.');
  const parsed = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    skipEmptyLines: 'greedy',
    preview: csvCaps.rows + 2,
    delimitersToGuess: [',', ';', '\t', '|'],
  });
  if (parsed.errors.some(({ type }) => type === 'Quotes'))
    return refuse(
      'A quotation mark in this table is never closed; save the table again and paste it once more.',
    );
  const [first = [], ...rest] = parsed.data.map((row) => row.map((cell) => tidy(cell)));
  const header = first.map((name, index) => (name === '' ? `Column ${index + 1}` : name));
  if (header.length === 0 || rest.length === 0)
    return refuse('This table has no rows; it needs one row of headings and one row for each figure.');
  if (header.length > csvCaps.columns)
    return refuse(`This table has more than ${csvCaps.columns} columns; keep only those that you need.`);
  const notes: string[] = [];
  if (rest.length > csvCaps.rows) notes.push(`Only the first ${csvCaps.rows} rows were read.`);
  const rows = rest.slice(0, csvCaps.rows);
  const uneven = rows.filter((row) => row.length !== header.length).length;
  if (uneven > 0)
    notes.push(`${uneven} ${uneven === 1 ? 'row has' : 'rows have'} more or fewer cells than the headings.`);
  const cells = rows.map((row) => header.map((_, index) => row[index] ?? ''));
  return { ok: true, table: { header, rows: cells, notes } };
}

/** What each column is, as the user says: its number from 0, or one text for all rows. */
export type ColumnMap = Record<
  'label' | 'value' | 'place' | 'period' | 'source',
  { column: number } | { text: string }
>;

export type MappedRow = { row: number; figure: Omit<LocalFigure, 'id'> } | { row: number; problem: string };

const names = {
  label: 'what it counts',
  value: 'a value',
  place: 'a place',
  period: 'a period',
  source: 'a source',
};

/** Rows as local figures that replace nothing yet; a row that lacks something says what. Rows count from 1. */
export function mapRows(table: LocalTable, map: ColumnMap, addedBy: string): MappedRow[] {
  return table.rows.map((cells, index) => {
    const row = index + 1;
    const of = (key: keyof ColumnMap): string => {
      const from = map[key];
      return ('text' in from ? tidy(from.text) : (cells[from.column] ?? '')).slice(0, remixCaps.short);
    };
    const [label, value, place, period, source] = [
      of('label'),
      of('value'),
      of('place'),
      of('period'),
      of('source'),
    ];
    const missing = Object.entries({ label, value, place, period, source }).find(([, text]) => text === '');
    if (missing !== undefined)
      return { row, problem: `Row ${row} lacks ${names[missing[0] as keyof typeof names]}.` };
    if (!/\p{N}/u.test(value)) return { row, problem: `Row ${row}: “${value}” is not a number.` };
    if (value.length > 24) return { row, problem: `Row ${row}: the value is too long for a slide.` };
    return { row, figure: { replaces: null, item: null, label, value, place, period, source, addedBy } };
  });
}

function tidy(cell: string): string {
  return cleanText(cell).replace(/\s+/g, ' ').trim().slice(0, csvCaps.cell);
}

function refuse(message: string): ParsedTable {
  return { ok: false, message };
}

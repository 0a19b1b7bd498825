import { isContinental } from '../../model/english-number.ts';
import { namesOf } from '../../model/entry-of.ts';
import type { OwnFigure } from '../../model/remix.ts';
import { remixCaps } from '../../model/remix.ts';
import {
  type CellDoubt,
  doubtOfShare,
  doubtOfTotal,
  doubtOfValue,
  doubtOfWords,
  isPartOfOne,
  isSuppressed,
  refusedCell,
} from './cell-doubts.ts';
import type { PastedTable } from './pasted-table.ts';

/** What each column is, as the user says: its number from 0, or one text for all rows. */
export type ColumnMap = Record<
  'label' | 'value' | 'place' | 'period' | 'source',
  { column: number } | { text: string }
> & {
  /** A column that tells rows apart and is added to what they count, e.g. `Female`. */
  also?: number | null;
};
export type ColumnKey = Exclude<keyof ColumnMap, 'also'>;

type Figure = Omit<OwnFigure, 'id'>;
/** A cell that is asked about: `cell` as it stands. */
export type RowDoubt = CellDoubt & { row: number; key: ColumnKey; cell: string };
export type MappedRow =
  | { row: number; figure: Figure; doubts?: RowDoubt[] }
  | { row: number; problem: string };

const names: Record<ColumnKey, string> = {
  label: 'what it counts',
  value: 'a value',
  place: 'a place',
  period: 'a period',
  source: 'a source',
};
export const columnKeys = namesOf(names);

/** True for a cell with a number that could be shown, e.g. `£1,240`, `−3.5%`, `about 20`. */
export function isValue(cell: string): boolean {
  return (
    /^[^\p{L}]*\p{N}/u.test(cell) &&
    !isCode(cell) &&
    refusedCell(cell) === null &&
    doubtOfWords(cell) === null
  );
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';
const year = '(19|20)\\d{2}(\\s?[-–/]\\s?(\\d{2}|\\d{4}))?';
const period = new RegExp(
  `^((FY|Q[1-4]|H[12])\\s?)?${year}(\\s?(Q[1-4]|H[12]))?$|^(${months})[a-z]*[\\s-]+(\\d{2}|\\d{4})$`,
  'i',
);

/** True for a year, a part of one, or a month with its year, e.g. `2024`, `2024/25`, `Q1 2024`, `Apr-24`. */
export function isPeriod(cell: string): boolean {
  return period.test(cell);
}

/** True for an official code of a place, e.g. `E09000008`. */
export function isCode(cell: string): boolean {
  return /^[A-Z]\d{8}$/i.test(cell);
}

/**
 * Rows as local figures that replace nothing yet. A row that lacks something says what; one with a cell that may not
 * be what it seems says which, and is used only when somebody has said so. Rows count from 1.
 *
 * @param nameOf The name of a place by its official code.
 */
export function mapRows(
  table: PastedTable,
  map: ColumnMap,
  addedBy: string,
  nameOf: (code: string) => string | undefined = () => undefined,
): MappedRow[] {
  const seen = new Map<string, number>();
  const values = map.value;
  const hasCommas =
    'column' in values &&
    (table.separator === ';' || table.rows.some((cells) => isContinental(cells[values.column] ?? '')));
  const cellOf = (cells: readonly string[], key: ColumnKey): string => {
    const from = map[key];
    return 'text' in from ? from.text.trim() : (cells[from.column] ?? '');
  };
  const heading = 'column' in values ? (table.header[values.column] ?? '') : '';
  const saysPercent = (cells: readonly string[]): boolean =>
    /per ?cent|%/i.test(`${heading} ${cellOf(cells, 'label')}`);
  const areShares = table.rows
    .filter(saysPercent)
    .map((cells) => cellOf(cells, 'value'))
    .every((cell) => !isValue(cell) || isPartOfOne(cell));
  return table.rows.map((cells, index) => {
    const row = index + 1;
    const also = map.also == null ? '' : (cells[map.also] ?? '');
    const found = {
      label: cellOf(cells, 'label'),
      value: cellOf(cells, 'value'),
      place: cellOf(cells, 'place'),
      period: cellOf(cells, 'period'),
      source: cellOf(cells, 'source'),
    };
    if (refusedCell(also) !== null) return { row, problem: `Row ${row}: “${also}” ${refusedCell(also)}.` };
    const wrong = columnKeys.find((key) => refusedCell(found[key]) !== null);
    if (wrong !== undefined)
      return { row, problem: `Row ${row}: “${found[wrong]}” ${refusedCell(found[wrong])}.` };
    const missing = columnKeys.find((key) => found[key] === '');
    if (missing !== undefined) return { row, problem: `Row ${row} lacks ${names[missing]}.` };
    const { value, period, source } = found;
    if (isSuppressed(value))
      return { row, problem: `Row ${row}: “${value}” says that the number is held back or not published.` };
    if (isCode(value))
      return { row, problem: `Row ${row}: “${value}” is the code of a place, not a number.` };
    if (/^([A-Z]{1,2}\d{4,}|Q[1-4])$/i.test(value))
      return { row, problem: `Row ${row}: “${value}” is a code or a name, not a number.` };
    if (!/\p{N}/u.test(value)) return { row, problem: `Row ${row}: “${value}” is not a number.` };
    const place = isCode(found.place) ? nameOf(found.place.toUpperCase()) : found.place;
    if (place === undefined)
      return {
        row,
        problem: `Row ${row}: “${found.place}” is a code; choose the column with the names of places.`,
      };
    const label = also === '' ? found.label : `${found.label}, ${also}`;
    const long = columnKeys.find((key) => (key === 'label' ? label : found[key]).length > remixCaps.short);
    if (long !== undefined)
      return { row, problem: `Row ${row}: ${names[long]} takes more than ${remixCaps.short} characters.` };
    const doubts = columnKeys.flatMap((key): RowDoubt[] => {
      // What was typed for all rows was typed by a person.
      if ('text' in map[key]) return [];
      const isShare = key === 'value' && areShares && saysPercent(cells);
      const doubt = (isShare ? doubtOfShare(value) : null) ?? doubtOf(key, found[key]);
      return doubt === null ? [] : [{ ...doubt, row, key, cell: found[key] }];
    });
    if (table.wide?.includes(index)) {
      const text = 'is in a row with more cells than headings: a comma may have cut a number in two';
      doubts.push({ kind: 'cells', text, row, key: 'value', cell: value });
    }
    const group = doubtOfWords(also) ?? doubtOfTotal(also, false);
    if (group !== null) doubts.push({ ...group, row, key: 'label', cell: also });
    const name = [label, place, period].join('\n');
    const before = seen.get(name);
    seen.set(name, before ?? row);
    if (before !== undefined) {
      const text = `counts the same as row ${before}; another column may tell them apart`;
      doubts.push({ kind: 'same', text, row, key: 'label', cell: label });
    }
    const shown =
      doubts.find(({ key, instead }) => key === 'value' && instead !== undefined)?.instead ?? value;
    if (shown.length > 24) return { row, problem: `Row ${row}: the value is too long for a slide.` };
    const figure: Figure = { replaces: null, item: null, label, value, place, period, source, addedBy };
    return doubts.length === 0 ? { row, figure } : { row, figure, doubts };
  });

  function doubtOf(key: ColumnKey, cell: string): CellDoubt | null {
    if (key === 'value') return doubtOfValue(cell, hasCommas);
    // A day with its year is a period like another, and no range.
    if (key === 'period' && /\d{4}/.test(cell)) return null;
    const words = doubtOfWords(cell);
    return words ?? (key === 'place' || key === 'label' ? doubtOfTotal(cell, key === 'place') : null);
  }
}

/** What somebody decided about a row: to use it as it stands, or with the value that is proposed. */
export type Decision = 'as-is' | 'instead';

/** The figures that are used: those without a doubt, and those that somebody decided about. */
export function usedRows(
  rows: readonly MappedRow[],
  decided: Readonly<Record<number, Decision>>,
): Array<{ row: number; figure: Figure }> {
  return rows.flatMap((mapped) => {
    if (!('figure' in mapped)) return [];
    const { row, figure, doubts } = mapped;
    if (doubts === undefined) return [{ row, figure }];
    const decision = decided[row];
    if (decision === undefined) return [];
    const instead = doubts.find((doubt) => doubt.instead !== undefined)?.instead;
    const value = decision === 'instead' && instead !== undefined ? instead : figure.value;
    return value.length > 24 ? [] : [{ row, figure: { ...figure, value } }];
  });
}

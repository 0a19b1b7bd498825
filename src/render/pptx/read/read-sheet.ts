import type { SheetCell } from '../../../model/pptx-identity.ts';
import { dataSheet } from '../write/workbook.ts';
import { openZip, RefusedFile, type ZipLimits } from './open-zip.ts';
import { all, type Element, first, readXml } from './read-xml.ts';

/** A workbook behind a chart is small; what is not is no chart's, and is not worked through. */
const limits: ZipLimits = { file: 4e6, entries: 200, entry: 2e6, total: 4e6 };
const mostRows = 2000;
const mostColumns = 60;

/** The data sheet of a workbook that may be hostile, row by row; null when it cannot be read. Never throws. */
export function readSheet(bytes: Uint8Array): SheetCell[][] | null {
  try {
    const zip = openZip(bytes, limits);
    const part = (path: string): Element | null => {
      const found = zip.read(path);
      return found === null ? null : readXml(found);
    };
    const book = part('xl/workbook.xml');
    const links = part('xl/_rels/workbook.xml.rels');
    if (book === null || links === null) return null;
    const sheets = all(book, 'sheet');
    const sheet = sheets.find(({ attributes }) => attributes.name === dataSheet) ?? sheets[0];
    const link = all(links, 'Relationship').find(
      ({ attributes }) => attributes.Id === sheet?.attributes['r:id'],
    );
    const target = link?.attributes.Target ?? '';
    const data = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (data === null) return null;
    const table = part('xl/sharedStrings.xml');
    const strings = table === null ? [] : all(table, 'si').map(wordsOf);
    return rowsOf(data, strings);
  } catch (error) {
    // Whatever a stranger put there, the words of the deck can still be read.
    if (error instanceof RefusedFile || error instanceof RangeError) return null;
    throw error;
  }
}

function rowsOf(data: Element, strings: readonly string[]): SheetCell[][] {
  const rows: SheetCell[][] = [];
  for (const [index, row] of all(data, 'row').slice(0, mostRows).entries()) {
    const at = Number(row.attributes.r ?? index + 1) - 1;
    if (!Number.isInteger(at) || at < 0 || at >= mostRows) continue;
    const cells: SheetCell[] = [];
    for (const [place, cell] of all(row, 'c').entries()) {
      const column = columnOf(cell.attributes.r) ?? place;
      if (column >= mostColumns) continue;
      while (cells.length < column) cells.push(null);
      cells[column] = cellValue(cell, strings);
    }
    while (rows.length < at) rows.push([]);
    rows[at] = cells;
  }
  return rows;
}

function cellValue(cell: Element, strings: readonly string[]): SheetCell {
  const { t } = cell.attributes;
  if (t === 'inlineStr') return wordsOf(cell);
  const text = first(cell, 'v')?.text;
  if (text === undefined || text === '') return null;
  if (t === 's') return strings[Number(text)] ?? '';
  const number = Number(text);
  return t === 'str' || t === 'e' || t === 'd' || !Number.isFinite(number) ? text : number;
}

function wordsOf(element: Element): string {
  return all(element, 't')
    .map(({ text }) => text)
    .join('');
}

/** `B7` is column 1. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

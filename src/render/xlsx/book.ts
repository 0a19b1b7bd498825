import type { CellLook, CellName, Sheet, SheetCell } from '../../model/book.ts';
import { type Part, relsPath, zipPackage } from '../pptx/write/package.ts';
import { relations } from '../pptx/write/scope.ts';
import { el, escapeXml, namespaces, xmlPart } from '../pptx/write/xml.ts';

/** Looks of cells by the numbers of their styles, beside the bold first row. */
const looks = {
  pounds: 2,
  number: 3,
  wrapped: 4,
  inputPounds: 5,
  inputNumber: 6,
  heading: 7,
} as const satisfies Record<CellLook, number>;

type Extras = {
  names?: readonly CellName[];
  /** True where cells have looks of their own; a book without stays small. */
  styled?: boolean;
  /** `plain` for a book that is pressed as a whole inside another file. */
  pressing?: 'packed' | 'plain';
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Media type of a workbook. */
export const workbookType = `${types}.sheet`;

/** Column letter of a sheet, from 0: A to Z, then AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** A workbook of some sheets. The first row of each is bold. Nothing is protected. */
export function writeBook(
  sheets: readonly Sheet[],
  { names = [], styled = false, pressing = 'packed' }: Extras = {},
): Uint8Array {
  const strings = stringTable();
  const written = sheets.map(({ rows, widths }) => sheetXml(rows, strings, widths));
  const book = relations();
  const listed = sheets.map(({ name }, index) =>
    el('sheet', {
      name,
      sheetId: index + 1,
      'r:id': book.to('worksheet', `worksheets/sheet${index + 1}.xml`),
    }),
  );
  book.to('styles', 'styles.xml');
  book.to('sharedStrings', 'sharedStrings.xml');
  const root = relations();
  root.to('officeDocument', 'xl/workbook.xml');
  const named = names.map(({ name, cell }) => el('definedName', { name }, escapeXml(cell)));
  const xml = xmlPart(
    el('workbook', { xmlns: main, 'xmlns:r': namespaces.r }, [
      el('sheets', {}, listed),
      named.length === 0 ? '' : el('definedNames', {}, named),
      // What the cells hold was worked out by us: the program works it out again.
      named.length === 0 ? '' : el('calcPr', { fullCalcOnLoad: true }),
    ]),
  );
  const parts: Part[] = [
    { path: '_rels/.rels', data: xmlPart(root.xml()) },
    { path: 'xl/workbook.xml', type: `${types}.sheet.main+xml`, data: xml },
    { path: relsPath('xl/workbook.xml'), data: xmlPart(book.xml()) },
    ...written.map((data, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      type: `${types}.worksheet+xml`,
      data,
    })),
    { path: 'xl/styles.xml', type: `${types}.styles+xml`, data: stylesXml(styled) },
    { path: 'xl/sharedStrings.xml', type: `${types}.sharedStrings+xml`, data: strings.xml() },
  ];
  return zipPackage(parts, pressing);
}

type StringTable = { at: (text: string) => number; xml: () => string };

function stringTable(): StringTable {
  const known = new Map<string, number>();
  let uses = 0;
  return {
    at: (text) => {
      uses += 1;
      const found = known.get(text) ?? known.size;
      known.set(text, found);
      return found;
    },
    xml: () => {
      const items = [...known.keys()].map((text) =>
        el('si', {}, `<t xml:space="preserve">${escapeXml(text)}</t>`),
      );
      return xmlPart(el('sst', { xmlns: main, count: uses, uniqueCount: known.size }, items));
    },
  };
}

/** A sheet; its first row is bold. A null is no cell at all, so that a gap stays a gap. */
function sheetXml(
  rows: readonly (readonly SheetCell[])[],
  strings: StringTable,
  widths: readonly number[],
): string {
  const columns = widths.map((width, index) =>
    el('col', { min: index + 1, max: index + 1, width, customWidth: true }),
  );
  const body = rows.map((row, rowIndex) =>
    el(
      'row',
      { r: rowIndex + 1 },
      row.map((cell, column) =>
        cellXml(cell, `${columnName(column)}${rowIndex + 1}`, rowIndex === 0, strings),
      ),
    ),
  );
  return xmlPart(el('worksheet', { xmlns: main }, [el('cols', {}, columns), el('sheetData', {}, body)]));
}

function cellXml(cell: SheetCell, r: string, bold: boolean, strings: StringTable): string {
  const isStyled = typeof cell === 'object' && cell !== null && 'look' in cell;
  const holds = isStyled ? cell.holds : cell;
  const s = isStyled ? looks[cell.look] : bold ? 1 : undefined;
  if (holds === null || (typeof holds === 'number' && !Number.isFinite(holds))) return '';
  if (typeof holds === 'number') return el('c', { r, s }, el('v', {}, String(holds)));
  if (typeof holds === 'string') return el('c', { r, s, t: 's' }, el('v', {}, String(strings.at(holds))));
  const { formula, value } = holds;
  const t = typeof value === 'string' ? 'str' : undefined;
  const known = value === null ? '' : el('v', {}, escapeXml(String(value)));
  return el('c', { r, s, t }, [el('f', {}, escapeXml(formula)), known]);
}

/** The least that Excel asks for, one plain and one bold style; where it is styled, those of `looks` as well. */
function stylesXml(styled: boolean): string {
  const font = (bold: boolean): string =>
    el('font', {}, [bold ? el('b') : '', el('sz', { val: 11 }), el('name', { val: 'Arial' })]);
  const fill = (patternType: string): string => el('fill', {}, el('patternFill', { patternType }));
  const pale = el(
    'fill',
    {},
    el('patternFill', { patternType: 'solid' }, el('fgColor', { rgb: 'FFE7ECF4' })),
  );
  const border = el('border', {}, [el('left'), el('right'), el('top'), el('bottom'), el('diagonal')]);
  const format = (fontId: number, xfId?: number): string =>
    el('xf', { numFmtId: 0, fontId, fillId: 0, borderId: 0, xfId, applyFont: fontId > 0 || undefined });
  const number = (numFmtId: number, fillId: number): string =>
    el('xf', { numFmtId, fontId: 0, fillId, borderId: 0, xfId: 0, applyNumberFormat: true, applyFill: true });
  const wrap = el(
    'xf',
    { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0, applyAlignment: true },
    el('alignment', { vertical: 'top', wrapText: true }),
  );
  // In the order of `looks`; 164 and 165 are the first numbers that a book may give to formats of its own.
  const more = styled
    ? [number(164, 0), number(165, 0), wrap, number(164, 2), number(165, 2), format(1, 0)]
    : [];
  const formats = [
    el('numFmt', { numFmtId: 164, formatCode: '"£"#,##0.00' }),
    el('numFmt', { numFmtId: 165, formatCode: '#,##0.00' }),
  ];
  const fills = [fill('none'), fill('gray125'), ...(styled ? [pale] : [])];
  return xmlPart(
    el('styleSheet', { xmlns: main }, [
      styled ? el('numFmts', { count: formats.length }, formats) : '',
      el('fonts', { count: 2 }, [font(false), font(true)]),
      el('fills', { count: fills.length }, fills),
      el('borders', { count: 1 }, border),
      el('cellStyleXfs', { count: 1 }, format(0)),
      el('cellXfs', { count: 2 + more.length }, [format(0, 0), format(1, 0), ...more]),
      el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ]),
  );
}

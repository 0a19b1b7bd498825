import type { PptxChart } from '../../../model/pptx-plan.ts';
import { type Part, relsPath, zipPackage } from './package.ts';
import { relations } from './scope.ts';
import { el, escapeXml, namespaces, xmlPart } from './xml.ts';

type Cell = string | number | null;

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Name of the sheet that the chart reads. */
export const dataSheet = 'Data';

/** Column letter of a sheet, from 0: A to Z, then AA. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnName(rest - 1) : '') + String.fromCharCode(65 + (index % 26));
}

/** The rows of the data sheet: categories down, series across. */
export function dataRows(chart: PptxChart): Cell[][] {
  const header = [chart.categoryLabel, ...chart.series.map(({ name }) => name)];
  const rows = chart.categories.map((name, row): Cell[] => [
    name,
    ...chart.series.map(({ values }) => values[row] ?? null),
  ]);
  return [header, ...rows];
}

/** The workbook behind a chart: its data, and a sheet that says where they come from. */
export function workbookBytes(chart: PptxChart): Uint8Array {
  const strings = stringTable();
  const rows = dataRows(chart);
  const data = sheetXml(
    rows,
    strings,
    (rows[0] ?? []).map((_, column) => (column === 0 ? 34 : 18)),
  );
  const source = sheetXml([['About these figures', ''], ...chart.source], strings, [18, 90]);
  const book = relations();
  const sheets = [dataSheet, 'Source'].map((name, index) =>
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
  const xml = xmlPart(el('workbook', { xmlns: main, 'xmlns:r': namespaces.r }, el('sheets', {}, sheets)));
  const parts: Part[] = [
    { path: '_rels/.rels', data: xmlPart(root.xml()) },
    { path: 'xl/workbook.xml', type: `${types}.sheet.main+xml`, data: xml },
    { path: relsPath('xl/workbook.xml'), data: xmlPart(book.xml()) },
    { path: 'xl/worksheets/sheet1.xml', type: `${types}.worksheet+xml`, data },
    { path: 'xl/worksheets/sheet2.xml', type: `${types}.worksheet+xml`, data: source },
    { path: 'xl/styles.xml', type: `${types}.styles+xml`, data: stylesXml() },
    { path: 'xl/sharedStrings.xml', type: `${types}.sharedStrings+xml`, data: strings.xml() },
  ];
  // Seven small parts pressed one by one would cost more, in time and bytes, than the file that holds them pressed once.
  return zipPackage(parts, 'plain');
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
function sheetXml(rows: readonly Cell[][], strings: StringTable, widths: readonly number[]): string {
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

function cellXml(cell: Cell, r: string, bold: boolean, strings: StringTable): string {
  if (cell === null || (typeof cell === 'number' && !Number.isFinite(cell))) return '';
  const s = bold ? 1 : undefined;
  if (typeof cell === 'number') return el('c', { r, s }, el('v', {}, String(cell)));
  return el('c', { r, s, t: 's' }, el('v', {}, String(strings.at(cell))));
}

/** The least that Excel asks for: one plain and one bold style. */
function stylesXml(): string {
  const font = (bold: boolean): string =>
    el('font', {}, [bold ? el('b') : '', el('sz', { val: 11 }), el('name', { val: 'Arial' })]);
  const fill = (patternType: string): string => el('fill', {}, el('patternFill', { patternType }));
  const border = el('border', {}, [el('left'), el('right'), el('top'), el('bottom'), el('diagonal')]);
  const format = (fontId: number, xfId?: number): string =>
    el('xf', { numFmtId: 0, fontId, fillId: 0, borderId: 0, xfId, applyFont: fontId > 0 || undefined });
  return xmlPart(
    el('styleSheet', { xmlns: main }, [
      el('fonts', { count: 2 }, [font(false), font(true)]),
      el('fills', { count: 2 }, [fill('none'), fill('gray125')]),
      el('borders', { count: 1 }, border),
      el('cellStyleXfs', { count: 1 }, format(0)),
      el('cellXfs', { count: 2 }, [format(0, 0), format(1, 0)]),
      el('cellStyles', { count: 1 }, el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
    ]),
  );
}

import type { PptxRow, PptxShape } from '../../../model/pptx-plan.ts';
import type { SlideScope } from './scope.ts';
import { tableStyleId } from './table-style.ts';
import { paraXml } from './text.ts';
import { el, emu } from './xml.ts';

type PptxTable = Extract<PptxShape, { kind: 'table' }>;

/** Air around the words of a cell, as a share of their size. */
const air = {
  usual: { beside: 0.8, over: 0.3 },
  dense: { beside: 0.1, over: 0.1 },
} as const;

/** A native table: header row and first column marked, everything else from our table style. */
export function tableXml(table: PptxTable, scope: SlideScope): string {
  const properties = el(
    'a:tblPr',
    { rtl: table.fromRight || undefined, firstRow: true, firstCol: !table.dense },
    el('a:tableStyleId', {}, tableStyleId),
  );
  const grid = el(
    'a:tblGrid',
    {},
    table.columns.map((width) => el('a:gridCol', { w: emu(width) })),
  );
  const rows = table.rows.map((row) => rowXml(row, table, scope));
  return el('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, [
    el('a:tbl', {}, [properties, grid, ...rows]),
  ]);
}

function rowXml(row: PptxRow, { size, dense }: PptxTable, scope: SlideScope): string {
  const { beside, over } = dense ? air.dense : air.usual;
  const margins = {
    marL: emu(size * beside),
    marR: emu(size * beside),
    marT: emu(size * over),
    marB: emu(size * over),
  };
  const cells = row.cells.flatMap((cell) => {
    // Colour comes from the table style; a size is needed, because styles have none.
    const text = paraXml(cell, { size, spacing: { percent: 105 } }, scope);
    const { span = 1 } = cell;
    const content = (words: string) => [
      el('a:txBody', {}, [el('a:bodyPr'), el('a:lstStyle'), words]),
      el('a:tcPr', { ...margins, anchor: 'ctr' }),
    ];
    const covered = Array.from({ length: span - 1 }, () => el('a:tc', { hMerge: true }, content(el('a:p'))));
    return [el('a:tc', span > 1 ? { gridSpan: span } : {}, content(text)), ...covered];
  });
  return el('a:tr', { h: emu(row.height) }, cells);
}

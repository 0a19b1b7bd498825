import type { PptxRow, PptxShape } from '../../../model/pptx-plan.ts';
import type { SlideScope } from './scope.ts';
import { tableStyleId } from './table-style.ts';
import { paraXml } from './text.ts';
import { el, emu } from './xml.ts';

/** A native table: header row and first column marked, everything else from our table style. */
export function tableXml(table: Extract<PptxShape, { kind: 'table' }>, scope: SlideScope): string {
  const properties = el(
    'a:tblPr',
    { rtl: table.fromRight || undefined, firstRow: true, firstCol: true },
    el('a:tableStyleId', {}, tableStyleId),
  );
  const grid = el(
    'a:tblGrid',
    {},
    table.columns.map((width) => el('a:gridCol', { w: emu(width) })),
  );
  const rows = table.rows.map((row) => rowXml(row, table.size, scope));
  return el('a:graphicData', { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' }, [
    el('a:tbl', {}, [properties, grid, ...rows]),
  ]);
}

function rowXml(row: PptxRow, size: number, scope: SlideScope): string {
  const margins = {
    marL: emu(size * 0.6),
    marR: emu(size * 0.6),
    marT: emu(size * 0.3),
    marB: emu(size * 0.3),
  };
  const cells = row.cells.map((cell) => {
    // Colour comes from the table style; a size is needed, because styles have none.
    const text = paraXml(cell, { size, spacing: { percent: 105 } }, scope);
    return el('a:tc', {}, [
      el('a:txBody', {}, [el('a:bodyPr'), el('a:lstStyle'), text]),
      el('a:tcPr', { ...margins, anchor: 'ctr' }),
    ]);
  });
  return el('a:tr', { h: emu(row.height) }, cells);
}

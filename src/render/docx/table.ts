import { Table, TableCell, TableRow } from 'docx';
import { wordsOf } from '../../blocks/kit/spans.ts';
import { evenShare } from '../../blocks/table/measure.ts';
import { isFromRight } from '../../model/direction.ts';
import type { Part, Span } from '../../model/paper.ts';
import { textWidth } from '../../theme/measure.ts';
import { paragraphOf } from './directed.ts';
import { type Look, page, type StyleName, styleId } from './look.ts';
import { type RunScope, runsOf } from './runs.ts';

type TablePart = Extract<Part, { kind: 'table' }>;

/** Tables with more columns than this are set smaller. */
const roomy = 4;

/** A native table: a header row that repeats on every page, rows that stay whole, columns as wide as their words need. */
export function tableOf(part: TablePart, look: Look, scope: RunScope): Table {
  const style: StyleName = part.header.length > roomy ? 'Small table text' : 'Table text';
  const widths = columnWidths(part, part.header.length > roomy ? 8.5 : 10);
  const row = (cells: readonly Span[][], kind: 'head' | 'strong' | 'plain'): TableRow =>
    new TableRow({
      tableHeader: kind === 'head',
      cantSplit: true,
      children: cells.map(
        (spans, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: 'dxa' },
            ...(kind === 'head' ? { shading: { type: 'clear', fill: look.hex('wash'), color: 'auto' } } : {}),
            children: [
              paragraphOf(wordsOf(spans), {
                style: styleId(style),
                // A header never stands alone at the foot of a page.
                ...(kind === 'head' ? { keepNext: true } : {}),
                children: runsOf(spans, { ...scope, strong: kind !== 'plain' }),
              }),
            ],
          }),
      ),
    });
  const line = { style: 'single', size: 4, color: look.hex('mist') } as const;
  const none = { style: 'none', size: 0, color: 'auto' } as const;
  return new Table({
    width: { size: page.text, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    ...(isFromRight([part.header, ...part.rows].flat().map(wordsOf).join(' '))
      ? { visuallyRightToLeft: true }
      : {}),
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    borders: {
      top: line,
      bottom: line,
      left: none,
      right: none,
      insideHorizontal: line,
      insideVertical: none,
    },
    tableLook: {
      firstRow: true,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: [
      row(part.header, 'head'),
      ...part.rows.map((cells, index) => row(cells, part.strong.includes(index) ? 'strong' : 'plain')),
    ],
  });
}

/** Widths in twentieths of a point that fill the page: room for the longest word first, the rest by length of text. */
function columnWidths({ header, rows }: TablePart, size: number): number[] {
  const padding = 220;
  const columns = header.map((head, column) => {
    const cells = [head, ...rows.map((row) => row[column] ?? [])].map(wordsOf);
    const longest = Math.max(
      ...cells.flatMap((text) => text.split(/\s+/)).map((word) => textWidth(word, size, 700)),
    );
    // All its words, so that a column of sentences gets more room than a column of numbers.
    const words = cells.reduce((sum, text) => sum + textWidth(text, size, 400), 0);
    return { least: longest * 20 + padding, wish: Math.max(1, words) ** 0.6 };
  });
  // A column with an address takes no room from words that can stay whole: Word breaks what is wider than its cell.
  const most = evenShare(
    columns.map((column) => column.least),
    page.text,
  );
  const leasts = columns.map((column) => Math.min(column.least, most));
  const spare = Math.max(0, page.text - leasts.reduce((sum, least) => sum + least, 0));
  const wishes = columns.reduce((sum, column) => sum + column.wish, 0);
  const widths = columns.map((column, index) =>
    Math.floor((leasts[index] ?? 0) + (spare * column.wish) / wishes),
  );
  const rest = page.text - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, index) => (index === 0 ? width + rest : width));
}

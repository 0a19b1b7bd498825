import Papa from 'papaparse';
import type { UnboundInline } from '../../../../model/block.ts';
import { wordsOf } from '../../../../select/bind.ts';
import { cleanText } from '../../../core/guard.ts';
import { isOneNumber, separators } from '../../../core/pasted-table.ts';
import { type Pasted, readHtml } from './read-html.ts';

/** Words that one of our own fields put there: its numbers keep their sources. */
const isOurs = (html: string): boolean => html.includes('data-pm-slice');

/** What is on the clipboard, or was dropped, as lines and cells; null where there are no words or they are our own. */
export function readClipboard(data: DataTransfer | null): Pasted | null {
  if (data === null) return null;
  const html = cleanText(data.getData('text/html'));
  if (isOurs(html)) return null;
  const text = cleanText(data.getData('text/plain'));
  const pasted = html === '' ? { lines: [], cells: null } : readHtml(html);
  const lines = pasted.lines.length > 0 ? unmarked(pasted.lines) : readText(text).lines;
  if (lines.length === 0) return null;
  return { lines, cells: pasted.cells ?? readText(text).cells };
}

/** The same as words of one line. */
export function oneLine({ lines }: Pasted): string {
  return lines.map((line) => wordsOf(line, { claims: {} })).join(' ');
}

/** Cells for a table: also those of lines that all have as many commas, semicolons or bars, as a CSV file has them. */
export function tableCells(data: DataTransfer | null): string[][] | null {
  const cells = readClipboard(data)?.cells ?? null;
  if (cells === null || cells.length < 2 || cells.some((row) => row.length > 1)) return cells;
  // One column of a spreadsheet is one column.
  if (/<t[dh][\s>]/i.test(data?.getData('text/html') ?? '')) return cells;
  const lines = cells.map(([line = '']) => line);
  if (lines.every(isOneNumber)) return cells;
  const text = lines.join('\n');
  for (const delimiter of separators) {
    const rows = parseCells(text, delimiter);
    const width = rows[0]?.length ?? 0;
    if (width > 1 && rows.every((row) => row.length === width)) return rows;
  }
  return cells;
}

/** Cells as text with tabs, as spreadsheets write them; null where no cells stand side by side. */
export function cellText(data: DataTransfer | null): string | null {
  const cells = readClipboard(data)?.cells ?? null;
  if (cells === null || cells.every((row) => row.length < 2)) return null;
  return Papa.unparse(cells, { delimiter: '\t' });
}

/** Marks of a list that was typed: they are not part of the words. */
const mark = /^[•·◦▪●○■□‣⁃➢✓*–-]\s+|^\d{1,2}[.)]\s+/;

/** Plain text: tabs divide cells, and a cell in quotation marks may hold line ends. */
function readText(text: string): Pasted {
  const rows = text.split(/\r\n?|[\n\u2028\u2029]/).map((line) => line.replace(/[\s\u00a0]+/g, ' ').trim());
  const full = rows.filter((line) => line !== '');
  // Tabs before the words, or behind the mark of a list, move a line to the right and divide nothing.
  const isTable = text.split(/[\r\n]+/).some((line) => line.trim().replace(mark, '').includes('\t'));
  const cells = isTable ? parseCells(text) : full.map((line) => [line]);
  const lines = isTable
    ? cells.map((row) => row.filter((cell) => cell !== '').join(' · ')).filter((line) => line !== '')
    : full;
  return {
    lines: unmarked(lines.map((line) => [{ kind: 'text', text: line }])),
    cells: cells.length === 0 ? null : cells,
  };
}

/** Lines without the marks of a list, where all of them have one. */
function unmarked(lines: UnboundInline[][]): UnboundInline[][] {
  const isList =
    lines.length > 1 && lines.every(([first]) => first?.kind === 'text' && mark.test(first.text));
  if (!isList) return lines;
  return lines.map(([first, ...rest]) =>
    first?.kind === 'text' ? [{ ...first, text: first.text.replace(mark, '') }, ...rest] : rest,
  );
}

function parseCells(text: string, delimiter = '\t'): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/(\r\n?|\n)$/, ''), { delimiter });
  return data.map((row) => row.map((cell) => cell.replace(/[\s\u00a0]+/g, ' ').trim()));
}

import type { UnboundInline } from '../../../../model/block.ts';
import { isSafeLink, plainInlines } from '../../../../select/inline-markup.ts';
import { type Look, setAside, stylesOf } from './styles.ts';

/** Pasted words line by line, and the cells where all of it is one table. */
export type Pasted = { lines: UnboundInline[][]; cells: string[][] | null };

const blocks = new Set(
  'address article aside blockquote caption center dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const ordinary: Look = { strong: false, em: false, lines: false };
const silent = new Set('head meta link script style title template noscript object svg'.split(' '));

/** What Word, Excel, Outlook, Google Docs and Sheets, LibreOffice and web pages put on the clipboard. */
export function readHtml(html: string): Pasted {
  const sheets: string[] = [];
  const plain = html
    .replace(/<style\b[^>]*>([\s\S]*?)<\/style>/gi, (_, sheet: string) => {
      sheets.push(sheet);
      return '';
    })
    .replace(/<[a-z][^<>]*>/gi, (tag) =>
      // What would be done on an event is nobody's words, and refused with an error as well.
      tag.replace(/(\s)style(?=\s*=)/gi, `$1${setAside}`).replace(/(\s)on(?=[a-z]+\s*=)/gi, '$1data-on-'),
    );
  const page = new DOMParser().parseFromString(plain, 'text/html');
  const look = stylesOf(sheets);
  for (const mark of page.body.querySelectorAll('*'))
    if (mark.localName === 'sup' || look(mark, ordinary).raised) raise(mark);
  const lines: UnboundInline[][] = [];
  let line: UnboundInline[] = [];
  const end = (): void => {
    const tidy = tidyLine(line);
    if (tidy.length > 0) lines.push(tidy);
    line = [];
  };
  const hasWords = (): boolean => line.some((inline) => !('text' in inline) || inline.text.trim() !== '');
  /** @param inRow Within a cell beside others: its paragraphs are no lines of their own. */
  const walk = (node: Node, around: Look, href: string | null, inRow = false): void => {
    if (node instanceof Text) {
      if (around.lines && /[\r\n]/.test(node.data)) {
        node.data.split(/\r\n?|\n/).forEach((words, at) => {
          if (at > 0) end();
          walk(new Text(words), around, href, inRow);
        });
        return;
      }
      const text = node.data.replace(/[\s\u00a0]+/g, ' ');
      if (href !== null) line.push({ kind: 'link', href, text });
      else
        line.push({
          kind: 'text',
          text,
          ...(around.strong ? { strong: true } : {}),
          ...(around.em ? { em: true } : {}),
        });
      return;
    }
    if (!(node instanceof Element) || silent.has(node.localName)) return;
    const { hidden, block, ...own } = look(node, around);
    if (hidden) return;
    const isCell = /^t[dh]$/.test(node.localName);
    const isBlock = node.localName === 'br' || block || blocks.has(node.localName);
    const part = (): void => {
      if (!isBlock || isCell) return;
      if (inRow) line.push({ kind: 'text', text: ' ' });
      else end();
    };
    part();
    // Cells of a row in a line of words stay apart.
    if (isCell && hasWords() && wordsOf(node) !== '') line.push({ kind: 'text', text: ' · ' });
    const address = node.localName === 'a' ? linkOf(node.getAttribute('href') ?? '') : '';
    const inner = isSafeLink(address) ? address : href;
    for (const child of node.childNodes) walk(child, own, inner, inRow || (isCell && isInRow(node)));
    // An address to which no slide may lead is not lost with its link.
    if (/^http:/.test(address) && !wordsOf(node).includes(address))
      walk(new Text(` (${address})`), own, href);
    if (node.localName !== 'br') part();
  };
  walk(page.body, ordinary, null);
  end();
  return { lines, cells: cellsOf(page, look) };
}

function wordsOf(node: Node): string {
  return (node.textContent ?? '').replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Whether a cell stands beside others in a row of words. Mail and pages lay out whole texts in tables. */
function isInRow(cell: Element): boolean {
  const row = cell.parentElement;
  if (row === null || row.querySelector('table, ul, ol') !== null) return false;
  return [...row.children].filter((one) => wordsOf(one) !== '').length > 1;
}

/** An address with the signs in it that would end it in our markup written as numbers. */
function linkOf(href: string): string {
  return href
    .trim()
    .replace(/[\s()<>"\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * Raised digits, as letters have them: `21` with a mark behind it is no `211`. What leads to a footnote goes: the note is
 * not pasted with it.
 */
function raise(mark: Element): void {
  if (mark.closest('a[href*="#"]') !== null || mark.querySelector('a[href*="#"]') !== null) mark.remove();
  else mark.textContent = (mark.textContent ?? '').replace(/\d/g, (digit) => raised[Number(digit)] ?? digit);
}

/** One table and no words beside it. */
function cellsOf(page: Document, look: ReturnType<typeof stylesOf>): string[][] | null {
  const tables = page.querySelectorAll('table');
  const table = tables[0];
  if (tables.length !== 1 || table === undefined) return null;
  const beside = page.body.cloneNode(true) as HTMLElement;
  for (const one of beside.querySelectorAll('table, style, script, title, meta')) one.remove();
  if (wordsOf(beside) !== '') return null;
  const rows: string[][] = [];
  /** Cells of rows above that reach down into a column: so many rows are left of each. */
  const reaching: number[] = [];
  for (const row of table.rows) {
    if (look(row, ordinary).hidden) continue;
    const cells: string[] = [];
    const skip = (): void => {
      while ((reaching[cells.length] ?? 0) > 0) {
        reaching[cells.length] = (reaching[cells.length] ?? 1) - 1;
        cells.push('');
      }
    };
    for (const cell of row.cells) {
      if (look(cell, ordinary).hidden) continue;
      skip();
      for (const part of cell.querySelectorAll('*'))
        if (silent.has(part.localName) || look(part, ordinary).hidden) part.remove();
        else if (part.localName === 'br' || blocks.has(part.localName)) {
          part.before(' ');
          part.after(' ');
        }
      const words = wordsOf(cell);
      for (let column = 0; column < Math.min(cell.colSpan, 60); column += 1) {
        reaching[cells.length] = cell.rowSpan - 1;
        cells.push(column === 0 ? words : '');
      }
    }
    skip();
    rows.push(cells);
  }
  return rows.length === 0 ? null : rows;
}

/** Blanks as a page shows them: one between words, none at the ends, and none for a mark of weight alone. */
function tidyLine(line: readonly UnboundInline[]): UnboundInline[] {
  let before = ' ';
  const even = line.flatMap((inline): UnboundInline[] => {
    if (!('text' in inline)) return [inline];
    const text = before.endsWith(' ') ? inline.text.replace(/^ /, '') : inline.text;
    if (text === '') return [];
    before = text;
    return [{ ...inline, text }];
  });
  const last = even.at(-1);
  if (last !== undefined && 'text' in last) even[even.length - 1] = { ...last, text: last.text.trimEnd() };
  return plainInlines(even.filter((inline) => !('text' in inline) || inline.text !== ''));
}

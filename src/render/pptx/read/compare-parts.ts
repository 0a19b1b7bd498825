import {
  formulaCell,
  linePrint,
  type NotesLeft,
  type SheetCell,
  type SheetLeft,
} from '../../../model/pptx-identity.ts';
import type { ReadSlide } from './read-pptx.ts';

/** A number of a chart that is not the one it left with. `row` and `column` are words of the data sheet. */
type EditedCell = { row: string; column: string; was: SheetCell; now: SheetCell };

/** A chart that somebody changed in the file: its cells, or `gone`, or `unread` where its data cannot be read. */
export type EditedChart = { name: string; state: 'edited' | 'gone' | 'unread'; cells: EditedCell[] };

/** Charts of a slide whose data are not as they left. */
export function editedCharts(left: readonly SheetLeft[], slide: ReadSlide): EditedChart[] {
  return left.flatMap(({ name, rows }): EditedChart[] => {
    const now = slide.charts.find((chart) => chart.name === name);
    const title = name.replace(/^Chart: /, '');
    if (now === undefined) return [{ name: title, state: 'gone', cells: [] }];
    if (now.rows === null) return [{ name: title, state: 'unread', cells: [] }];
    const cells = editedCells(rows, now.rows);
    return cells.length === 0 ? [] : [{ name: title, state: 'edited', cells }];
  });
}

function editedCells(left: readonly SheetCell[][], now: readonly SheetCell[][]): EditedCell[] {
  const cells: EditedCell[] = [];
  const count = Math.max(left.length, now.length);
  for (let row = 0; row < count; row += 1) {
    const [before = [], after = []] = [left[row], now[row]];
    for (let column = 0; column < Math.max(before.length, after.length); column += 1) {
      const [was = null, is = null] = [before[column], after[column]];
      if (was === formulaCell || same(was, is)) continue;
      const name = before[0] ?? after[0] ?? '';
      const head = left[0]?.[column] ?? now[0]?.[column] ?? '';
      cells.push({
        row: row === 0 ? 'The headings' : column === 0 ? `Row ${row}` : String(name),
        column: column === 0 ? 'its name' : String(head),
        was,
        now: is,
      });
    }
  }
  return cells;
}

/** Numbers that differ by rounding alone are the same: every program writes them its own way. */
function same(was: SheetCell, now: SheetCell): boolean {
  if (typeof was === 'number' && typeof now === 'number')
    return Math.abs(was - now) <= 1e-9 * Math.max(1, Math.abs(was));
  const text = (cell: SheetCell): string =>
    String(cell ?? '')
      .replace(/\s+/g, ' ')
      .trim();
  return text(was) === text(now);
}

/** How what the pack adds to speaker notes begins; see plan-notes.ts. */
const heads = /^(Sources$|Says who\?$|(Our drawing|Reconstructed|Abbreviations|In PowerPoint|Read more): )/;

/**
 * The paragraphs of the notes that a person wrote or changed: what the pack added below them is left out. One's own
 * may begin like it, and people write at the end of the page, where the cursor is.
 */
export function spokenLines({ own, tail, below }: NotesLeft, lines: readonly string[]): string[] {
  if (tail === '') return [...lines];
  const isWhole = own.every((line, index) => lines[index] === line);
  const at = isWhole ? lines.indexOf(tail, own.length) : lines.lastIndexOf(tail);
  const end = at >= 0 ? at : lines.findIndex((line) => heads.test(line) && !own.includes(line));
  if (end < 0) return [...lines];
  const prints = new Set(below);
  const written = below.length === 0 ? [] : lines.slice(end).filter((line) => !prints.has(linePrint(line)));
  return [...lines.slice(0, end), ...written];
}

import Papa from 'papaparse';

/** A cell: numbers stay bare, nothing is empty. */
export type Cell = string | number | null | undefined;

/**
 * Rows as comma-separated text for a spreadsheet: the mark at the front tells Excel that it is UTF-8, lines end as on
 * Windows, words are quoted, and those that a spreadsheet would run as a formula get an apostrophe. Every CSV file of
 * ours is written here.
 */
export function csvText(header: readonly string[], rows: readonly Cell[][]): string {
  const data = [header, ...rows].map((row) =>
    row.map((cell) => (typeof cell === 'string' ? guardCell(cell) : cell)),
  );
  const text = Papa.unparse(data, { newline: '\r\n', quotes: (cell) => typeof cell === 'string' });
  return `\uFEFF${text}\r\n`;
}

/** Blanks and signs that nobody sees, which a spreadsheet passes over. */
const blanks = '[\\s\\p{C}\\p{Z}]*';
/**
 * A sign that begins a formula, unless it is the minus of a plain number; also every other form of it in Unicode: wide,
 * small, raised, lowered, doubled, or of another script (all that NFKC makes one of the four).
 */
const sign =
  '(?!-\\d+(?:\\.\\d+)?%?(?:\\s*(?:[;,|\\t\\r\\n]|$)|\\s+\\p{L}))[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\uFE66\\uFE62\\uFE63\\uFE6B\\u207A\\u207C\\u208A\\u208C\\u2A75\\u2A76\\uFB29]';
const formula = new RegExp(`^${blanks}${sign}`, 'u');
/** Behind what another country's spreadsheet, or a careless one, takes for the end of a cell. */
const inside = new RegExp(`([;,|\\t\\r\\n]${blanks})(?=${sign})`, 'gu');

/** A cell that no spreadsheet runs. Plain negative numbers stay numbers. */
function guardCell(text: string): string {
  return (formula.test(text) ? `'${text}` : text).replace(inside, "$1'");
}

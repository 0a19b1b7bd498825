import Papa from 'papaparse';

/** A cell: numbers stay bare, nothing is empty. */
export type Cell = string | number | null | undefined;

/**
 * Rows as comma-separated text for a spreadsheet: the mark at the front tells Excel that it is UTF-8, lines end as on
 * Windows, and words that a spreadsheet would run as a formula get an apostrophe. All words are quoted: a spreadsheet
 * that splits at semicolons must not find a formula behind one.
 */
export function csvText(header: readonly string[], rows: readonly Cell[][]): string {
  const data = rows.map((row) => row.map((cell) => cell ?? ''));
  const text = Papa.unparse(
    { fields: [...header], data },
    { newline: '\r\n', quotes: (cell) => typeof cell === 'string', escapeFormulae: true },
  );
  return `\uFEFF${text}\r\n`;
}

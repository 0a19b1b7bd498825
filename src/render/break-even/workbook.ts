import { type BreakEvenBook, breakEvenSheets } from '../../break-even/book.ts';
import { writeBook } from '../xlsx/book.ts';

export { workbookType } from '../xlsx/book.ts';

/**
 * The break-even as a workbook: inputs, working, results and sources on sheets of their own. A number changed on the
 * first changes all others; each has a name, such as `people_low`.
 */
export function breakEvenWorkbook(book: BreakEvenBook): Uint8Array {
  const { sheets, names } = breakEvenSheets(book);
  return writeBook(sheets, { names, styled: true });
}

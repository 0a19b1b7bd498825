import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';

/** A line of the outline: where it leads, and what stands under it. */
export type Bookmark = { title: string; page: number; children: Bookmark[] };

/** Page on which the element with an id stands, from 1; null where no link of the file leads to it. */
export function pageFinder(pdf: PDFDocument): (id: string) => number | null {
  const numbers = new Map(pdf.getPages().map(({ ref }, index) => [ref.toString(), index + 1]));
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return (id) => {
    const target = named?.lookupMaybe(PDFName.of(id), PDFArray);
    return numbers.get(String(target?.get(0))) ?? null;
  };
}

/** Puts an outline into a file that has none, and asks readers to show it. Each line leads to the top of its page. */
export function writeOutline(pdf: PDFDocument, bookmarks: readonly Bookmark[]): void {
  const root = pdf.context.nextRef();
  const ends = writeLevel(pdf, bookmarks, root);
  if (ends === null) return;
  const { context, catalog } = pdf;
  context.assign(root, context.obj({ Type: 'Outlines', ...ends, Count: bookmarks.length }));
  catalog.set(PDFName.of('Outlines'), root);
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function writeLevel(
  pdf: PDFDocument,
  bookmarks: readonly Bookmark[],
  parent: PDFRef,
): { First: PDFRef; Last: PDFRef } | null {
  const { context } = pdf;
  const lines = bookmarks.map((bookmark) => ({ ...bookmark, ref: context.nextRef() }));
  lines.forEach(({ title, page, children, ref }, index) => {
    const line = context.obj({}) as PDFDict;
    const set = (key: string, value: Parameters<PDFDict['set']>[1] | undefined) => {
      if (value !== undefined) line.set(PDFName.of(key), value);
    };
    const target = pdf.getPage(page - 1);
    set('Title', PDFHexString.fromText(title));
    set('Parent', parent);
    set('Dest', context.obj([target.ref, 'XYZ', 0, target.getHeight(), 0]));
    set('Prev', lines[index - 1]?.ref);
    set('Next', lines[index + 1]?.ref);
    const inner = writeLevel(pdf, children, ref);
    if (inner !== null) {
      set('First', inner.First);
      set('Last', inner.Last);
      // Below zero: closed, so that a long file shows its sections first.
      set('Count', PDFNumber.of(-children.length));
    }
    context.assign(ref, line);
  });
  const [first, last] = [lines[0], lines.at(-1)];
  return first === undefined || last === undefined ? null : { First: first.ref, Last: last.ref };
}

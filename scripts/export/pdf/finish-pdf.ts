import { PDFDocument } from '@cantoo/pdf-lib';
import { type Bookmark, pageFinder, writeOutline } from './outline.ts';

export type Finish = {
  title: string;
  author: string;
  subject: string;
  language: string;
  /** The outline, made once it is known on which page each linked element stands, from 1. */
  bookmarks(pageOf: (id: string) => number | null, count: number): Bookmark[];
};

/** A day that never changes: the same deck gives the same bytes. */
const someDay = new Date('2025-02-28T00:00:00Z');

/** Gives a PDF of the browser its outline, its title and other properties, and a date that depends on nothing. */
export async function finishPdf(bytes: Uint8Array, finish: Finish): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  pdf.setTitle(finish.title, { showInWindowTitleBar: true });
  pdf.setAuthor(finish.author);
  pdf.setSubject(finish.subject);
  pdf.setLanguage(finish.language);
  pdf.setCreator('The social prescribing narrative pack');
  pdf.setProducer('Chromium and pdf-lib');
  pdf.setCreationDate(someDay);
  pdf.setModificationDate(someDay);
  writeOutline(pdf, finish.bookmarks(pageFinder(pdf), pdf.getPageCount()));
  return pdf.save({ useObjectStreams: true, addDefaultPage: false });
}

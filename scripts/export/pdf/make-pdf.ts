import type { DeckModel } from '../../../src/model/deck.ts';
import { partOf } from '../../../src/model/shown-slides.ts';
import { creatorOf, subjectOf } from '../../../src/render/credit.ts';
import { loadTsx } from '../../lib/load-tsx.ts';
import { PlainError } from '../../lib/run-step.ts';
import type { NodeContext } from '../node-makers.ts';
import { finishPdf } from './finish-pdf.ts';
import type { Bookmark } from './outline.ts';
import type { Printed } from './print-document.ts';

/** Slides as a PDF, a page each, and after them who says so for every number. */
export async function makeDeckPdf(deck: DeckModel, context: NodeContext): Promise<Uint8Array> {
  loadTsx();
  const { renderDeckPages } = await import('../../../src/render/print/deck-pages.tsx');
  const printed = {
    body: renderDeckPages(deck),
    className: 'deck',
    styles: ['src/render/print/deck-pages.css'],
  };
  return makePdf(deck, printed, context, 'Slides', (_, count) => {
    const bookmarks = slideBookmarks(deck, (number) => number);
    const register = deck.slides.length + 1;
    if (count >= register) bookmarks.push({ title: 'Who says so?', page: register, children: [] });
    return bookmarks;
  });
}

/** Notes pages on A4: a slide above, what to say and who says so below. */
export async function makeHandouts(deck: DeckModel, context: NodeContext): Promise<Uint8Array> {
  loadTsx();
  const { renderHandouts } = await import('../../../src/render/print/handouts.tsx');
  const printed = {
    body: renderHandouts(deck),
    className: 'deck',
    styles: ['src/render/print/handouts.css'],
  };
  return makePdf(deck, printed, context, 'Notes', (pageOf) =>
    slideBookmarks(deck, (number) => pageOf(deck.slides[number - 1]?.id ?? '') ?? 1),
  );
}

/** Two pages of A4 to leave with people. Rejects where nobody has written them, as in a remix. */
export async function makeLeaveBehind(deck: DeckModel, context: NodeContext): Promise<Uint8Array> {
  const { leaveBehind } = deck;
  if (leaveBehind === undefined)
    throw new PlainError(
      `"${deck.name}" has no two pages to leave behind: they are written for each edition`,
    );
  loadTsx();
  const { renderLeaveBehind, parts } = await import('../../../src/render/print/leave-behind.tsx');
  const printed = {
    body: renderLeaveBehind(deck, leaveBehind),
    className: 'paper',
    styles: ['src/render/print/leave-behind.css'],
  };
  const own = { ...deck, ...leaveBehind, title: leaveBehind.page.plainTitle };
  return makePdf(own, printed, context, 'Two pages', () =>
    parts.map(({ title, page }) => ({ title, page, children: [] })),
  );
}

/** Markup → a finished file. */
async function makePdf(
  deck: DeckModel,
  printed: Omit<Printed, 'title' | 'running'>,
  context: NodeContext,
  kind: string,
  bookmarks: Parameters<typeof finishPdf>[1]['bookmarks'],
): Promise<Uint8Array> {
  const { printDocument, printPdf } = await import('./print-document.ts');
  const title = titleOf(deck, kind);
  const html = await printDocument(deck, { ...printed, title, running: runningWords(deck) }, context);
  const bytes = await printPdf(await context.browser(), html);
  return finishPdf(bytes, {
    title,
    author: deck.brand?.name || creatorOf(deck),
    subject: subjectOf(deck),
    language: deck.language,
    bookmarks,
  });
}

/** What stands at the foot of each page, e.g. `Prevention worth paying for · Commissioners · version 1.0.0`. */
function runningWords(deck: DeckModel): string {
  const parts = [deck.title, deck.name, deck.place?.name, deck.brand?.footer, `version ${deck.version}`];
  return parts.filter((part) => part !== undefined && part !== '').join(' · ');
}

/** `Prevention worth paying for: slides, Commissioners, Hackney`. */
function titleOf(deck: DeckModel, kind: string): string {
  const about = [kind.toLowerCase(), deck.name, deck.place?.name].filter((part) => part !== undefined);
  return `${deck.title}: ${about.join(', ')}`;
}

/** Sections with their slides below them. A slide before the first section stands by itself. */
export function slideBookmarks(deck: DeckModel, pageOf: (number: number) => number): Bookmark[] {
  const bookmarks: Bookmark[] = [];
  let current: string | null = null;
  for (const slide of deck.slides) {
    const page = pageOf(slide.number);
    const section = partOf(slide, deck.sections);
    if (section === undefined) bookmarks.push({ title: slide.plainTitle, page, children: [] });
    else if (section.id !== current) bookmarks.push({ title: section.title, page, children: [] });
    // The divider is its section's own line.
    if (section !== undefined && slide.layout !== 'section')
      bookmarks.at(-1)?.children.push({ title: slide.plainTitle, page, children: [] });
    current = section?.id ?? null;
  }
  return bookmarks;
}

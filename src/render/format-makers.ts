import type { DeckModel } from '../model/deck.ts';
import type { OnPart } from '../model/making.ts';
import type { FormatId } from './formats.ts';
import type { DeckFileParts } from './standalone/write-deck.ts';

/** What a maker is given beside the deck. In a browser and in Node alike. */
export type ExportContext = {
  /** The drawn pictures by file name: `cover.jpg`, `section-1.jpg` … */
  artwork(): Promise<Readonly<Record<string, Uint8Array>>>;
  /** False leaves out of PowerPoint files what they were made of. Default: true. */
  record?: boolean;
  /** What decks in one file have in common: in Node bundled, in a browser fetched from `/standalone/parts.json`. */
  deckFileParts(): Promise<DeckFileParts>;
  /** Is told what is being made, where somebody watches. */
  onPart?: OnPart;
};

/** Makes the bytes of one file. The same deck gives the same bytes. Rejects with words for the person who asked. */
export type Maker<Context = ExportContext> = (deck: DeckModel, context: Context) => Promise<Uint8Array>;

/**
 * How each format that plain code can make is made. Loaded when it is asked for, so that a page that offers one
 * format pays for no other. Formats that need a browser engine or Node are in scripts/export/node-makers.ts.
 */
export const makers: Partial<Record<FormatId, Maker>> = {
  pptx: async (deck, { artwork, onPart, record }) => {
    const { renderPptx } = await import('./pptx/index.ts');
    return renderPptx(deck, await artwork(), {
      sourceData: record,
      ...(onPart === undefined ? {} : { onPart }),
    });
  },
  html: async (deck, { deckFileParts }) => {
    const { writeDeckFile } = await import('./standalone/write-deck.ts');
    return new TextEncoder().encode(writeDeckFile(deck, await deckFileParts()));
  },
  // A page draws no pictures for Word: charts are their tables.
  docx: async (deck, { onPart }) =>
    (await import('./docx/render-docx.ts')).renderDocx(deck, undefined, onPart),
  md: async (deck) => (await import('./markdown/render-markdown.ts')).renderMarkdown(deck),
  txt: async (deck) => (await import('./text/render-text.ts')).renderText(deck),
  csv: async (deck) => (await import('./csv/render-csv.ts')).renderCsv(deck),
};

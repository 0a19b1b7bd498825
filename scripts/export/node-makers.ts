import type { Browser } from '@playwright/test';
import { type ExportContext, type Maker, makers } from '../../src/render/format-makers.ts';
import type { FormatId } from '../../src/render/formats.ts';
import { loadTsx } from '../lib/load-tsx.ts';

/** What makers on this side have beside the rest. */
export type NodeContext = ExportContext & {
  /** The project's folder. */
  root: string;
  /** One browser for the whole run, started when it is first asked for. Rejects with a plain sentence if there is none. */
  browser(): Promise<Browser>;
};

/** Formats that need a browser engine, or files and programs that only Node reaches. */
const nodeMakers: Partial<Record<FormatId, Maker<NodeContext>>> = {
  pdf: async (deck, context) => (await import('./pdf/make-pdf.ts')).makeDeckPdf(deck, context),
  handouts: async (deck, context) => (await import('./pdf/make-pdf.ts')).makeHandouts(deck, context),
  'leave-behind': async (deck, context) => (await import('./pdf/make-pdf.ts')).makeLeaveBehind(deck, context),
  docx: async (deck) => (await import('./draw-docx.ts')).makeDocx(deck),
  png: async (deck, context) => (await import('./draw-slides.ts')).makePictures(deck, context),
};

/** How a format is made in Node. */
export function makerOf(id: FormatId): Maker<NodeContext> {
  // Documents are made of the components that draw the slides on the web.
  loadTsx();
  const maker = nodeMakers[id] ?? makers[id];
  if (maker === undefined) throw new Error(`Nothing makes the format "${id}".`);
  return maker;
}

const paperInputs = ['scripts/export/pdf', 'src/select/brand-theme.ts'];

/** Code and files that decide what a format's files look like, beside those that decide all of them. */
export const extraInputs: Partial<Record<FormatId, readonly string[]>> = {
  pdf: paperInputs,
  handouts: paperInputs,
  'leave-behind': paperInputs,
  html: ['src/select', 'public/favicon.svg', 'scripts/lib/build-standalone.ts', 'package-lock.json'],
  docx: ['src/select/brand-theme.ts'],
  png: paperInputs,
};

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from '@playwright/test';
import { makerOf, type NodeContext } from '../../../scripts/export/node-makers.ts';
import { browserFlags } from '../../../scripts/lib/browser-flags.ts';
import { standaloneParts } from '../../../scripts/lib/build-standalone.ts';
import { findBrowser } from '../../../scripts/lib/find-browser.ts';
import type { DeckModel } from '../../../src/model/deck.ts';
import type { FormatId } from '../../../src/render/formats.ts';

/** Makes files with one browser, which `close` ends. */
export async function openMaker() {
  const root = resolve('.');
  const art = join(root, 'public', 'art');
  const names = existsSync(art) ? readdirSync(art).filter((name) => name.endsWith('.jpg')) : [];
  const browser: Browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
  const context: NodeContext = {
    root,
    artwork: async () => Object.fromEntries(names.map((name) => [name, readFileSync(join(art, name))])),
    deckFileParts: () => standaloneParts(root),
    browser: async () => browser,
  };
  return {
    make: (format: FormatId, deck: DeckModel) => makerOf(format)(deck, context),
    close: () => browser.close(),
  };
}

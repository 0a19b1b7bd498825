import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import type { DeckFileParts } from '../../src/render/standalone/write-deck.ts';
import { browserFlags } from '../lib/browser-flags.ts';
import { standaloneParts } from '../lib/build-standalone.ts';
import { searchBrowser } from '../lib/find-browser.ts';
import { PlainError } from '../lib/run-step.ts';
import type { NodeContext } from './node-makers.ts';

/**
 * What the makers need, each part fetched when it is first asked for and kept. `close` ends the browser.
 *
 * @param record Whether PowerPoint files say of themselves what they were made of.
 */
export function openContext(root: string, record = true): NodeContext & { close(): Promise<void> } {
  let artwork: Promise<Record<string, Uint8Array>> | null = null;
  let browser: Promise<Browser> | null = null;
  let parts: Promise<DeckFileParts> | null = null;
  return {
    root,
    record,
    artwork: () => {
      artwork ??= readArt(root);
      return artwork;
    },
    deckFileParts: () => {
      parts ??= standaloneParts(root);
      return parts;
    },
    browser: () => {
      browser ??= startBrowser();
      return browser;
    },
    close: async () => {
      const running = await browser?.catch(() => null);
      browser = null;
      await running?.close();
    },
  };
}

/** Says so in one line when there is no browser; never installs one. */
async function startBrowser(): Promise<Browser> {
  const executablePath = await searchBrowser();
  if (executablePath === null)
    throw new PlainError('no Chromium, Chrome or Edge was found; install one, or set CHROMIUM_PATH to it');
  const { chromium } = await import('@playwright/test');
  // Ctrl+C is for us to handle: we close it once.
  return chromium.launch({ executablePath, args: browserFlags, handleSIGINT: false, handleSIGTERM: false });
}

/** The drawn pictures, by file name. */
async function readArt(root: string): Promise<Record<string, Uint8Array>> {
  const dir = join(root, 'public', 'art');
  const names = (await readdir(dir)).filter((name) => name.endsWith('.jpg'));
  const files = await Promise.all(
    names.map(async (name) => [name, new Uint8Array(await readFile(join(dir, name)))] as const),
  );
  return Object.fromEntries(files);
}

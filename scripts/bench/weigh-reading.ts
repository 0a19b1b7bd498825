import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { filesUnder } from '../lib/fingerprint.ts';
import { measureLoad } from './measure-load.ts';

export type PageWeight = { path: string; blockingScript: number; firstBytes: number; allBytes: number };

/** Every reading page: script that holds up painting, and bytes before the first paint, on a phone's screen. */
export async function weighReading(browser: Browser, dist: string, site: string): Promise<PageWeight[]> {
  const pages = filesUnder(dist, 'read').filter((file) => file.endsWith('.html'));
  const weights: PageWeight[] = [];
  for (const file of pages) {
    const path = `/${file.replace(/index\.html$/, '')}`;
    const load = await measureLoad(browser, `${site}${path}`, 'slow', { width: 390, height: 844 });
    const html = await readFile(join(dist, file), 'utf8');
    const blockingScript = inlineScript(html) + (await sizeOf(dist, blockingFiles(html)));
    weights.push({ path, blockingScript, firstBytes: load.firstBytes, allBytes: load.allBytes });
  }
  return weights.toSorted((a, b) => b.firstBytes - a.firstBytes);
}

/** Script elements that the parser stops for: no module, no async, no defer. */
function blockingElements(html: string): Array<{ attributes: string; text: string }> {
  return [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/g)]
    .map(([, attributes = '', text = '']) => ({ attributes, text }))
    .filter(
      ({ attributes }) => !/\b(async|defer)\b|type="(module|application\/[\w+]*json)"/.test(attributes),
    );
}

function inlineScript(html: string): number {
  return blockingElements(html).reduce((total, { text }) => total + Buffer.byteLength(text), 0);
}

function blockingFiles(html: string): string[] {
  return blockingElements(html).flatMap(({ attributes }) => /src="([^"]+)"/.exec(attributes)?.[1] ?? []);
}

async function sizeOf(dist: string, files: readonly string[]): Promise<number> {
  const sizes = await Promise.all(files.map(async (file) => (await readFile(join(dist, file))).length));
  return sizes.reduce((total, size) => total + size, 0);
}

import { sayMoment } from '../model/dates.ts';
import { sayCount } from '../model/say-count.ts';
import { bytesOf, type SetId, type SiteFile } from './manifest.ts';
import { receiptCache } from './names.ts';

/** What was saved on this computer, written when all of it was there. */
export type Receipt = {
  /** ISO moment. */
  at: string;
  build: string;
  sets: SavedSet[];
  files: SiteFile[];
};

export type SavedSet = {
  id: SetId;
  /** As a sentence goes on: `the edition “Commissioners”`. */
  name: string;
  /** Where it opens, below the site. */
  path: string;
};

/** `Saved on 29 November 2026: the edition “Commissioners” and the builder, 74 files, 12 MB.` */
export function sayReceipt({ at, sets, files }: Receipt): string {
  return `Saved on ${sayMoment(at)}: ${sayList(sets.map(({ name }) => name))}, ${saySize(files)}.`;
}

/** `74 files, 12 MB`. */
export function saySize(files: readonly SiteFile[]): string {
  return `${sayCount(files.length, 'file')}, ${sayBytes(bytesOf(files))}`;
}

/** `12 MB`, `1.9 MB`, `356 KB`. */
export function sayBytes(bytes: number): string {
  if (bytes < 999_500) return `${Math.max(1, Math.round(bytes / 1000))} KB`;
  const megabytes = bytes / 1e6;
  return `${megabytes < 9.95 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`;
}

/** `a`, `a and b`, `a, b and c`. */
function sayList(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** Null where nothing was saved. Rejects where the browser lets the site keep nothing. */
export async function readReceipt(caches: CacheStorage, base: string): Promise<Receipt | null> {
  const name = receiptCache(base);
  // Asked for first: to open a cache is to make one.
  if (!(await caches.has(name))) return null;
  const answer = await (await caches.open(name)).match(`${base}receipt`);
  return answer === undefined ? null : ((await answer.json()) as Receipt);
}

export async function writeReceipt(caches: CacheStorage, base: string, receipt: Receipt): Promise<void> {
  const cache = await caches.open(receiptCache(base));
  await cache.put(`${base}receipt`, new Response(JSON.stringify(receipt)));
}

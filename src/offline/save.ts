import { hashOf } from './hash-of.ts';
import { bytesOf, filesOf, type Manifest, type SiteFile } from './manifest.ts';
import { cacheName, cachesOf, keptBuilds } from './names.ts';
import { readReceipt, type SavedSet, writeReceipt } from './receipt.ts';

/** Why nothing more could be saved; `words.ts` says each. */
export type Trouble = 'blocked' | 'full' | 'network' | 'damaged' | 'changed' | 'stopped';

/** What was saved before stays as it was. */
export class SaveTrouble extends Error {
  readonly trouble: Trouble;
  /** The file that it happened with, below the site. */
  readonly path: string;

  constructor(trouble: Trouble, path = '') {
    super(`${trouble} ${path}`);
    this.trouble = trouble;
    this.path = path;
  }
}

export type Saving = {
  /** The folder of the host in which the site stands. */
  base: string;
  manifest: Manifest;
  sets: readonly SavedSet[];
  caches: CacheStorage;
  fetch: typeof fetch;
  /** Bytes that the browser still has for this site; null where it does not say. */
  room: () => Promise<number | null>;
  onProgress: (files: number, bytes: number) => void;
  signal: AbortSignal;
  now: () => Date;
};

/** Requests at once. */
const lanes = 4;

/**
 * Saves sets of files of one build, and then writes the receipt:
 *
 *     a copy with the right hash, of any build ─► taken
 *     else the network, its hash checked ───────► taken; wrong: refused, and the saving stops
 *
 * What is there already is taken as it is, so a saving that was stopped goes on where it stopped.
 *
 * @throws SaveTrouble
 */
export async function saveCopy(saving: Saving): Promise<void> {
  const { base, manifest, sets, caches, signal } = saving;
  const files = filesOf(
    manifest,
    sets.map(({ id }) => id),
  );
  const name = cacheName(base, 'saved', manifest.build);
  const cache = await caches.open(name).catch(() => {
    throw new SaveTrouble('blocked');
  });
  const missing: SiteFile[] = [];
  let [done, bytes] = [0, 0];
  const count = (file: SiteFile): void => {
    done += 1;
    bytes += file[1];
    saving.onProgress(done, bytes);
  };
  for (const file of files) {
    if (signal.aborted) throw new SaveTrouble('stopped');
    if (await isWhole(await cache.match(base + file[0]), file[2])) count(file);
    else missing.push(file);
  }
  await makeRoom(saving, bytesOf(missing));
  const waiting = missing.values();
  const lane = async (): Promise<void> => {
    for (const file of waiting) {
      if (signal.aborted) throw new SaveTrouble('stopped');
      await put(cache, saving, file);
      count(file);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  const receipt = { at: saving.now().toISOString(), build: manifest.build, sets: [...sets], files };
  await writeReceipt(caches, base, receipt).catch(() => {
    throw new SaveTrouble('full');
  });
  const old = cachesOf(await caches.keys(), base, 'saved').filter((other) => other !== name);
  await Promise.all(old.slice(keptBuilds - 1).map((other) => caches.delete(other)));
}

/** Whether a copy is there and has the bytes that the build gave it. */
export async function isWhole(copy: Response | undefined, hash: string): Promise<boolean> {
  return copy !== undefined && (await hashOf(await copy.arrayBuffer())) === hash;
}

async function put(cache: Cache, saving: Saving, [path, , hash]: SiteFile): Promise<void> {
  const { base, caches } = saving;
  const url = base + path;
  const before = await caches.match(url, { ignoreVary: true });
  const isHere = await isWhole(before?.clone(), hash);
  const answer = isHere && before !== undefined ? before : await fetchWhole(saving, path, hash);
  await cache.put(url, answer).catch(() => {
    throw new SaveTrouble('full', path);
  });
}

/** From the network itself: past the browser's cache, which may have an older one, and past the service worker. */
async function fetchWhole(saving: Saving, path: string, hash: string): Promise<Response> {
  let answer: Response;
  let bytes: ArrayBuffer;
  try {
    answer = await saving.fetch(saving.base + path, { cache: 'no-store', signal: saving.signal });
    bytes = await answer.arrayBuffer();
  } catch {
    throw new SaveTrouble(saving.signal.aborted ? 'stopped' : 'network', path);
  }
  if (answer.status >= 500) throw new SaveTrouble('network', path);
  if (!answer.ok || (await hashOf(bytes)) !== hash) throw new SaveTrouble('damaged', path);
  return new Response(bytes, { headers: plain(answer) });
}

/** The bytes are no longer packed. */
function plain(answer: Response): Headers {
  const headers = new Headers(answer.headers);
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) headers.delete(name);
  return headers;
}

/** Where the browser has too little room, older builds make way; never what was saved last. */
async function makeRoom({ base, manifest, caches, room }: Saving, bytes: number): Promise<void> {
  const isTooLittle = async (): Promise<boolean> => {
    const free = await room();
    return free !== null && free < bytes;
  };
  if (!(await isTooLittle())) return;
  const names = await caches.keys();
  const last = await readReceipt(caches, base);
  const needed = [manifest.build, last?.build ?? ''].map((build) => cacheName(base, 'saved', build));
  const old = cachesOf(names, base, 'saved').filter((name) => !needed.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  if (await isTooLittle()) throw new SaveTrouble('full');
}

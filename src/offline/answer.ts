import { within } from '../browser/within.ts';
import { cacheName, cachesOf, outdated, ownCaches } from './names.ts';
import { readReceipt } from './receipt.ts';

/** How long the network may take for a page of which there is a copy, in ms. */
const patience = 3000;
/** After the network failed, parts of pages come from copies at once for so long: from where their page came. */
const spell = 10_000;

/** Where a visitor is told that a page is not saved, below the site. */
export const notSavedPath = 'offline/not-saved/';

export type Worker = {
  /** The folder of the host in which the site stands. */
  base: string;
  build: string;
  caches: CacheStorage;
  fetch: typeof fetch;
  now: () => number;
};

type Asked = Pick<Request, 'method' | 'url' | 'mode' | 'cache' | 'headers'>;

/**
 * What the service worker does with a request:
 *
 *     under assets/ (a hash in the name) ─► copy first; else the network, and a copy is kept
 *     everything else of the site ────────► network first, within 3 s where there is a copy; a copy is kept
 *     neither network nor copy ───────────► for a page, the page that says what is saved
 *
 * `null` leaves it to the browser: other sites, other methods, parts of files, the worker and its list, and whoever
 * asks for the network itself.
 */
export function policyOf({ method, url, cache, headers }: Asked, scope: string): 'asset' | 'page' | null {
  const isOurs = method === 'GET' && url.startsWith(scope) && !headers.has('range');
  if (!isOurs || cache === 'no-store' || cache === 'reload' || cache === 'only-if-cached') return null;
  const [path = ''] = url.slice(scope.length).split(/[?#]/);
  if (path === 'sw.js' || path === 'offline/files.json') return null;
  return path.startsWith('assets/') ? 'asset' : 'page';
}

/** Answers for one build of the site. `keep` is told what goes on after the answer. */
export function answersOf({ base, build, caches, fetch, now }: Worker) {
  let copiesUntil = 0;

  /** A copy, whatever is asked of the page behind `?`: of what was saved last, then of the newest that was seen. */
  async function copyOf(url: string): Promise<Response | undefined> {
    const names = await caches.keys();
    const receipt = await readReceipt(caches, base);
    const first = receipt === null ? [] : [cacheName(base, 'saved', receipt.build)];
    const rest = [...cachesOf(names, base, 'seen'), ...cachesOf(names, base, 'saved')];
    for (const name of new Set([...first, ...rest])) {
      if (!names.includes(name)) continue;
      const copy = await (await caches.open(name)).match(url, { ignoreSearch: true, ignoreVary: true });
      if (copy !== undefined) return copy;
    }
    return undefined;
  }

  /** Files to download are large: only whoever saves them keeps them. */
  async function keepSeen(url: string, answer: Response): Promise<void> {
    const [path = ''] = url.split(/[?#]/);
    const isHtml = /html/.test(answer.headers.get('content-type') ?? '');
    // The sign-in page of a guest network answers for a script, too.
    const isOther = isHtml && /\/assets\/[^/]+$/.test(path);
    if (answer.status !== 200 || answer.redirected || isOther || /\/downloads\/social-/.test(path)) return;
    // Cloned before anything is waited for: its body is read by the page.
    const copy = answer.clone();
    const cache = await caches.open(cacheName(base, 'seen', build));
    // A full disk keeps nobody from the page.
    await cache.put(path, copy).catch(() => undefined);
  }

  async function asset(request: Request, keep: (work: Promise<unknown>) => void): Promise<Response> {
    const copy = await caches.match(request.url, { ignoreVary: true }).catch(() => undefined);
    if (copy !== undefined) return copy;
    const answer = await fetch(request);
    keep(keepSeen(request.url, answer));
    return answer;
  }

  async function page(request: Request, keep: (work: Promise<unknown>) => void): Promise<Response> {
    const asked = fetch(request);
    keep(asked.then((answer) => keepSeen(request.url, answer)).catch(() => undefined));
    const copy = await copyOf(request.url).catch(() => undefined);
    if (copy === undefined) return asked.catch((error: unknown) => withoutCopy(request, error));
    if (request.destination !== 'document' && now() < copiesUntil) return copy;
    const answer = await within(patience, asked).catch(() => null);
    if (answer !== null && (answer.ok || answer.type === 'opaqueredirect')) return answer;
    copiesUntil = now() + spell;
    return copy;
  }

  async function withoutCopy(request: Request, error: unknown): Promise<Response> {
    if (request.mode !== 'navigate') throw error;
    const { origin, pathname, search } = new URL(request.url);
    // As the site itself does with a folder that is asked for without its slash.
    const folder = `${origin}${pathname}/`;
    if (!pathname.endsWith('/') && (await copyOf(folder))) return Response.redirect(folder + search);
    const says = await copyOf(base + notSavedPath);
    if (says === undefined) throw error;
    return says;
  }

  /** What a visitor needs to see a sentence without a network. Rejects when a part of it does not come. */
  async function install(shell: readonly string[]): Promise<void> {
    const cache = await caches.open(cacheName(base, 'seen', build));
    const take = async (path: string): Promise<void> => {
      const answer = await fetch(base + path, { cache: 'no-cache' });
      if (answer.status !== 200) throw new Error(`${path} did not come.`);
      await cache.put(base + path, answer);
    };
    await Promise.all(shell.map(take));
  }

  async function sweep(): Promise<void> {
    const receipt = await readReceipt(caches, base);
    const old = outdated(await caches.keys(), base, receipt?.build ?? null);
    await Promise.all(old.map((name) => caches.delete(name)));
  }

  return { asset, page, install, sweep };
}

/** Takes everything away that this site has kept. */
export async function forgetAll(caches: CacheStorage, base: string): Promise<void> {
  await Promise.all(ownCaches(await caches.keys(), base).map((name) => caches.delete(name)));
}

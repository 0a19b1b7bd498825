import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answersOf, forgetAll, notSavedPath, policyOf } from '../../src/offline/answer.ts';
import { cacheName, outdated } from '../../src/offline/names.ts';
import { writeReceipt } from '../../src/offline/receipt.ts';
import { fakeCaches, fakeSite } from './fake-caches.ts';

const scope = 'https://host/pack/';
/** Addresses are whole here: outside a browser there is none to complete them. */
const base = scope;
const deck = `${scope}present/cyp/`;
const script = `${scope}assets/deck.Hx3k.js`;

type Way = {
  mode?: string;
  cache?: RequestCache;
  method?: string;
  destination?: string;
  headers?: HeadersInit;
};

function request(url: string, { mode, destination, ...init }: Way = {}): Request {
  const asked = new Request(url, init);
  for (const [name, value] of Object.entries({ mode, destination }))
    if (value !== undefined) Object.defineProperty(asked, name, { value });
  return asked;
}

const page = (url: string) => request(url, { mode: 'navigate', destination: 'document' });

/** A worker of a build, with what it must wait for before it may end. */
function worker(build: string, caches: CacheStorage, site: ReturnType<typeof fakeSite>) {
  const work: Promise<unknown>[] = [];
  const keep = (one: Promise<unknown>): void => void work.push(one);
  const answers = answersOf({ base, build, caches, fetch: site.fetch, now: () => Date.now() });
  return {
    ...answers,
    page: (asked: Request) => answers.page(asked, keep).then((answer) => answer.text()),
    asset: (asked: Request) => answers.asset(asked, keep).then((answer) => answer.text()),
    settle: () => Promise.all(work),
  };
}

async function put(
  caches: CacheStorage,
  kind: 'saved' | 'seen',
  build: string,
  texts: Record<string, string>,
) {
  const cache = await caches.open(cacheName(base, kind, build));
  for (const [url, text] of Object.entries(texts)) await cache.put(url, new Response(text));
}

const saved = (build: string) => ({ at: '2026-11-29T10:00:00Z', build, sets: [], files: [] });

describe('what the worker takes on', () => {
  it.each<[string, Way, 'asset' | 'page' | null]>([
    [script, {}, 'asset'],
    [deck, {}, 'page'],
    [`${deck}slides.html`, {}, 'page'],
    [`${deck}?place=Croydon`, {}, 'page'],
    [deck, { method: 'HEAD' }, null],
    [deck, { method: 'POST' }, null],
    // Whoever asks past every cache wants to hear of the network.
    [deck, { cache: 'no-store' }, null],
    [deck, { cache: 'reload' }, null],
    [deck, { headers: { range: 'bytes=0-' } }, null],
    [`${scope}sw.js`, {}, null],
    [`${scope}offline/files.json`, {}, null],
    ['https://host/other/', {}, null],
    ['https://elsewhere/pack/', {}, null],
  ])('%s %o: %s', (url, way, policy) => {
    expect(policyOf(request(url, way), scope)).toBe(policy);
  });
});

describe('a page', () => {
  it('comes from the network, and what was seen comes without one', async () => {
    const [caches, site] = [fakeCaches(), fakeSite({ [deck]: 'new' })];
    const { page: ask, settle } = worker('b', caches, site);
    expect(await ask(page(`${deck}?place=Croydon`))).toBe('new');
    await settle();
    site.isDown = true;
    expect(await ask(page(`${deck}?still`))).toBe('new');
  });

  it('that is not there says so, with what is', async () => {
    const site = fakeSite({ [scope + notSavedPath]: 'not saved' });
    const { page: ask, install } = worker('b', fakeCaches(), site);
    await install([notSavedPath]);
    site.isDown = true;
    expect(await ask(page(deck))).toBe('not saved');
    // Data of a page is missed by whoever asked for it, and no page is data.
    await expect(ask(request(`${deck}slides.html`))).rejects.toThrow();
  });

  it('asked for without its slash is found', async () => {
    const [caches, site] = [fakeCaches(), fakeSite({})];
    await put(caches, 'saved', 'a', { [deck]: 'saved' });
    site.isDown = true;
    const { page: ask } = answersOf({ base, build: 'b', caches, fetch: site.fetch, now: () => 0 });
    const answer = await ask(page(`${deck.slice(0, -1)}?place=Croydon`), () => undefined);
    expect(answer.headers.get('location')).toBe(`${deck}?place=Croydon`);
  });

  it('comes of what was saved whole, not of a saving that was stopped or of what was seen', async () => {
    const [caches, site] = [fakeCaches(), fakeSite({})];
    await put(caches, 'saved', 'a', { [deck]: 'saved' });
    await put(caches, 'seen', 'b', { [deck]: 'seen', [`${scope}read/`]: 'seen too' });
    await put(caches, 'saved', 'b', { [deck]: 'half saved' });
    await writeReceipt(caches, base, saved('a'));
    site.isDown = true;
    const { page: ask } = worker('b', caches, site);
    expect(await ask(page(deck))).toBe('saved');
    expect(await ask(page(`${scope}read/`))).toBe('seen too');
  });

  it('that the site no longer has, or answers with an error, comes from the copy', async () => {
    const [caches, site] = [fakeCaches(), fakeSite({})];
    await put(caches, 'saved', 'a', { [deck]: 'saved' });
    expect(await worker('b', caches, site).page(page(deck))).toBe('saved');
    // Without a copy the site speaks for itself.
    expect(await worker('b', caches, site).page(page(`${scope}nowhere/`))).toBe('lost');
  });
});

describe('a network that does not answer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is waited for in a page for 3 s; its parts then come from where it came, without waiting', async () => {
    const [caches, site] = [fakeCaches(), fakeSite({})];
    await put(caches, 'saved', 'a', { [deck]: 'saved', [`${deck}slides.html`]: 'slides' });
    const never = { ...site, fetch: () => new Promise<Response>(() => undefined) };
    const { page: ask } = worker('b', caches, never);
    let answer = '';
    void ask(page(deck)).then((text) => {
      answer = text;
    });
    await vi.advanceTimersByTimeAsync(2900);
    expect(answer).toBe('');
    await vi.advanceTimersByTimeAsync(200);
    expect(answer).toBe('saved');
    expect(await ask(request(`${deck}slides.html`))).toBe('slides');
    // Somebody who loads the page again wants to know whether the network is back.
    const { page: again } = worker('b', caches, { ...site, texts: { [deck]: 'new' } });
    expect(await again(page(deck))).toBe('saved');
  });
});

describe('a part with a hash in its name', () => {
  it('is asked for once, and outlives the build that had it', async () => {
    const [caches, site] = [fakeCaches(), fakeSite({ [script]: 'code' })];
    const old = worker('a', caches, site);
    expect(await old.asset(request(script))).toBe('code');
    await old.settle();
    site.texts = {};
    expect(await worker('b', caches, site).asset(request(script))).toBe('code');
    expect(site.asked).toEqual([script]);
  });

  it('is not kept where something else came in its place', async () => {
    const caches = fakeCaches();
    const signIn = {
      ...fakeSite({}),
      fetch: async () => new Response('<h1>Guest Wi-Fi</h1>', { headers: { 'content-type': 'text/html' } }),
    };
    const guest = worker('a', caches, signIn);
    await guest.asset(request(script));
    await guest.settle();
    expect(await worker('a', caches, fakeSite({ [script]: 'code' })).asset(request(script))).toBe('code');
  });

  it('comes although there is no room to keep it', async () => {
    const full = worker('a', fakeCaches(2), fakeSite({ [script]: 'code' }));
    expect(await full.asset(request(script))).toBe('code');
    await expect(full.settle()).resolves.toEqual([undefined]);
  });
});

describe('builds', () => {
  it('are kept for two more, and what was saved last for as long as it takes', async () => {
    const caches = fakeCaches();
    for (const build of ['a', 'b', 'c', 'd', 'e'])
      for (const kind of ['saved', 'seen'] as const) await put(caches, kind, build, {});
    await put(caches, 'saved', 'other', {});
    await caches.open('pack https://host/other/ saved z');
    await writeReceipt(caches, base, saved('a'));
    await worker('e', caches, fakeSite({})).sweep();
    expect(await caches.keys()).toEqual([
      ...['saved a', 'seen c', 'saved d', 'seen d', 'saved e', 'seen e', 'saved other'].map(
        (name) => `pack ${base} ${name}`,
      ),
      'pack https://host/other/ saved z',
      `pack ${base} receipt`,
    ]);
    await forgetAll(caches, base);
    expect(await caches.keys()).toEqual(['pack https://host/other/ saved z']);
  });

  it('of a pack at the root of its host are not those of one in a folder', () => {
    expect(
      outdated(
        ['pack /pack/ seen a', 'pack /pack/ seen b', 'pack /pack/ seen c', 'pack /pack/ seen d'],
        '/',
        null,
      ),
    ).toEqual([]);
  });
});

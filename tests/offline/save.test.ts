import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/offline/hash-of.ts';
import { lookOver } from '../../src/offline/look-over.ts';
import type { Manifest, SiteFile } from '../../src/offline/manifest.ts';
import { cacheName } from '../../src/offline/names.ts';
import { readReceipt } from '../../src/offline/receipt.ts';
import { SaveTrouble, type Saving, saveCopy } from '../../src/offline/save.ts';
import { fakeCaches, fakeSite } from './fake-caches.ts';

const base = 'https://host/pack/';
const names = [
  'present/cyp/',
  'present/cyp/slides.html',
  'assets/deck.Hx3k.js',
  'remix/',
  'downloads/a.pptx',
  ...Array.from({ length: 5 }, (_, index) => `art/${index}.avif`),
];
const sets = [{ id: 'edition:cyp' as const, name: 'the edition “Children”', path: 'present/cyp/' }];
const builder = { id: 'builder' as const, name: 'the builder', path: 'remix/' };

/** A build of the site: every file holds its name and that of the build, but for those with a hash in their name. */
async function buildOf(build: string): Promise<{ manifest: Manifest; texts: Record<string, string> }> {
  const texts: Record<string, string> = {};
  const files: SiteFile[] = [];
  for (const name of names) {
    const text = name.startsWith('assets/') ? name : `${name} of ${build}`;
    texts[base + name] = text;
    files.push([name, text.length, await hashOf(new TextEncoder().encode(text).buffer)]);
  }
  const manifest = {
    build,
    made: '2026-11-29',
    files,
    sets: { 'edition:cyp': [0, 1, 2], builder: [2, 3, 5, 6, 7, 8, 9], downloads: [4] },
  };
  return { manifest, texts };
}

async function saving(
  over: Partial<Saving> = {},
): Promise<{ site: ReturnType<typeof fakeSite>; saving: Saving }> {
  const { manifest, texts } = await buildOf('a');
  const site = fakeSite(texts);
  return {
    site,
    saving: {
      base,
      manifest,
      sets,
      caches: fakeCaches(),
      fetch: site.fetch,
      room: async () => null,
      onProgress: () => undefined,
      signal: new AbortController().signal,
      now: () => new Date('2026-11-29T10:00:00Z'),
      ...over,
    },
  };
}

const troubleOf = (work: Promise<void>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => (error instanceof SaveTrouble ? [error.trouble, error.path] : error),
  );

describe('saving', () => {
  it('takes each file of the sets once, says how far it is, and writes what is there', async () => {
    const said: number[][] = [];
    const { site, saving: one } = await saving({
      sets: [...sets, builder],
      onProgress: (...far) => said.push(far),
    });
    await saveCopy(one);
    const wanted = one.manifest.files.filter(([name]) => !/downloads/.test(name));
    expect(site.asked.toSorted()).toEqual(wanted.map(([name]) => base + name).toSorted());
    const bytes = wanted.reduce((sum, [, size]) => sum + size, 0);
    expect(said.at(-1)).toEqual([9, bytes]);
    expect(await readReceipt(one.caches, base)).toMatchObject({
      build: 'a',
      at: '2026-11-29T10:00:00.000Z',
      sets: [{ id: 'edition:cyp' }, { id: 'builder' }],
    });
    expect(await lookOver(one.caches, base)).toMatchObject({ is: 'whole', lost: 0 });
  });

  it('that was stopped goes on where it stopped', async () => {
    const stop = new AbortController();
    const { site, saving: one } = await saving({
      sets: [...sets, builder],
      signal: stop.signal,
      onProgress: (files) => files === 2 && stop.abort(),
    });
    expect(await troubleOf(saveCopy(one))).toEqual(['stopped', '']);
    expect(await lookOver(one.caches, base)).toEqual({ is: 'none' });
    await saveCopy({ ...one, signal: new AbortController().signal });
    // Nothing twice.
    expect(site.asked.toSorted()).toEqual(
      one.manifest.files.flatMap(([name]) => (/downloads/.test(name) ? [] : [base + name])).toSorted(),
    );
    expect(await lookOver(one.caches, base)).toMatchObject({ is: 'whole' });
  });

  it('a new build asks only for what has changed, and keeps two builds before it', async () => {
    const { site, saving: one } = await saving();
    for (const build of ['a', 'b', 'c', 'd']) {
      const { manifest, texts } = await buildOf(build);
      Object.assign(site, { texts });
      site.asked.length = 0;
      await saveCopy({ ...one, manifest });
    }
    expect(site.asked.toSorted()).toEqual([base + names[0], base + names[1]]);
    expect(await one.caches.keys()).toEqual(
      ['b', 'c', 'd'].map((build) => cacheName(base, 'saved', build)).toSpliced(0, 0, `pack ${base} receipt`),
    );
  });
});

describe('what goes wrong', () => {
  /** A copy of build a is there; build b is to be saved. */
  async function withCopy(over: Partial<Saving> = {}) {
    const { site, saving: one } = await saving();
    await saveCopy(one);
    const { manifest, texts } = await buildOf('b');
    Object.assign(site, { texts });
    return { site, saving: { ...one, manifest, ...over } };
  }

  it.each<[string, (site: ReturnType<typeof fakeSite>) => void, [string, unknown]]>([
    [
      'a damaged file',
      ({ texts }) => {
        texts[`${base}present/cyp/slides.html`] = 'cut of';
      },
      ['damaged', 'present/cyp/slides.html'],
    ],
    [
      'a file that the site does not have',
      ({ texts }) => {
        delete texts[`${base}present/cyp/slides.html`];
      },
      ['damaged', 'present/cyp/slides.html'],
    ],
    [
      'no network',
      (site) => {
        site.isDown = true;
      },
      // Files are fetched side by side: whichever is missed first.
      ['network', expect.stringMatching(/^present\/cyp\//)],
    ],
  ])('%s is said, and what was saved before is still whole', async (_, spoil, trouble) => {
    const { site, saving: one } = await withCopy();
    spoil(site);
    expect(await troubleOf(saveCopy(one))).toEqual(trouble);
    expect(await lookOver(one.caches, base)).toMatchObject({ is: 'whole', receipt: { build: 'a' } });
  });

  it('no space: older builds make way, never the last copy', async () => {
    const { saving: one } = await withCopy({ room: async () => 3 });
    await one.caches.open(cacheName(base, 'saved', 'older'));
    expect(await troubleOf(saveCopy(one))).toEqual(['full', '']);
    expect(await one.caches.has(cacheName(base, 'saved', 'older'))).toBe(false);
    expect(await lookOver(one.caches, base)).toMatchObject({ is: 'whole', receipt: { build: 'a' } });
  });

  it('no space that the browser did not speak of', async () => {
    const { saving: one } = await saving({ caches: fakeCaches(20) });
    expect(await troubleOf(saveCopy(one))).toEqual(['full', expect.stringMatching(/^present|^assets/)]);
  });

  it('storage that is blocked', async () => {
    const blocked = async () => {
      throw new DOMException('blocked', 'SecurityError');
    };
    const caches = { ...fakeCaches(), open: blocked, has: blocked };
    const { saving: one } = await saving({ caches });
    expect(await troubleOf(saveCopy(one))).toEqual(['blocked', '']);
    expect(await lookOver(caches, base)).toEqual({ is: 'blocked' });
  });

  it('a file that is changed or thrown away later is found when the copy is looked over, and fetched again', async () => {
    const { site, saving: one } = await saving();
    await saveCopy(one);
    const cache = await one.caches.open(cacheName(base, 'saved', 'a'));
    await cache.put(`${base}present/cyp/`, new Response('rot'));
    expect(await lookOver(one.caches, base)).toMatchObject({ is: 'damaged', lost: 1 });
    site.asked.length = 0;
    await saveCopy(one);
    expect(site.asked).toEqual([`${base}present/cyp/`]);
    await one.caches.delete(cacheName(base, 'saved', 'a'));
    expect(await lookOver(one.caches, base)).toMatchObject({ is: 'damaged', lost: 3 });
  });
});

import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listSite } from '../../scripts/lib/list-site.ts';
import { writeOffline } from '../../scripts/lib/write-offline.ts';
import { filesOf, type Manifest, type SetId } from '../../src/offline/manifest.ts';

let dist = '';
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'site-'));
});
afterEach(() => rm(dist, { recursive: true }));

/** A small site, as it is built for a folder of its host. */
const site: Record<string, string> = {
  'index.html': '<a href="/pack/read/">',
  'favicon.svg': '<svg/>',
  'present/index.html': '<a href="/pack/present/cyp/"><a href="/pack/downloads/social-prescribing-cyp.pptx">',
  'present/cyp/index.html':
    '<html data-scripts="/pack/assets/deck.A1.js" data-imports="/pack/assets/dates.B2.js">',
  'present/cyp/slides.html':
    '<style>.a{background:url(/pack/art/cover.avif)}</style><section id="why/gap"><a href="/pack/evidence/gap/"><a href="https://example.org/evidence/other/">',
  'present/cyp/all/index.html': '<p>all</p>',
  'present/cyp/speaker/index.html': '<p>notes</p>',
  'present/remix/index.html': '<p>own</p>',
  'read/why/index.html': '<p>why</p>',
  'read/what/index.html': '<p>what</p>',
  'evidence/gap/index.html': '<script type="module" src="/pack/assets/claim.C3.js">',
  'evidence/other/index.html': '<p>other</p>',
  'evidence/cards.html': '<p>cards</p>',
  'assets/deck.A1.js': 'import"./dates.B2.js";const a=()=>import("./panel.D4.js");',
  'assets/panel.D4.js': 'fetch(path("/evidence/cards.html"))',
  'assets/dates.B2.js': 'export{}',
  'assets/claim.C3.js': 'export{}',
  'assets/worker-E5.js': 'fetch("/standalone/parts.json")',
  'assets/app.F6.js': 'new Worker(new URL("/pack/assets/worker-E5.js",import.meta.url))',
  'art/cover.avif': 'picture',
  'art/cover.jpg': 'picture',
  'remix/index.html': '<astro-island component-url="/pack/assets/app.F6.js">',
  'standalone/parts.json': '{}',
  'downloads/index.html': '<a href="/pack/downloads/social-prescribing-cyp.pptx">',
  'downloads/social-prescribing-cyp.pptx': 'PK',
  'offline/not-saved/index.html': '<link href="/pack/favicon.svg">',
  'deck.json': '{}',
  'deck.json.br': 'packed',
  'share/pack.jpg': 'picture',
  _headers: '',
  'sw.js': 'old',
};

async function write(): Promise<void> {
  for (const [name, text] of Object.entries(site)) {
    await mkdir(dirname(join(dist, name)), { recursive: true });
    await writeFile(join(dist, name), text);
  }
}

async function pathsOf(set: SetId): Promise<string[]> {
  const list = await listSite(dist);
  return filesOf({ build: '', made: '', ...list }, [set]).map(([path]) => path);
}

describe('the list of a site', () => {
  beforeEach(write);

  it('gives an edition all that it loads, at once or when asked, and the pages that its slides lead to', async () => {
    const paths = await pathsOf('edition:cyp');
    expect(paths).toEqual(
      expect.arrayContaining([
        'present/cyp/',
        'present/cyp/slides.html',
        'present/cyp/speaker/',
        'present/cyp/all/',
        'assets/deck.A1.js',
        'assets/dates.B2.js',
        'assets/panel.D4.js',
        'evidence/cards.html',
        'art/cover.avif',
        'evidence/gap/',
        'assets/claim.C3.js',
        'read/why/',
        'offline/not-saved/',
      ]),
    );
    for (const path of ['read/what/', 'evidence/other/', 'remix/', 'downloads/social-prescribing-cyp.pptx'])
      expect(paths).not.toContain(path);
  });

  it('gives the builder its workers and what its files are made of', async () => {
    const paths = await pathsOf('builder');
    for (const path of [
      'remix/',
      'present/remix/',
      'assets/worker-E5.js',
      'standalone/parts.json',
      'art/cover.jpg',
    ])
      expect(paths).toContain(path);
  });

  it('has every page in one set and every file to download in another, and no file of hosts', async () => {
    const { files } = await listSite(dist);
    const both = [...(await pathsOf('site')), ...(await pathsOf('downloads'))];
    expect(new Set(both)).toEqual(new Set(files.map(([path]) => path)));
    expect(await pathsOf('site')).not.toContain('downloads/social-prescribing-cyp.pptx');
    for (const path of ['deck.json.br', 'share/pack.jpg', '_headers', 'sw.js'])
      expect(both).not.toContain(path);
  });
});

describe('the service worker', () => {
  /** What a worker listens for, started as a browser would. */
  async function started(build: string): Promise<string[]> {
    await write();
    await writeOffline(process.cwd(), dist, build, new Date('2026-11-29T10:00:00Z'));
    const heard: string[] = [];
    const self = {
      registration: { scope: 'https://host/pack/' },
      addEventListener: (type: string) => heard.push(type),
    };
    runInNewContext(await readFile(join(dist, 'sw.js'), 'utf8'), { self, URL, caches: {} });
    return heard.sort();
  }

  it('is one script that answers for the network', async () => {
    expect(await started('3f2a')).toEqual(['activate', 'fetch', 'install', 'message']);
    const list = JSON.parse(await readFile(join(dist, 'offline', 'files.json'), 'utf8')) as Manifest;
    expect(list).toMatchObject({ build: '3f2a', made: '2026-11-29' });
    expect(await readFile(join(dist, 'sw.js'), 'utf8')).toContain(
      '"shell":["offline/not-saved/","favicon.svg"]',
    );
  });

  it('answers for nothing where the kill switch is on', async () => {
    expect(await started('')).toEqual(['activate', 'install']);
  });
});

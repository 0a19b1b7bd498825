import { readdirSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base, expect } from '@playwright/test';
import type { WebKit } from '../../scripts/lib/find-engines.ts';
import { freePort } from '../../scripts/lib/serve.ts';
import type { Engine } from './engine.ts';
import { startChromium, startFirefox } from './puppet.ts';
import { serveWatched, type WatchedSite } from './watched-site.ts';
import { startWebKit } from './webkit.ts';

export { expect };

type Browser = { engine: Engine | null; downloads: string };

type Tools = {
  engine: Engine;
  /** Opens a page of the site. */
  visit: (path: string) => Promise<void>;
  /** Where the browser puts what it downloads. */
  downloads: string;
  /** What pages said that nobody should meet. Looked at after each test. */
  faults: string[];
};

export const test = base.extend<Tools, { browserInUse: Browser; site: WatchedSite }>({
  browserInUse: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what is needed
    async ({}, use, { project, workerIndex }) => {
      const downloads = join(project.outputDir, `${project.name}-${workerIndex}`);
      await mkdir(downloads, { recursive: true });
      const engine = await start(project.name, downloads, workerIndex);
      await use({ engine, downloads });
      await engine?.quit();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const site = await serveWatched('dist');
      await use(site);
      site.stop();
    },
    { scope: 'worker' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: as above
  faults: async ({}, use) => use([]),
  engine: async ({ browserInUse: { engine }, site, faults }, use, info) => {
    test.skip(engine === null, `No ${info.project.name} on this machine, and none could be installed.`);
    if (engine === null) return;
    site.faults.length = 0;
    await use(engine);
    await engine.closeOthers();
    expect([...site.faults, ...faults]).toEqual([]);
  },
  visit: async ({ engine, site }, use) => use((path) => engine.open(`${site.url}${path}`)),
  downloads: async ({ browserInUse }, use) => use(browserInUse.downloads),
});

async function start(name: string, downloads: string, index: number): Promise<Engine | null> {
  const { CHROMIUM_PATH = '', FIREFOX_PATH = '', WEBKIT = 'null' } = process.env;
  if (name === 'chromium') return startChromium(CHROMIUM_PATH);
  if (name === 'firefox') return FIREFOX_PATH === '' ? null : startFirefox(FIREFOX_PATH, downloads);
  const webkit = JSON.parse(WEBKIT) as WebKit | null;
  return webkit && startWebKit(webkit, downloads, await freePort(4491 + index * 20));
}

/** Waits for a file whose name ends so to be whole, and reads it. */
export async function downloaded(folder: string, ending: string): Promise<Uint8Array> {
  const names = (): string[] =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith(ending));
  let size = -1;
  await expect
    .poll(() => {
      const [name] = names();
      const before = size;
      size = name === undefined ? -1 : readFileSync(join(folder, name)).length;
      return size > 0 && size === before;
    })
    .toBe(true);
  return new Uint8Array(readFileSync(join(folder, names()[0] ?? '')));
}

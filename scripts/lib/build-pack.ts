import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackModel } from '../../src/model/deck.ts';
import type { FormatId } from '../../src/render/formats.ts';
import { buildSite } from './build-site.ts';
import { checkPack, summaryOf } from './check-pack.ts';
import { compressFiles } from './compress-files.ts';
import { fillDownloads } from './fill-downloads.ts';
import { searchBrowser } from './find-browser.ts';
import { fingerprint } from './fingerprint.ts';
import { runStep } from './run-step.ts';
import { siteBase, siteHost, siteOffline } from './site-base.ts';
import { siteFormats, writeDownloads } from './write-downloads.ts';
import { writeOffline } from './write-offline.ts';
import { writeWhole } from './write-whole.ts';

/** Everything the built site is made of. */
export const siteInputs = [
  'content',
  'data',
  'src',
  'public',
  'scripts/lib',
  'scripts/export',
  'astro.config.mjs',
  'package-lock.json',
];

export type Built = {
  /** Makes the files that a browser has to draw, such as PDF. Null when they are there, or there is no browser. */
  drawRest: (() => Promise<void>) | null;
};

/**
 * content/ and data/ → dist/: check, site, model, exports, compressed copies.
 *
 *     unchanged since the last build ──────────────────────────────────────────────► nothing to do
 *     checkPack ─► buildSite ─► dist/downloads/* ─► offline/files.json, sw.js ─► *.gz, *.br
 *                                        files that a browser draws: drawRest, later
 *
 * The files come after the site, because Astro begins by emptying dist.
 */
export async function buildPack(
  root: string,
  { force = false, only }: { force?: boolean; only?: readonly FormatId[] | undefined } = {},
): Promise<Built> {
  const dist = join(root, 'dist');
  const record = join(root, '.cache', 'build');
  const print = fingerprint(root, siteInputs, siteHost() + siteBase() + (siteOffline() ? '' : 'off'));
  const build = siteOffline() ? print.slice(0, 12) : '';
  const [done = '', drawn = ''] = ((await readOr(record)) ?? '').split('\n');
  const isThere =
    existsSync(join(dist, 'deck.json')) &&
    existsSync(join(dist, 'downloads', 'social-prescribing-full.pptx'));
  if (only !== undefined) {
    // Some of the formats only: not a build that a later one may take for whole.
    await rm(record, { force: true });
    await buildAll(root, dist, force, only, build);
    return { drawRest: null };
  }
  const isDone = !force && isThere && done === print;
  if (isDone) process.stdout.write('Nothing has changed since the last build.\n');
  else {
    // Gone until all is done, so that a build that was stopped half-way is never taken for a whole one.
    await rm(record, { force: true });
    await buildAll(root, dist, force, siteFormats(false), build);
    await mkdir(join(root, '.cache'), { recursive: true });
    await writeFile(record, print);
  }
  const rest = siteFormats(true);
  if (rest.length === 0 || (isDone && drawn === 'drawn')) return { drawRest: null };
  if ((await searchBrowser()) === null) {
    process.stdout.write('No Chromium, Chrome or Edge was found, so there are no PDF files.\n');
    return { drawRest: null };
  }
  return {
    drawRest: async () => {
      const pack: PackModel = JSON.parse(await readFile(join(dist, 'deck.json'), 'utf8'));
      await offerFiles(pack, root, rest, force);
      await writeOffline(root, dist, build);
      for (const folder of ['downloads', 'offline']) await compressFiles(join(dist, folder));
      await writeFile(record, `${print}\ndrawn`);
    },
  };
}

async function buildAll(
  root: string,
  dist: string,
  force: boolean,
  formats: readonly FormatId[],
  build: string,
): Promise<void> {
  const pack = await runStep('Check the content', () => checkPack(root), summaryOf);
  await runStep(
    'Build the site',
    () => buildSite(root, dist, siteBase(), pack, siteHost(), build),
    (decks) => `${decks} decks`,
  );
  await mkdir(join(root, '.cache'), { recursive: true });
  await copyFile(pageOf(root), templateOf(root));
  await offerFiles(pack, root, formats, force);
  await runStep(
    'List the files to save for offline',
    () => writeOffline(root, dist, build),
    (count) => `${count} files`,
  );
  await runStep(
    'Compress',
    () => compressFiles(dist),
    (count) => `${count} files`,
  );
}

/** Makes files and lets the page of downloads say what there is. */
async function offerFiles(
  pack: PackModel,
  root: string,
  formats: readonly FormatId[],
  force: boolean,
): Promise<void> {
  const offered = await writeDownloads(pack, join(root, 'dist', 'downloads'), { root, formats, force });
  await writeWhole(pageOf(root), fillDownloads(await readFile(templateOf(root), 'utf8'), offered));
}

/** The page of downloads, and how Astro built it. */
const pageOf = (root: string): string => join(root, 'dist', 'downloads', 'index.html');
const templateOf = (root: string): string => join(root, '.cache', 'downloads.html');

async function readOr(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

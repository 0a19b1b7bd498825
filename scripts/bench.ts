// npm run bench [-- --quick]
// Measures build, weight and speed beside Marp and Slidev, prints the tables and writes docs/bench.md.
// --quick measures everything once and writes nothing: to see where a change leads.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { PackModel } from '../src/model/deck.ts';
import { selectEdition } from '../src/select/select-edition.ts';
import { empty, type Figures, ours, story } from './bench/figures.ts';
import { measureCharts } from './bench/measure-charts.ts';
import { measurePages } from './bench/measure-pages.ts';
import { measurePptx } from './bench/measure-pptx.ts';
import { measurePptxPeers } from './bench/measure-pptx-peers.ts';
import { measureRemix } from './bench/measure-remix.ts';
import { measureRoom } from './bench/measure-room.ts';
import { measureSearch } from './bench/measure-search.ts';
import { type Contender, measureSpeed } from './bench/measure-speed.ts';
import { toMarkdown, toText } from './bench/report.ts';
import { judge } from './bench/targets.ts';
import { timeBuilds } from './bench/time-builds.ts';
import { tryPeers } from './bench/try-peers.ts';
import { weighReading } from './bench/weigh-reading.ts';
import { browserFlags } from './lib/browser-flags.ts';
import { findBrowser } from './lib/find-browser.ts';
import { root } from './lib/run-command.ts';
import { runMain, runStep, sayAloud } from './lib/run-step.ts';
import { freePort, serve } from './lib/serve.ts';

const isQuick = process.argv.includes('--quick');
const rounds = isQuick ? { builds: 1, loads: 1, walks: 1 } : { builds: 3, loads: 5, walks: 3 };
const large = 570;

// Every deck is measured at the root of its host.
process.env.PACK_BASE = '/';

/**
 *     content ─► copies of the pack at three sizes ─► built and timed ─┐
 *             └► the same slides as plain Markdown ─► Marp, Slidev ────┴─► loaded and walked in turn ─► verdicts
 */
await runMain(async () => {
  const load = loadavg()[0]?.toFixed(1) ?? '';
  const scratch = await mkdtemp(join(tmpdir(), 'bench-'));
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserFlags });
  try {
    const full = JSON.parse(await readFile(join(root, 'content', 'editions', 'full.json'), 'utf8'));
    const small: number = full.slides.length;
    const sizes = [small, Math.round(large / 2), large];
    const builds = await runStep('Build the pack', () =>
      timeBuilds(root, scratch, sizes, rounds.builds, sayAloud),
    );
    const dist = builds[0]?.dist ?? '';
    const pack: PackModel = JSON.parse(await readFile(join(dist, 'deck.json'), 'utf8'));
    const deck = selectEdition(pack, 'full');
    const cache = join(root, '.cache', 'bench');
    const peers = await runStep('Build Marp and Slidev', () =>
      tryPeers(deck, cache, sizes, rounds.builds, sayAloud),
    );

    const mine = builds.map(({ size, dist }) => ({ name: ours, size, dist, path: '/present/full/' }));
    const others = peers.flatMap(({ name, builds }) =>
      builds.map(({ size, dist }) => ({ name, size, dist, path: '/' })),
    );
    const decks = [small, large].flatMap((size) => [...mine, ...others].filter((deck) => deck.size === size));
    const contenders: Contender[] = [
      await emptyPage(join(scratch, 'empty')),
      { name: story, size: 0, dist, path: '/', isStill: true },
      ...decks,
    ];
    const speeds = await runStep('Load and walk the decks', () =>
      measureSpeed(browser, contenders, rounds, sayAloud),
    );
    const site = await serve(dist, await freePort(4591));
    const reading = await runStep('Weigh the reading pages', () => weighReading(browser, dist, site.url));
    const charts = await runStep('Draw every chart', () =>
      measureCharts(browser, pack, site.url, rounds.loads),
    );
    const search = await runStep('Ask the register', () => measureSearch(browser, site.url));
    const remix = await runStep('Type into a long deck', () =>
      measureRemix(browser, site.url, pack, rounds.loads),
    );
    const pages = await runStep('Scroll the story, change a number', () => measurePages(browser, site.url));
    const room = await runStep('Present for hours', () => measureRoom(browser, site.url));
    await site.stop();
    const pptx = await runStep('Write PowerPoint', () =>
      measurePptx(
        builds.map((build) => build.dist),
        rounds.builds,
      ),
    );

    const pptxPeers = await runStep('Write PowerPoint elsewhere', async () =>
      measurePptxPeers(deck, { dist, cache, browser: await findBrowser() }),
    );

    const machine = {
      date: new Date().toISOString().slice(0, 10),
      cores: availableParallelism(),
      node: process.versions.node,
      chromium: browser.version(),
      load,
    };
    const figures: Figures = {
      machine,
      rounds,
      small,
      large,
      builds,
      peers,
      speeds,
      reading,
      charts,
      search,
      remix,
      pages,
      room,
      pptx,
      pptxPeers,
    };
    const verdicts = judge(figures);
    process.stdout.write(toText(figures, verdicts));
    if (!isQuick) {
      await writeFile(join(root, 'docs', 'bench.md'), toMarkdown(figures, verdicts));
      process.stdout.write('\nWritten to docs/bench.md.\n');
    }
    // A promise that is broken is said, but a measurement never fails.
    return 0;
  } finally {
    await browser.close();
    await rm(scratch, { recursive: true, force: true });
  }
});

/** The least that any page can take on this machine. */
async function emptyPage(dist: string): Promise<Contender> {
  await mkdir(dist);
  await writeFile(
    join(dist, 'index.html'),
    '<!doctype html><html lang="en"><title>Empty</title><p>Empty</p></html>',
  );
  return { name: empty, size: 0, dist, path: '/', isStill: true };
}

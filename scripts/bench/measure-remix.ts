import type { Browser, Locator, Page } from '@playwright/test';
import type { PackModel } from '../../src/model/deck.ts';
import { addSlide } from '../../src/remix/core/commands.ts';
import { emptyRemix } from '../../src/remix/core/start.ts';
import { stringifyRemix } from '../../src/remix/core/stringify-remix.ts';
import { measureLoad, openSlowPage, rest } from './measure-load.ts';
import { median, part } from './run-timed.ts';

/** The page where decks are made, at a slow processor. Times in ms. */
export type RemixSpeed = {
  /** From the request to the start screen as it stays. */
  startScreen: number;
  opening: Opening;
  typing: TypingTime;
};

/** A deck that begins as an edition, from the request on. */
type Opening = {
  /** Its first slide is on the screen as it stays, picture and all. */
  firstSlide: number;
  /** Its words can be typed in. */
  ready: number;
  /** Layout-shift score up to rest. */
  shift: number;
};

/** From a key to the next picture on the screen, in ms, while words of a long deck are changed. */
type TypingTime = {
  slides: number;
  keys: number;
  median: number;
  p95: number;
  /** What 95 keys in a hundred take at most on a page that is one editable paragraph: the browser's own part. */
  bare: number;
  slowest: number;
  /** Tasks of 50 ms and more while it was typed. */
  longTasks: number;
};

const slides = 100;
/** A chart, cards and a table: slides that are drawn in quite different ways. */
const layouts = ['chart', 'cards', 'table'] as const;
const keysEach = 20;
/** Milliseconds between two keys of somebody who types fast, and now and then while they think. */
const pace = 120;
const thought = 330;

declare global {
  var typingNotes: { keys: number[]; long: number };
  /** When the largest paint of the stage so far was. */
  var stagePaint: number | undefined;
}

/** Loads the page and a deck on it some times over, then types. */
export async function measureRemix(
  browser: Browser,
  url: string,
  pack: PackModel,
  loads: number,
): Promise<RemixSpeed> {
  const screens: number[] = [];
  const openings: Opening[] = [];
  for (let round = 0; round < loads; round += 1) {
    screens.push((await measureLoad(browser, `${url}/remix/`, 'fast')).largestPaint);
    openings.push(await measureOpening(browser, `${url}/remix/?from=cyp`));
  }
  const of = (key: keyof Opening): number => median(openings.map((opening) => opening[key]));
  return {
    startScreen: median(screens),
    opening: { firstSlide: of('firstSlide'), ready: of('ready'), shift: of('shift') },
    typing: await measureTyping(browser, url, pack),
  };
}

/** The slide stands before the page can answer: both are measured, in one load. */
async function measureOpening(browser: Browser, address: string): Promise<Opening> {
  const { page, context } = await openSlowPage(browser, 'fast', { width: 1366, height: 768 });
  try {
    await page.addInitScript(noteStage);
    await page.goto(address);
    await page.waitForFunction(
      () => document.querySelector('.field :is([contenteditable="true"], textarea:not([readonly]))'),
      null,
      { polling: 'raf' },
    );
    const ready = await page.evaluate(() => performance.now());
    await rest(page);
    return await page.evaluate(
      (at) => ({
        firstSlide: globalThis.stagePaint ?? Number.NaN,
        ready: at,
        shift: globalThis.benchNotes.shift,
      }),
      ready,
    );
  } finally {
    await context.close();
  }
}

/** Runs in the page: the browser names what it paints as long as it is larger than all before. */
function noteStage(): void {
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if ('element' in entry && entry.element instanceof Element && entry.element.closest('.stage') !== null)
        globalThis.stagePaint = entry.startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
}

/** Types sixty letters into three titles of a deck of a hundred slides, at 4x CPU slowdown. */
async function measureTyping(browser: Browser, url: string, pack: PackModel): Promise<TypingTime> {
  const bare = await measureBare(browser);
  const { page, context } = await openSlowPage(browser, 'fast', { width: 1366, height: 768 });
  try {
    await openLongDeck(page, url, pack);
    await page.evaluate(note);
    for (const layout of layouts) {
      const at = longOrder(pack).findIndex((id) => pack.slides[id]?.layout === layout);
      await page.locator('.order-pick').nth(at).click();
      await type(page, page.getByRole('textbox', { name: 'Title', exact: true }));
    }
    const { keys, long } = await page.evaluate(() => globalThis.typingNotes);
    return {
      slides,
      keys: keys.length,
      median: part(keys, 0.5),
      p95: part(keys, 0.95),
      bare,
      slowest: part(keys, 1),
      longTasks: long,
    };
  } finally {
    await context.close();
  }
}

/** The same letters into a page that is one editable paragraph. */
async function measureBare(browser: Browser): Promise<number> {
  const { page, context } = await openSlowPage(browser, 'fast', { width: 1366, height: 768 });
  try {
    await page.setContent('<p contenteditable="true">A paragraph</p>');
    await page.evaluate(note);
    for (const _ of layouts) await type(page, page.locator('p'));
    return part(await page.evaluate(() => globalThis.typingNotes.keys), 0.95);
  } finally {
    await context.close();
  }
}

/** Types as fast as people do, with a pause after every tenth letter. */
async function type(page: Page, field: Locator): Promise<void> {
  await field.click();
  await page.keyboard.press('End');
  await rest(page);
  for (let key = 0; key < keysEach; key += 1) {
    await page.keyboard.press('abcdefghij'[key % 10] ?? 'a');
    await page.waitForTimeout(key % 10 === 9 ? thought : pace);
  }
}

/** The pack's slides in turn, over again, until there are a hundred. */
function longOrder(pack: PackModel): string[] {
  const all = pack.editions.full?.slides.map(({ id }) => id) ?? Object.keys(pack.slides);
  return Array.from({ length: slides }, (_, index) => all[index % all.length] ?? '');
}

async function openLongDeck(page: Page, url: string, pack: PackModel): Promise<void> {
  let remix = emptyRemix(pack, { id: 'r-long', name: 'A long deck', now: '2026-01-01T00:00:00.000Z' });
  for (const id of longOrder(pack)) {
    const added = addSlide(remix, pack, id);
    if (!added.ok) throw new Error(added.message);
    remix = added.remix;
  }
  await page.goto(`${url}/remix/`);
  const buffer = Buffer.from(stringifyRemix(remix));
  // One that is still shut takes no file.
  await page
    .locator('.file-button input:enabled')
    .setInputFiles({ name: 'long.remix.json', mimeType: 'application/json', buffer });
  await page.locator('.stage .slide-title').waitFor();
  await rest(page);
}

/** Runs in the page. A message sent from a frame arrives when the frame has been drawn. */
function note(): void {
  const notes = { keys: [] as number[], long: 0 };
  globalThis.typingNotes = notes;
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (key.length !== 1) return;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => notes.keys.push(performance.now() - timeStamp);
        port2.postMessage(null);
      });
    },
    true,
  );
  new PerformanceObserver((list) => {
    notes.long += list.getEntries().length;
  }).observe({ type: 'longtask' });
}

import type { Browser, Page } from '@playwright/test';
import { rest } from './measure-load.ts';
import { part } from './run-timed.ts';
import { frameAt, watchFrame } from './watch-frame.ts';

/** A deck in a meeting, with its speaker view or for hours. */
export type RoomSpeed = {
  /** How far apart, in ms without slowdown, a slide stands on the audience's screen and its notes in the speaker view. */
  pair: { changes: number; median: number; p95: number };
  /** Script's memory in bytes after a few walks there and back, and after many more changes of slide. */
  heap: { changes: number; before: number; after: number };
};

const edition = 'full';
const viewport = { width: 1280, height: 720 };
const pairChanges = 40;
const heapChanges = 2000;

export async function measureRoom(browser: Browser, url: string): Promise<RoomSpeed> {
  return { pair: await timePair(browser, url), heap: await weighHeap(browser, url) };
}

/** Turns pages in the speaker view, as presenters do. */
async function timePair(browser: Browser, url: string): Promise<RoomSpeed['pair']> {
  const context = await browser.newContext({ viewport });
  try {
    const deck = await context.newPage();
    await deck.goto(`${url}/present/${edition}/`);
    await deck.locator('.reveal.started').waitFor();
    // A press a slide: the notes stay as they are while a chart goes through its steps.
    await deck.keyboard.press('d');
    const opening = context.waitForEvent('page');
    await deck.keyboard.press('s');
    const speaker = await opening;
    await rest(speaker);
    const apart: number[] = [];
    for (let change = 0; change < pairChanges; change += 1) {
      await watchFrame(deck, '.reveal > .slides');
      await watchFrame(speaker, '.speaker-notes');
      await speaker.keyboard.press(change < pairChanges / 2 ? 'PageDown' : 'PageUp');
      apart.push(Math.abs((await frameAt(deck)) - (await frameAt(speaker))));
      await deck.waitForTimeout(400);
    }
    return { changes: apart.length, median: part(apart, 0.5), p95: part(apart, 0.95) };
  } finally {
    await context.close();
  }
}

/** Walks the deck to its end and back, over and over. */
async function weighHeap(browser: Browser, url: string): Promise<RoomSpeed['heap']> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await page.goto(`${url}/present/${edition}/`);
    await page.locator('.reveal.started').waitFor();
    await rest(page);
    const used = async (): Promise<number> => {
      await session.send('HeapProfiler.collectGarbage');
      return (await session.send('Runtime.getHeapUsage')).usedSize;
    };
    // Everything has been drawn, and the engine has compiled what runs often: that alone is more than a tenth.
    const walks = ['PageDown', 'PageUp', 'PageDown', 'PageUp', 'PageDown', 'PageUp'] as const;
    let there = 0;
    for (const key of walks) there = await walk(page, key, heapChanges);
    await rest(page);
    const before = await used();
    let changes = 0;
    for (let turn = 0; changes < heapChanges; turn += 1)
      changes += await walk(
        page,
        turn % 2 === 0 ? 'PageDown' : 'PageUp',
        Math.min(there, heapChanges - changes),
      );
    await rest(page);
    return { changes, before, after: await used() };
  } finally {
    await context.close();
  }
}

/** Presses a key until the deck stands at its end, or has changed its slide so often; how often it has. */
async function walk(page: Page, key: 'PageDown' | 'PageUp', most: number): Promise<number> {
  const now = () => page.evaluate(() => document.querySelector('.slides > .present')?.id);
  // A chart may take several presses, and none takes more than this.
  const patience = 12;
  let changes = 0;
  let still = 0;
  let last = await now();
  while (changes < most && still < patience) {
    await page.keyboard.press(key);
    const at = await now();
    still = at === last ? still + 1 : 0;
    if (at !== last) changes += 1;
    last = at;
  }
  return changes;
}

import type { Browser } from '@playwright/test';
import { openSlowPage, rest } from './measure-load.ts';

const changes = 20;
/** Milliseconds between two keys: longer than any of the decks needs to come to rest. */
const pace = 500;
/** Shorter events are not reported by the browser at all. */
const shortest = 16;

/**
 * Milliseconds from a key press to the next frame on the screen, for the first twenty changes of a deck, at a
 * reader's pace: the page is at rest before each. The browser's own event timing, in steps of 8 ms.
 */
export async function measureChanges(browser: Browser, url: string): Promise<number[]> {
  const { page, context } = await openSlowPage(browser, 'fast');
  try {
    await page.goto(url, { waitUntil: 'load', timeout: 120_000 });
    await rest(page);
    const addresses = new Set([page.url()]);
    // A press may add a step to a chart instead: that is a change to be measured, and no slide.
    let presses = 0;
    for (; addresses.size <= changes && presses < changes * 2; presses++) {
      await page.keyboard.press('ArrowRight');
      await page.waitForTimeout(pace);
      addresses.add(page.url());
    }
    if (addresses.size < changes)
      throw new Error(`only ${addresses.size - 1} of ${changes} keys changed the slide`);
    const noted = await page.evaluate(() => globalThis.benchNotes.keys);
    const unnoted = Math.max(0, presses - noted.length);
    return [...noted, ...Array.from({ length: unnoted }, () => shortest)];
  } finally {
    await context.close();
  }
}

import { expect, test } from '@playwright/test';
import { findOverflow } from './overflow.ts';
import { editions, openStill } from './pack.ts';

for (const deck of editions) {
  test(`no text leaves its box on any slide of the edition "${deck.name}"`, async ({ page }) => {
    await openStill(page, deck.id);
    await page.evaluate(() => document.fonts.ready);
    const faults: string[] = [];
    for (const slide of deck.slides) {
      await page.evaluate((id) => {
        location.hash = id;
      }, slide.id);
      faults.push(...(await page.evaluate(findOverflow, slide.id)));
    }
    expect(faults).toEqual([]);
  });
}

import { expect, test } from '@playwright/test';
import { expectBound } from './bound.ts';
import { findOverflow } from './overflow.ts';
import { editions, freshSlides, openStill } from './pack.ts';

for (const deck of editions) {
  test(`every number of the edition "${deck.name}" is bound, and no text leaves its box`, async ({
    page,
  }) => {
    await openStill(page, deck.id);
    await page.evaluate(() => document.fonts.ready);
    await expect.poll(async () => (await expectBound(page, '.slides > section')).length).toBeGreaterThan(5);
    const faults: string[] = [];
    for (const slide of freshSlides.get(deck.id) ?? []) {
      await page.evaluate((id) => {
        location.hash = id;
      }, slide);
      faults.push(...(await page.evaluate(findOverflow, slide)));
    }
    expect(faults).toEqual([]);
  });
}

import { expect, test } from '@playwright/test';
import { expectBound } from './bound.ts';
import { findOverflow } from './overflow.ts';
import { editions, freshSlides, openStill } from './pack.ts';

test('in every edition each number is bound, and no text leaves its box', async ({ page }) => {
  const faults: string[] = [];
  for (const { id } of editions)
    await test.step(id, async () => {
      await openStill(page, id);
      await page.evaluate(() => document.fonts.ready);
      await expect.poll(async () => (await expectBound(page, '.slides > section')).length).toBeGreaterThan(5);
      for (const slide of freshSlides.get(id) ?? []) {
        await page.evaluate((hash) => {
          location.hash = hash;
        }, slide);
        faults.push(...(await page.evaluate(findOverflow, slide)));
      }
    });
  expect(faults).toEqual([]);
});

import { expect, test } from '@playwright/test';
import { chartsIn } from '../../src/model/visit.ts';
import { faults } from './axe.ts';
import { expectBound } from './bound.ts';
import { editions, idsOf, onSlide, openDeck, pages, watch } from './pack.ts';

// Slides on one page are looked at in arriving.spec.ts, those of every edition.
test('pages have no fault that axe finds, raise no error and ask nobody else for anything, and every number of a text is bound', async ({
  page,
}) => {
  const seen = watch(page);
  for (const path of pages.filter((path) => !path.endsWith('/all/')))
    await test.step(path, async () => {
      await page.goto(path);
      if (path.startsWith('/read/')) await expectBound(page, '.passage, .argument');
      expect(await faults(page)).toEqual([]);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await page.waitForLoadState('networkidle');
      if (['/', '/read/why/', '/read/practice/'].includes(path)) {
        // As narrow as a phone.
        await page.setViewportSize({ width: 390, height: 844 });
        expect(await faults(page), '390 px').toEqual([]);
        await page.setViewportSize({ width: 1280, height: 720 });
      }
      expect(seen).toEqual({ errors: [], strangers: [] });
    });
});

test('axe finds nothing on the slides of a running deck, its charts at work', async ({ page }) => {
  const ids = idsOf('commissioner');
  await openDeck(page, 'commissioner', ids[0]);
  // A press a slide: charts stand whole.
  await page.keyboard.press('d');
  expect(await faults(page)).toEqual([]);
  // Without a chart at work a slide is what it is on the page of all slides, where each is looked at.
  const deck = editions.find(({ id }) => id === 'commissioner');
  const drawn = deck?.slides.filter((slide) => chartsIn(slide).length > 0) ?? [];
  expect(drawn.length).toBeGreaterThan(8);
  for (const { id } of drawn) {
    await page.evaluate((slide) => {
      location.hash = slide;
    }, id);
    await onSlide(page, id);
    // What is around the slides is the same for all of them.
    expect(await faults(page, { within: 'section.present' }), id).toEqual([]);
  }
});

test('axe finds nothing in the speaker view and the deck’s dialogs', async ({ page }) => {
  await page.goto('/present/full/speaker/#why/life-expectancy');
  expect(await faults(page, { without: 'iframe' })).toEqual([]);
  await openDeck(page, 'full');
  // The bar sleeps until the pointer moves, and axe does not look at what cannot be seen.
  await page.mouse.move(300, 300);
  await page.locator('.deck-bar.awake').waitFor();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('g');
  expect(await faults(page)).toEqual([]);
});

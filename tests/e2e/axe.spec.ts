import { expect, test } from '@playwright/test';
import { chartsIn } from '../../src/model/visit.ts';
import { faults } from './axe.ts';
import { expectBound } from './bound.ts';
import { editions, idsOf, onSlide, openDeck, pages, watch } from './pack.ts';

// Slides on one page are looked at in arriving.spec.ts, those of every edition.
for (const path of pages.filter((path) => !path.endsWith('/all/'))) {
  const isText = path.startsWith('/read/');
  test(`${path} has no fault that axe finds, raises no error and asks nobody else for anything${isText ? ', and every number is bound' : ''}`, async ({
    page,
  }) => {
    const seen = watch(page);
    await page.goto(path);
    if (isText) await expectBound(page, '.passage, .argument');
    expect(await faults(page)).toEqual([]);
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.waitForLoadState('networkidle');
    expect(seen).toEqual({ errors: [], strangers: [] });
  });
}

test('axe finds nothing on a page that is as narrow as a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/', '/read/why/', '/read/practice/']) {
    await page.goto(path);
    expect(await faults(page), path).toEqual([]);
  }
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

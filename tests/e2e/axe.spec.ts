import { expect, test } from '@playwright/test';
import { faults } from './axe.ts';
import { editions, freshSlides, idsOf, onSlide, openDeck, pages, watch } from './pack.ts';

// Slides on one page are looked at below, those of every edition.
for (const path of pages.filter((path) => !path.endsWith('/all/'))) {
  test(`${path} has no fault that axe finds, raises no error and asks nobody else for anything`, async ({
    page,
  }) => {
    const seen = watch(page);
    await page.goto(path);
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

// Those of the others but their covers are among them.
for (const deck of editions.filter(({ id }) => (freshSlides.get(id)?.size ?? 0) > 1)) {
  test(`axe finds nothing on any slide of "${deck.name}"`, async ({ page }) => {
    const seen = watch(page);
    await page.goto(`/present/${deck.id}/all/`);
    await expect(page.locator('.all-slides > .slide')).toHaveCount(deck.slides.length);
    expect(await faults(page)).toEqual([]);
    expect(seen).toEqual({ errors: [], strangers: [] });
  });
}

test('axe finds nothing on the slides of a running deck, its charts at work', async ({ page }) => {
  const [first = '', ...others] = idsOf('commissioner');
  await openDeck(page, 'commissioner', first);
  // A press a slide: charts stand whole.
  await page.keyboard.press('d');
  expect(await faults(page)).toEqual([]);
  for (const id of others) {
    await page.keyboard.press('PageDown');
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

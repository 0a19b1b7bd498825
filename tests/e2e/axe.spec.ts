import { expect, test } from '@playwright/test';
import { faults } from './axe.ts';
import { editions, openDeck, pages, watch } from './pack.ts';

for (const path of pages) {
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

for (const deck of editions) {
  // Slides that other editions share are the same; those with wording of their own are looked at again.
  const slides =
    deck.id === 'full' ? deck.slides : deck.slides.filter((slide) => differs(slide.id, slide.plainTitle));
  for (let start = 0; start < slides.length; start += 15) {
    const shown = slides.slice(start, start + 15);
    const [first] = shown;
    test(`axe finds nothing on slides ${start + 1} to ${start + shown.length} of "${deck.name}"`, async ({
      page,
    }) => {
      await openDeck(page, deck.id, first?.id);
      for (const slide of shown) {
        await page.evaluate((id) => {
          location.hash = id;
        }, slide.id);
        await page.locator(`section.present[id="${slide.id}"]`).waitFor();
        // What is around the slides is the same for all of them.
        const part = slide === first ? {} : { within: 'section.present' };
        expect(await faults(page, part), slide.id).toEqual([]);
      }
    });
  }
}

function differs(id: string, title: string): boolean {
  const full = editions.find((edition) => edition.id === 'full');
  return full?.slides.find((slide) => slide.id === id)?.plainTitle !== title;
}

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

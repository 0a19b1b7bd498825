import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { editions, openDeck, pages } from './pack.ts';

const standard = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** One readable line a fault. */
async function faults(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.withTags(standard).analyze();
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')} (${violation.help})`),
  );
}

for (const path of pages) {
  test(`axe finds nothing on ${path}`, async ({ page }) => {
    await page.goto(path);
    expect(await faults(new AxeBuilder({ page }))).toEqual([]);
  });
}

test('axe finds nothing on a page that is as narrow as a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const path of ['/', '/read/why/', '/read/practice/']) {
    await page.goto(path);
    expect(await faults(new AxeBuilder({ page })), path).toEqual([]);
  }
});

for (const deck of editions) {
  // Slides that other editions share are the same; those with wording of their own are looked at again.
  const slides =
    deck.id === 'full' ? deck.slides : deck.slides.filter((slide) => differs(slide.id, slide.plainTitle));
  for (let start = 0; start < slides.length; start += 15) {
    const part = slides.slice(start, start + 15);
    test(`axe finds nothing on slides ${start + 1} to ${start + part.length} of "${deck.name}"`, async ({
      page,
    }) => {
      await openDeck(page, deck.id, part[0]?.id);
      for (const slide of part) {
        await page.evaluate((id) => {
          location.hash = id;
        }, slide.id);
        await page.locator(`section.present[id="${slide.id}"]`).waitFor();
        expect(await faults(new AxeBuilder({ page })), slide.id).toEqual([]);
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
  expect(await faults(new AxeBuilder({ page }).exclude('iframe'))).toEqual([]);
  await openDeck(page, 'full');
  // The bar sleeps until the pointer moves, and axe does not look at what cannot be seen.
  await page.mouse.move(300, 300);
  await page.locator('.deck-bar.awake').waitFor();
  await page.waitForTimeout(300);
  expect(await faults(new AxeBuilder({ page }))).toEqual([]);
  await page.keyboard.press('g');
  expect(await faults(new AxeBuilder({ page }))).toEqual([]);
});

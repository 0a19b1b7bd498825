import { expect, test } from '@playwright/test';
import { onSlide, openDeck } from './pack.ts';

test('the slash searches the slides of the site’s deck, and Enter goes to the first', async ({ page }) => {
  await openDeck(page, 'full');
  await page.keyboard.press('/');
  const box = page.getByLabel('Words or figures on a slide');
  await expect(box).toBeFocused();
  // The beginning of a word is enough, and the deck does not move while one types.
  await box.pressSequentially('central lin');
  await expect(page.locator('#deck-search li').first()).toContainText('Central line');
  await expect(page.locator('#deck-search .search-said')).toHaveText(/slides?/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#deck-search')).toBeHidden();
  await onSlide(page, 'why/tube-life-expectancy');
});

test('what is typed behind the slash is there when the search comes', async ({ page }) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/assets/deck-search*.js', async (route) => {
    await held;
    await route.continue();
  });
  await openDeck(page, 'full');
  await page.keyboard.type('/central lin');
  answer();
  await expect(page.locator('#deck-search li').first()).toContainText('Central line');
  await expect(page.getByLabel('Words or figures on a slide')).toHaveValue('central lin');
});

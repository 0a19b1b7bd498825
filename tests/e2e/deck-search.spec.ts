import { expect, test } from '@playwright/test';
import { faults } from './axe.ts';
import { onSlide, openDeck } from './pack.ts';

const label = 'Their question, or words and figures of a slide';

test('what they asked is answered over the slide, and Escape leads back to the slide and to its step', async ({
  page,
}) => {
  await openDeck(page, 'commissioner', 'what/definition');
  const status = page.locator('#deck-status');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageDown');
  await onSlide(page, 'why/life-expectancy');
  await expect(status).toContainText('Step 1 of 3');
  await page.keyboard.press('/');
  const box = page.getByLabel(label);
  await expect(box).toBeFocused();
  // Before a word is typed, what this audience asks first.
  const results = page.locator('#deck-search li');
  await expect(results.first()).toContainText('Will it save money?');
  // The deck does not move while one types.
  await box.pressSequentially('will it cut gp dem');
  await expect(results.first()).toContainText('Will it cut GP demand here?');
  await expect(page.locator('#deck-search .search-said')).toHaveText(/found/);
  await page.keyboard.press('Enter');
  const answer = page.locator('#deck-answer');
  await expect(answer).toHaveAccessibleName(/Will it cut GP demand here\? The strictest review/);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(answer).toBeHidden();
  await onSlide(page, 'why/life-expectancy');
  await expect(page.locator('.slides > .present .in-steps')).toHaveCount(1);
  // A slide that was looked up, though it stands behind the end.
  await page.keyboard.press('/');
  await box.fill('several conditions');
  await page.locator('#deck-search li a[href="#why/long-term-conditions"]').click();
  await onSlide(page, 'why/long-term-conditions');
  await expect(status).toContainText('Escape leads back');
  await page.keyboard.press('Escape');
  await onSlide(page, 'why/life-expectancy');
  await expect(status).toContainText('Step 1 of 3');
  await page.keyboard.press('PageDown');
  await expect(status).toContainText('Step 2 of 3');
});

test('whoever presents reads an answer alone, and then shows it', async ({ page, context }) => {
  await openDeck(page, 'full', 'why/life-expectancy');
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  const caption = notes.locator('.speaker-now figcaption');
  await expect(caption).toContainText('On screen:');
  await notes.keyboard.press('/');
  await notes.getByLabel(label).fill('does it work for kids');
  await expect(notes.locator('#deck-search li').first()).toContainText('children');
  await notes.keyboard.press('Enter');
  await expect(notes.locator('.asked-picture')).toContainText('Early signs are good');
  expect(await faults(notes, { without: 'iframe' })).toEqual([]);
  await expect(page.locator('#deck-answer')).toBeHidden();
  // A number opens its claim there, and leads nowhere else.
  await notes.locator('.asked-picture a.stat').first().click();
  await expect(notes.locator('.asked-card')).toContainText('What this does not show');
  await notes.getByRole('button', { name: '← All questions' }).click();
  await notes.keyboard.press('Enter');
  await expect(notes.locator('.asked-picture')).toContainText('Early signs are good');
  await notes.keyboard.press('Enter');
  await expect(page.locator('#deck-answer')).toContainText('Early signs are good');
  await expect(caption).toContainText('the answer to “Does it work for children');
  await notes.keyboard.press('Escape');
  await expect(page.locator('#deck-answer')).toBeHidden();
  // And from the deck to the notes, with Shift.
  await page.keyboard.press('/');
  await page.getByLabel(label).fill('savings');
  await expect(page.locator('#deck-search li').first()).toContainText('Will it save money?');
  await page.keyboard.press('Shift+Enter');
  await expect(notes.locator('.asked-picture')).toContainText('No study here shows cash');
  await expect(page.locator('#deck-answer')).toBeHidden();
});

test('what is typed behind the slash is there when the search comes', async ({ page }) => {
  let answer = () => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/assets/asked.*.js', async (route) => {
    await held;
    await route.continue();
  });
  await openDeck(page, 'full');
  await page.keyboard.type('/central lin');
  answer();
  await expect(page.locator('#deck-search li').first()).toContainText('Central line');
  await expect(page.getByLabel(label)).toHaveValue('central lin');
});

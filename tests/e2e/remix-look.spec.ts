import { expect, type Page, test } from '@playwright/test';
import { openPanel, startFrom } from './remix-files.ts';

const field = (page: Page) => page.getByRole('textbox', { name: /^Main colour Dark/ });
const panelColour = (page: Page): Promise<string> =>
  page
    .locator('.stage .slide')
    .first()
    .evaluate((slide) => getComputedStyle(slide).getPropertyValue('--c-panel').trim().toLowerCase());

test('a colour typed digit by digit stands as it was typed, and the slides wear it', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your look');
  const before = await panelColour(page);
  await field(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('#007');
  await expect(field(page)).toHaveValue('#007');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
  expect(await panelColour(page)).toBe(before);
  await page.keyboard.type('a7b');
  await expect(field(page)).toHaveValue('#007a7b');
  await expect.poll(() => panelColour(page)).toBe('#007a7b');
});

test('a short colour is taken on Enter or when one leaves the field, half a colour is said to be one', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your look');
  await field(page).fill('#05b');
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue('#0055bb');
  await field(page).fill('909');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveValue('#990099');
  await expect.poll(() => panelColour(page)).toBe('#990099');
  await field(page).fill('#99');
  await page.keyboard.press('Tab');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
  await expect.poll(() => panelColour(page)).toBe('#990099');
});

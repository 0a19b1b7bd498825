import { expect, type Page, test } from '@playwright/test';
import { openPanel, startFrom } from './remix-files.ts';

const field = (page: Page) => page.getByRole('textbox', { name: /^Main colour Dark/ });
const panelColour = (page: Page): Promise<string> =>
  page
    .locator('.stage .slide')
    .first()
    .evaluate((slide) => getComputedStyle(slide).getPropertyValue('--c-panel').trim().toLowerCase());

test('a colour stands as it was typed, and the slides wear it', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your look');
  const before = await panelColour(page);
  await field(page).click();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('#007');
  await expect(field(page)).toHaveValue('#007');
  await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
  await expect.poll(() => panelColour(page)).toBe(before);
  await page.keyboard.type('a7b');
  await expect(field(page)).toHaveValue('#007a7b');
  await expect.poll(() => panelColour(page)).toBe('#007a7b');
  await test.step('a short colour is taken on Enter or when one leaves the field, half a colour is said to be one', async () => {
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
  await test.step('a cover in an organisation’s colours is of its main colour and keeps the picture', async () => {
    await field(page).fill('#008081');
    const cover = page.locator('.stage .slide-cover').first();
    await expect
      .poll(() => cover.evaluate((slide) => getComputedStyle(slide).backgroundColor))
      .toBe('rgb(0, 128, 129)');
    await expect
      .poll(() => cover.evaluate((slide) => getComputedStyle(slide).backgroundImage))
      .toContain('/art/cover');
  });
  await test.step('on a small laptop the page itself never scrolls, whatever panel is open', async () => {
    await page.setViewportSize({ width: 1366, height: 648 });
    for (const name of ['Your look', 'Download', 'Edit words']) {
      await openPanel(page, name);
      await expect.poll(() => page.evaluate(() => document.documentElement.scrollHeight), name).toBe(648);
    }
  });
});

test('a phone is told of no keys', async ({ browser }) => {
  const phone = await browser.newPage({
    viewport: { width: 390, height: 844 },
    isMobile: true,
    hasTouch: true,
  });
  await phone.goto('/present/');
  await expect(phone.getByText('No network in the room?')).toBeVisible();
  await expect(phone.getByText('for speaker notes')).toBeHidden();
  await phone.close();
});

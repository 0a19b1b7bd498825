import { expect, test } from '@playwright/test';
import { readPdf } from '../render/pdf/read-pdf.ts';
import { openPanel, startFrom } from './remix-files.ts';

const flat = (text: string): string => text.replace(/\s+/g, '');

test('the print view ends with who says so for every number, local figures included', async ({ page }) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Your place');
  await page.getByRole('button', { name: 'Add a figure' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('The figure').fill('12.3%');
  await form.getByLabel('What it counts').fill('of children');
  await form.locator('[name="place"]').fill('Croydon');
  await form.getByLabel('Period').fill('2024');
  await form.getByLabel('Source').fill('Croydon observatory');
  await form.getByLabel('Added by').fill('Public health');
  await form.getByLabel('Stands in for this number of the deck').selectOption({ index: 1 });
  await form.getByRole('button', { name: 'Keep this figure' }).click();
  await openPanel(page, 'Download');
  await expect(page.locator('.bar-saved-saved')).toBeVisible();
  const address = await page.getByRole('link', { name: /^Print view/ }).getAttribute('href');
  await page.goto(`${address}&still`);
  await expect(page.locator('html.is-drawn')).toHaveCount(1);
  await expect(page.getByRole('status')).toContainText('24 slides and who says so for each number.');
  const { pages } = await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  expect(new Set(pages.map(({ width, height }) => `${width} ${height}`))).toEqual(new Set(['960 540']));
  const register = flat(
    pages
      .slice(24)
      .map(({ text }) => text)
      .join(' '),
  );
  expect(register).toContain('Whosaysso?');
  expect(register).toContain(flat('Croydon observatory'));
  // A number on a slide leads to its claim on those pages, and not to an address that paper does not have.
  const links = page.locator('.print-slides > .slide a[class*="by-"]');
  expect(await links.count()).toBeGreaterThan(10);
  for (const href of await links.evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? '')))
    await expect(page.locator(`[id="${href.slice(1)}"]`), href).toHaveCount(1);
});

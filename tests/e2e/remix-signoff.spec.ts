import { expect, type Page, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readPdf } from '../render/pdf/read-pdf.ts';
import { faults } from './axe.ts';
import { slidesOf, watch } from './pack.ts';
import { bytesOf, openPanel, startFrom } from './remix-files.ts';

const sheetsOf = async (page: Page): Promise<string[]> =>
  (await readPdf(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))).pages.map(({ text }) => text);

test('the sign-off sheet shows on the page, is downloaded with the same words, signed on its first page, and holds on a phone', async ({
  page,
}) => {
  const seen = watch(page);
  await startFrom(page, 'cyp');
  await openPanel(page, 'Sign-off');
  await expect(page.locator('.work-panel .sheet')).toContainText('No words of the pack were changed.');
  expect(await faults(page, { within: '.work-panel' })).toEqual([]);
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download the sheet' }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/-sign-off\.html$/);
  const file = new TextDecoder().decode(await bytesOf(download));
  await test.step('with a few changes it is signed on its first page, and holds on a phone', async () => {
    await openPanel(page, 'Deck and versions');
    await page.getByLabel('Title on the cover').fill('Croydon’s children first');
    await openPanel(page, 'Sign-off');
    await expect(page.locator('.work-panel .sheet ins').first()).toContainText('Croydon’s');
    const [first = '', second = ''] = await sheetsOf(page);
    expect(first).toContain('Signed off');
    expect(first).toContain('Page 1 of 2');
    expect(second).toContain('To know before questions');
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 780 });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over).toBeLessThanOrEqual(0);
    }
  });
  await page.goto('about:blank');
  await page.setContent(file);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sign-off sheet');
  await expect(page.locator('main')).toContainText('No words of the pack were changed.');
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('every file on offer is made in the browser and leaves with its sign-off sheet beside it, the deck in one file holds its words, and the print view a page for each slide', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Deck and versions');
  await page.getByLabel('Title on the cover').fill('Croydon’s children first');
  await openPanel(page, 'Download');
  const files = page.locator('.leave').getByRole('button', { name: /^Download (?!Sign-off)/ });
  await page.getByLabel(/Put the sign-off sheet beside/).check();
  const count = await files.count();
  expect(count).toBeGreaterThan(4);
  const pages: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const waiting = page.waitForEvent('download');
    await files.nth(index).click();
    const download = await waiting;
    expect(download.suggestedFilename()).toMatch(/-and-sign-off\.zip$/);
    const parts = unzipSync(await bytesOf(download));
    const [deck = '', sheet = '', ...more] = Object.keys(parts);
    expect(more).toEqual([]);
    const bytes = parts[deck] ?? new Uint8Array();
    expect(bytes.length, deck).toBeGreaterThan(500);
    expect(strFromU8(parts[sheet] ?? new Uint8Array())).toContain('Sign-off sheet');
    await expect(page.locator('.leave-news')).toContainText('with the sign-off sheet beside it');
    if (deck.endsWith('.html')) pages.push(strFromU8(bytes));
  }
  expect(pages).toHaveLength(1);
  expect(pages[0]).toMatch(/^<!doctype html>/i);
  expect(pages[0]).toContain('Croydon’s children first');
  const address = await page.getByRole('link', { name: /^Print view/ }).getAttribute('href');
  await page.goto(`${address}&still`);
  await expect(page.locator('html.is-drawn')).toHaveCount(1);
  await expect.poll(() => page.locator('.print-slides > .slide').count()).toBe(slidesOf('cyp'));
  const sheets = await sheetsOf(page);
  expect(sheets[slidesOf('cyp')]).toContain('Who says so?');
  expect(sheets.at(-2)).toContain('Signed off');
});

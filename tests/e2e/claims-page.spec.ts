import { expect, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { pack } from './pack.ts';
import { tapAway, tapFor } from './touch.ts';

const path = '/read/why/';
const popover = '.claim-popover';

/** A number in running text, and what its claim says. */
async function numberAt(page: Page, index: number) {
  const number = page.locator('.passage a.stat:visible').nth(index);
  const claim = ((await number.getAttribute('href')) ?? '').split('/')[2] ?? '';
  return { number, words: pack.claims[claim]?.statement ?? 'no such claim' };
}

test('a number opens its claim beside it, one at a time, and Escape gives the number back', async ({
  page,
}) => {
  await page.goto(path);
  const first = await numberAt(page, 0);
  await first.number.click();
  await expect(page.locator(popover)).toContainText(first.words);
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator(popover)).toBeHidden();
  await expect(first.number).toBeFocused();
  const other = await numberAt(page, 3);
  await other.number.click();
  await expect(page.locator(popover)).toHaveCount(1);
  await expect(page.locator(popover)).toContainText(other.words);
  await expect(page).toHaveURL(new RegExp(`${path}$`));
  await page.keyboard.press('Escape');
  await expect(page.locator(popover)).toBeHidden();
  await test.step('a second press on the same number closes its claim', async () => {
    const { number } = await numberAt(page, 0);
    await number.click();
    await expect(page.locator(popover)).toBeVisible();
    await number.click();
    await expect(page.locator(popover)).toBeHidden();
  });
  await test.step('by keyboard alone: Enter opens, Tab walks through, and beyond the last link the claim closes', async () => {
    const { number, words } = await numberAt(page, 0);
    await number.focus();
    await page.keyboard.press('Enter');
    // The same claim was open before: its words are there ahead of it.
    await expect(page.getByRole('dialog').getByRole('button', { name: 'Close' })).toBeFocused();
    await expect(page.locator(popover)).toContainText(words);
    for (const _ of await page.locator(`${popover} :is(a, button)`).all()) await page.keyboard.press('Tab');
    await expect(page.locator(popover)).toBeHidden();
  });
  await test.step('axe finds nothing with a claim open', async () => {
    await (await numberAt(page, 0)).number.click();
    await expect(page.locator(`${popover} .claim-statement`)).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator(popover)).toBeHidden();
  });
  await test.step('each kind of mark has a shape of its own', async () => {
    const shapes = await page.$$eval('.marks-legend .marks-shape', (all) =>
      all.map(
        (mark) => getComputedStyle(mark, mark.matches('[class*="by-"]') ? '::after' : '::before').clipPath,
      ),
    );
    expect(shapes).toHaveLength(6);
    expect(new Set(shapes).size).toBe(shapes.length);
  });
  await test.step('the marks can be switched off, and stay off on every page', async () => {
    await page.locator('summary', { hasText: 'The marks beside numbers' }).click();
    await page.getByLabel('Show the marks beside numbers').uncheck();
    const marks = () =>
      page.$$eval(
        '.passage a.stat',
        (all) => all.filter((link) => getComputedStyle(link, '::after').content !== 'none').length,
      );
    await expect.poll(() => marks()).toBe(0);
    await page.goto('/read/impacts/');
    await expect.poll(marks).toBe(0);
    await page.locator('summary', { hasText: 'The marks beside numbers' }).click();
    await page.getByLabel('Show the marks beside numbers').check();
    await expect.poll(() => marks()).toBeGreaterThan(5);
  });
});

test('the claim stays on the screen at any width, for the first and the last number', async ({ browser }) => {
  const context = await browser.newContext({ hasTouch: true });
  const page = await context.newPage();
  await page.goto(path);
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 640 });
    const count = await page.locator('.passage a.stat:visible').count();
    for (const index of [0, 5, count - 1]) {
      const { number, words } = await numberAt(page, index);
      await tapFor(number, page.locator(popover), words);
      // Once the page has come to rest: charts above may still be taking their place.
      await expect(async () => {
        const box = (await page.locator(popover).boundingBox()) ?? { x: -1, y: -1, width: 0, height: 0 };
        expect(box.x).toBeGreaterThanOrEqual(0);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.x + box.width).toBeLessThanOrEqual(width);
        expect(box.y + box.height).toBeLessThanOrEqual(640);
        const asked = (await number.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
        const isClear =
          asked.y + asked.height <= box.y + 1 ||
          asked.y >= box.y + box.height - 1 ||
          asked.x + 1 >= box.x + box.width ||
          asked.x + asked.width <= box.x + 1;
        expect(isClear).toBe(true);
      }).toPass();
      await tapAway(page.getByRole('button', { name: 'Close' }), page.locator(popover));
    }
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(width);
  }
  await context.close();
});

test('without a script a number leads to its claim’s page', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(path);
  const { number, words } = await numberAt(page, 0);
  await number.click();
  await expect(page).toHaveURL(/\/evidence\/[a-z0-9-]+\/$/);
  await expect(page.locator('main')).toContainText(words);
  await context.close();
});

test('nothing of it is fetched before a reader comes near a number', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(path, { waitUntil: 'networkidle' });
  expect(asked.filter((name) => /popover|cards\.html/.test(name))).toEqual([]);
  await (await numberAt(page, 0)).number.hover();
  await expect.poll(() => asked.some((name) => name.endsWith('/evidence/cards.html'))).toBe(true);
});

import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { currentSlide, openDeck, pack } from './pack.ts';
import { openPanel, startFrom, tabOf } from './remix-files.ts';
import { sound } from './remix-states.ts';

/** No network, or a new version of the site that no longer has these scripts. */
const block = (page: Page) => page.route('**/assets/**', (route) => route.abort());
const unblock = (page: Page) => page.unroute('**/assets/**');

test('panels, workers, dialogs and data that do not arrive say so in their own place; the deck, its steps and its file are there', async ({
  page,
}) => {
  await startFrom(page, 'cyp');
  const title = page.locator('.stage .slide-title');
  const field = page.getByRole('textbox', { name: 'Title', exact: true });
  await field.click();
  await page.keyboard.press('End');
  await page.keyboard.type(' in Croydon');
  await expect(title).toContainText('in Croydon');
  await block(page);
  for (const name of ['Check list', 'Add slides']) {
    await (await tabOf(page, name)).click();
    await expect(page.getByRole('heading', { name: `“${name}” did not arrive` })).toBeFocused();
    await expect(page.locator('.order-item').first()).toContainText('in Croydon');
  }
  await sound(page, 'a panel that did not arrive');
  const lost = page.locator('.part-gone');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    lost.getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  await expect.poll(async () => readFileSync(await file.path(), 'utf8')).toContain('in Croydon');
  await lost.getByRole('button', { name: 'Try again' }).click();
  await expect(lost.getByRole('status')).toContainText('did not arrive this time either. Is the network');
  await lost.getByRole('button', { name: 'Reload the page' }).click();
  await expect(lost.getByRole('status')).toContainText('the page stays as it is');
  await unblock(page);
  await lost.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'A slide of your own' })).toBeFocused();
  await expect(lost).toHaveCount(0);
  // A panel that was given up is asked for anew when it is opened again.
  await openPanel(page, 'Check list');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('.order-item').first()).not.toContainText('in Croydon');
  await test.step('workers, dialogs and data', async () => {
    await openPanel(page, 'Download');
    await openPanel(page, 'Bring back');
    await openPanel(page, 'Deck and versions');
    await page.route('**/remix/local.json', (route) => route.abort());
    await openPanel(page, 'Your place');
    await expect(lost).toContainText('What is known of places did not arrive');
    await page.unroute('**/remix/local.json');
    await lost.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('combobox', { name: 'Borough or integrated care board' })).toBeVisible();
    await block(page);
    await page.getByRole('button', { name: 'Add from a table' }).click();
    await expect(lost).toContainText('The dialog for a table did not arrive');
    await openPanel(page, 'Download');
    await page.getByRole('button', { name: 'Download PowerPoint' }).click();
    await expect(lost).toContainText('What makes PowerPoint did not arrive');
    await openPanel(page, 'Bring back');
    await page
      .locator('.drop input')
      .setInputFiles({ name: 'a.pptx', mimeType: '', buffer: Buffer.from('PK') });
    await expect(lost).toContainText('What reads PowerPoint files did not arrive');
    await unblock(page);
    await lost.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('.field-refusal')).toContainText('not a PowerPoint file');
    await openPanel(page, 'Download');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download PowerPoint' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/\.pptx$/);
  });
});

test('where a new version lacks the part, a reload brings the deck and what can be undone', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('blocked', 'SecurityError');
    };
  });
  await startFrom(page, 'cyp');
  await page.getByRole('textbox', { name: 'Title', exact: true }).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' in Croydon');
  await page.route('**/share-panel*.js', (route) => route.fulfill({ status: 404, body: 'gone' }));
  await (await tabOf(page, 'Share')).click();
  const lost = page.locator('.part-gone');
  await lost.getByRole('button', { name: 'Try again' }).click();
  await expect(lost.getByRole('status')).toContainText('Reload the page to have it');
  await Promise.all([
    page.waitForEvent('load'),
    lost.getByRole('button', { name: 'Reload the page' }).click(),
  ]);
  await expect(page.locator('.said')).toContainText('Your deck came along');
  await expect(page.locator('.stage .slide-title')).toContainText('in Croydon');
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(page.locator('.stage .slide-title')).not.toContainText('in Croydon');
  await page.getByRole('button', { name: /^Do again/ }).click();
  await expect(page.locator('.stage .slide-title')).toContainText('in Croydon');
});

test('a deck whose search, figures and charts do not arrive says so, and goes on', async ({ page }) => {
  for (const part of ['asked', 'panel', 'enhance'])
    await page.route(`**/assets/${part}.*.js`, (route) => route.abort());
  await openDeck(page, 'commissioner', 'why/life-expectancy');
  const lost = page.locator('.part-lost');
  await page.keyboard.press('/');
  await expect(lost).toContainText('The search did not arrive');
  await sound(page, 'a part of the deck that did not arrive');
  await lost.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('Escape');
  await page.locator('.slides > .present a.stat').first().click();
  await expect(lost).toContainText('What stands behind this number did not arrive');
  await expect.poll(() => currentSlide(page)).toBe('why/life-expectancy');
  await page.keyboard.press('e');
  await expect(lost).toContainText('The list of figures did not arrive');
  await page.locator('.slides > .present [data-chart] svg:visible').first().click();
  await expect(lost).toContainText('when you point at it did not arrive');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => currentSlide(page)).not.toBe('why/life-expectancy');
  await page.keyboard.press('ArrowLeft');
  await page.unrouteAll();
  await lost.getByRole('button', { name: 'Try again' }).click();
  await expect(lost).toHaveCount(0);
  await expect(page.locator('.slides > .present [data-chart] [tabindex="0"]').first()).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
});

test('a page whose own script does not arrive says so, and the register without its search', async ({
  page,
}) => {
  await block(page);
  for (const address of [
    '/remix/?from=cyp',
    '/present/full/speaker/',
    '/present/remix/?id=any',
    '/evidence/',
  ]) {
    await page.goto(address);
    await expect(page.getByRole('alert')).toContainText('did not arrive');
  }
  await unblock(page);
  await page.getByRole('alert').getByRole('link', { name: 'Reload the page' }).click();
  await expect(page.locator('#register-count')).toContainText('claims');
  await expect(page.locator('.page-lost')).toBeHidden();
  await test.step('the register without its search says so, and finds when it is there', async () => {
    await page.route('**/evidence/search.json', (route) => route.abort());
    await page.goto('/evidence/');
    await page.getByRole('searchbox').fill('loneliness');
    const lost = page.locator('.part-lost');
    await expect(lost).toContainText('The search did not arrive');
    // The table stays.
    await expect(page.locator('#register-count')).toContainText('could not be loaded');
    await expect(page.locator('#claims tbody tr[id]:visible')).toHaveCount(Object.keys(pack.claims).length);
    await page.unroute('**/evidence/search.json');
    await lost.getByRole('button', { name: 'Try again' }).click();
    await expect(page.locator('#register-count')).toContainText(/^\d+ of \d+ claims$/);
    await expect(lost).toHaveCount(0);
  });
});

import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { type MovingSite, moveSite } from './moving-site.ts';
import { currentSlide, idsOf, onSlide, slidesOf } from './pack.ts';
import { atWork, downloadPptx, partsOf } from './remix-files.ts';

// Everywhere else the worker is kept out: see playwright.config.ts.
test.use({ serviceWorkers: 'allow' });

let site: MovingSite;
test.beforeEach(async () => {
  site = await moveSite();
});
test.afterEach(() => site.stop());

const check = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);

test('an edition and the builder, saved on one visit, do everything without a network; a new version waits', async ({
  page,
  context,
}) => {
  const strangers: string[] = [];
  context.on('request', (request) => {
    if (!request.url().startsWith(site.url) && request.url().startsWith('http'))
      strangers.push(request.url());
  });

  await page.goto(`${site.url}/check/`);
  await expect(page.locator('#check-sum')).toHaveText('This laptop cannot present without a network yet.');
  expect(await faults(page)).toEqual([]);
  await page.locator('#check-save').getByRole('link', { name: 'Save it for offline' }).click();
  await page.getByRole('checkbox', { name: /^Commissioners/ }).check();
  await page.getByRole('checkbox', { name: /^The builder/ }).check();
  await page.getByRole('checkbox').first().uncheck();
  await page.getByRole('button', { name: /^Save for offline/ }).click();
  await expect(page.locator('#save-news')).toHaveText('Saved. You can cut the network now.');
  await expect(page.locator('#copy-now')).toHaveText(
    /^Saved on \d+ \w+ \d{4}: the edition “Commissioners” and the builder, \d+ files, \d+ MB\.$/,
  );
  expect(await faults(page)).toEqual([]);

  site.cut();
  await context.setOffline(true);
  await page.reload();
  await expect(page.locator('#copy-now')).toContainText('the edition “Commissioners” and the builder');
  await page.getByRole('link', { name: 'Check this laptop' }).click();
  await expect(page.locator('#check-sum')).toHaveText('This laptop can present without a network.');
  await page.getByRole('button', { name: 'Try the clicker' }).click();
  for (const key of ['PageDown', 'PageUp', '.', 'F5', 'Escape']) await page.keyboard.press(key);
  await expect(check(page, 'clicker')).toContainText('Yes. Forward and back work.');
  await expect(check(page, 'clicker').getByText('came', { exact: true })).toHaveCount(5);
  expect(await faults(page)).toEqual([]);

  // The whole talk, a number's source, its page, and all slides to print.
  await page.goto(`${site.url}/present/commissioner/`);
  await page.locator('.reveal.started').waitFor();
  await page.keyboard.press('d');
  for (const id of idsOf('commissioner').slice(1)) {
    await page.keyboard.press('PageDown');
    await onSlide(page, id);
  }
  await page.keyboard.press('e');
  await expect(page.locator('#claim-panel')).toBeVisible();
  await page.goto(`${site.url}/evidence/advice-income/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\w/);
  await page.getByRole('link', { name: 'Evidence', exact: true }).click();
  const table = page.waitForEvent('download');
  await page.locator('a[download][href$="claims.csv"]').click();
  await expect.poll(async () => readFileSync(await (await table).path(), 'utf8')).toContain('advice-income');
  await page.goto(`${site.url}/present/commissioner/all/`);
  await expect(page.locator('section.slide')).toHaveCount(slidesOf('commissioner'));

  // A deck of one's own, and its PowerPoint file.
  await page.goto(`${site.url}/remix/?from=commissioner`);
  await atWork(page);
  const { bytes } = await downloadPptx(page);
  const made = Object.keys(partsOf(bytes)).filter((name) => /slides\/slide\d+\.xml$/.test(name));
  expect(made).toHaveLength(slidesOf('commissioner'));

  // What was not saved says so, and what was.
  await page.goto(`${site.url}/present/cyp/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not saved on this computer');
  // A network that is only said to be back takes away nothing that somebody is about to press.
  const loaded: string[] = [];
  page.on('framenavigated', (frame) => loaded.push(new URL(frame.url()).pathname));
  await page.evaluate(() => dispatchEvent(new Event('online')));
  expect(await faults(page)).toEqual([]);
  await expect(page.locator('#copy-back')).toBeEmpty();
  await page.getByRole('link', { name: 'The edition “Commissioners”' }).click();
  await page.locator('.reveal.started').waitFor();
  expect(loaded).not.toContain('/present/cyp/');

  // The network is back with a new build, which no longer has the search under its old name.
  await context.setOffline(false);
  site.deploy('new', /deck-search/);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('loneliness');
  await expect(page.getByRole('dialog').locator('li').first()).toBeVisible();
  const slide = await currentSlide(page);

  const reader = await context.newPage();
  await reader.goto(`${site.url}/read/`);
  await expect(reader.locator('html')).toHaveAttribute('data-build', 'new');
  // An article that is still open hears of the next one. It waits for the deck to be closed.
  site.deploy('newest', /deck-search/);
  await reader.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const offer = reader.locator('.site-newer');
  await expect(offer).toContainText('There is a new version of this site.');
  expect(await faults(reader)).toEqual([]);
  await offer.getByRole('button', { name: 'Load it' }).click();
  await expect(offer).toContainText('A deck is open in another window.');
  await expect.poll(() => currentSlide(page)).toBe(slide);
  await page.close();
  await offer.getByRole('button', { name: 'Load it' }).click();
  await expect(reader.locator('html')).toHaveAttribute('data-build', 'newest');
  await expect(offer).toHaveCount(0);
  await reader.goto(`${site.url}/offline/not-saved/`);
  await reader.evaluate(() => dispatchEvent(new Event('online')));
  await expect(reader.locator('#copy-back')).toHaveText('The site answers again: the page opens now.');

  // The kill switch leaves nothing behind.
  site.deploy('', /(?!)/);
  await reader.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const left = () =>
    reader.evaluate(async () => [
      ...(await caches.keys()),
      ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
    ]);
  await expect.poll(left).toEqual([]);
  expect(strangers).toEqual([]);
});

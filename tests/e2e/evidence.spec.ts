import { expect, type Page, test } from '@playwright/test';
import { strengthOf } from '../../src/model/strength.ts';
import { faults } from './axe.ts';
import { pack, watch } from './pack.ts';

const all = Object.keys(pack.claims).length;
const rows = (page: Page) => page.locator('#claims tbody tr[id]:visible');

test.describe('the evidence without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('shows every claim in one table, each leading to its page, and nothing that needs a script', async ({
    page,
  }) => {
    await page.goto('/evidence/');
    await expect(rows(page)).toHaveCount(all);
    await expect(page.getByRole('search')).toBeHidden();
    await expect(page.locator('#register-form')).toBeHidden();
    await page.getByRole('link', { name: /fuel poverty/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('fuel poverty');
    await expect(page.getByRole('link', { name: /Age UK|poverty/i }).first()).toBeVisible();
    await expect(page.getByRole('button')).toHaveCount(0);
  });
});

test('a search answers with claims, says how many, and survives a reload and the way back', async ({
  page,
}) => {
  const seen = watch(page);
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  await page.goto('/evidence/');
  expect(loaded).not.toContain('/evidence/search.json');
  const box = page.getByRole('searchbox');
  await box.fill('rotherham');
  await expect(rows(page).first()).toContainText('Rotherham');
  const count = await rows(page).count();
  expect(count).toBeLessThan(all);
  await expect(page.locator('#register-count')).toHaveText(`${count} of ${all} claims`);
  await expect(page.getByRole('status')).toHaveText(`${count} of ${all} claims`);
  await expect(page).toHaveURL(/\?q=rotherham$/);
  await page.reload();
  await expect(rows(page)).toHaveCount(count);
  await rows(page).first().getByRole('link').first().click();
  await expect(page).toHaveURL(/\/evidence\/[^/?]+\/$/);
  await page.goBack();
  await expect(rows(page)).toHaveCount(count);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(rows(page)).toHaveCount(all);
  await expect(page).toHaveURL(/\/evidence\/$/);
  await test.step('the table sorts by its heads and by the list, and says which way', async () => {
    await page.getByRole('button', { name: 'When' }).click();
    await expect(page.getByRole('columnheader', { name: 'When' })).toHaveAttribute('aria-sort', 'ascending');
    const years = await rows(page).evaluateAll((list) => list.flatMap((row) => row.dataset.year ?? []));
    expect(years).toEqual([...years].sort());
    await page.getByRole('button', { name: 'When' }).click();
    const back = await rows(page).evaluateAll((list) => list.flatMap((row) => row.dataset.year ?? []));
    expect(back).toEqual([...years].sort().reverse());
    await page.getByLabel('Order').selectOption('slide');
    await expect(page.locator('.register-group').first()).toBeVisible();
  });
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('filters narrow together, by keyboard, and are kept in the address; what is not found offers a way out', async ({
  page,
  context,
}) => {
  await page.goto('/evidence/');
  await page.getByRole('radio', { name: /Confirmed/ }).focus();
  await page.keyboard.press('ArrowRight');
  const dated = Object.values(pack.claims).filter((claim) => claim.verdict === 'dated').length;
  await expect(rows(page)).toHaveCount(dated);
  await page.getByLabel('Strength').selectOption('moderate');
  const both = Object.values(pack.claims).filter(
    (claim) => claim.verdict === 'dated' && strengthOf(claim) === 'moderate',
  );
  await expect(rows(page)).toHaveCount(both.length);
  await expect(page).toHaveURL(/verdict=dated&strength=moderate/);
  // An address of before strength had four steps.
  await page.goto('/evidence/?verdict=dated&grade=survey&sort=grade');
  await expect(rows(page)).toHaveCount(both.length);
  await expect(page).toHaveURL(/verdict=dated&strength=moderate&sort=strength/);
  await page.goto('/evidence/?place=Abroad&age=10-999');
  for (const place of await page.locator('.register-place:visible').allTextContents())
    expect(place).toMatch(/United States|elsewhere|International/);
  await test.step('a search without an answer says so and offers a way out', async () => {
    await page.goto('/evidence/?q=zzzyx');
    await expect(page.getByRole('heading', { name: 'No claim fits' })).toBeVisible();
    await expect(page.locator('#register-empty-words')).toContainText('zzzyx');
    await page.goto('/evidence/?q=shropshire&verdict=withdrawn');
    await expect(page.locator('#register-empty-words')).toContainText('not with the filters');
    await page.getByRole('button', { name: 'Show all claims' }).click();
    await expect(rows(page)).toHaveCount(all);
  });
  await test.step('on a phone the answers stand right under the search box', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/evidence/');
    await page.getByRole('searchbox').fill('shropshire');
    const first = rows(page).first();
    await expect(first).toContainText('Shropshire');
    await expect(first).toBeInViewport();
    await expect(rows(page)).toHaveCount(1);
  });
  await test.step('a claim’s page copies its citation and says that it has', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/evidence/social-return/');
    await page.getByRole('button', { name: 'Copy the citation' }).click();
    await expect(page.getByRole('status')).toContainText('Copied: A review of 19 studies');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain('£2.14 to £8.56');
    expect(copied).toContain('claim social-return');
  });
});

test('axe finds nothing on the register, a claim, its queries and the report, and nothing sticks out at 320 px', async ({
  page,
}) => {
  for (const path of [
    '/evidence/',
    '/evidence/rotherham-wellbeing/',
    '/evidence/queries/',
    '/evidence/report/',
  ]) {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.goto(path);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 720 });
      // Rows of the register are all made alike.
      const without = '#claims tbody tr:nth-child(n + 20)';
      expect(await faults(page, { without }), `${path} at ${width} px`).toEqual([]);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(over, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

test('every claim has a page, and its slide and chart links lead somewhere', async ({ request }) => {
  for (const id of Object.keys(pack.claims)) {
    const response = await request.get(`/evidence/${id}/`);
    expect(response.status(), id).toBe(200);
  }
  const html = await (await request.get('/evidence/rotherham-wellbeing/')).text();
  for (const [, href] of html.matchAll(/href="(\/(?:read|chart|present|evidence)\/[^"#]*)/g))
    expect((await request.get(href ?? '')).status(), href).toBe(200);
});

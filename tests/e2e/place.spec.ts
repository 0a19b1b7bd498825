import { expect, test } from '@playwright/test';
import { watch } from './pack.ts';

const hackney = 'E09000012';
const city = 'E09000001';

test('a place chosen on the map goes along from page to deck to page, and charts say what they have for it', async ({
  page,
}) => {
  const seen = watch(page);
  await page.goto(`/read/why/?place=${hackney}`, { waitUntil: 'networkidle' });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Read' }).click();
  await expect(page).toHaveURL(`/read/?place=${hackney}`);
  await page.goBack();
  await page
    .locator('#deprivation-london')
    .getByRole('link', { name: /See this as slide/ })
    .click();
  await expect(page).toHaveURL(new RegExp(`/present/full/\\?place=${hackney}#why/deprivation-london$`));
  await expect(page.locator('.started')).toBeVisible();
  await expect(page.locator('[id="why/deprivation-london"] .map-card')).toContainText('Hackney');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(new RegExp(`\\?place=${hackney}#`));
  await page.getByRole('link', { name: 'Read this' }).click();
  await expect(page).toHaveURL(new RegExp(`/read/.*\\?place=${hackney}`));
  expect(seen).toEqual({ errors: [], strangers: [] });
  await test.step('a chart whose rows are places brings the chosen one forward, and says where it has none', async () => {
    // No chart of the pack but the map has a row a borough: this one is given their codes on the way.
    await page.route('**/charts/several-conditions.json', async (route) => {
      const response = await route.fetch();
      const chart = await response.json();
      await route.fulfill({ response, json: { ...chart, placeCodes: [hackney, 'E09000025'] } });
    });
    await page.goto(`/chart/several-conditions/?place=${hackney}`, { waitUntil: 'networkidle' });
    const words = page.locator('.chart-wide .chart-place-words');
    await expect(words).toContainText('28%');
    await expect(page.locator('.chart-wide .chart-place rect')).toHaveCount(1);
    await page.goto(`/chart/several-conditions/?place=${city}`, { waitUntil: 'networkidle' });
    await expect(words).toHaveText('This chart has no figure for the City of London.');
    await expect(page.locator('.chart-wide .chart-place rect')).toHaveCount(0);
  });
  await test.step('the map says what became of an old place, what was divided, and which place it lacks', async () => {
    const card = page.locator('.map-card');
    await page.goto('/chart/deprivation-london/?place=E54000027', { waitUntil: 'networkidle' });
    await expect(page).toHaveURL(/\?place=E54000071/);
    await expect(card).toHaveText(
      'NHS North West London Integrated Care Board became part of NHS West and North London Integrated Care Board in April 2026; its figures are shown. This chart has no figure for West and North London.',
    );
    await page.locator('.map-find input').fill('Hackney');
    await expect(card).toContainText('Hackney');
    await expect(card).not.toContainText('became part of');
    await page.goto('/chart/deprivation-london/?place=E54000034', { waitUntil: 'networkidle' });
    await expect(card).toContainText('was divided in April 2026 between');
  });
});

test('a place is found by its name, and one that is not known is said with the figures', async ({ page }) => {
  const unknown =
    'There is no borough or integrated care board “Nowhere”. The figures here are those of London and England.';
  await page.goto('/?place=hackney,');
  await expect(page).toHaveURL(`/?place=${hackney}`);
  await expect(page.locator('#one-city')).toContainText('Hackney');
  await expect(page.locator('.choose-said')).toHaveText('The story now has the figures of Hackney.');
  await page.goto('/break-even/?place=City+of+London');
  await expect(page).toHaveURL(`/break-even/?place=${city}`);
  // A page without a list of places hands the name on.
  await page.goto('/read/?place=Hackney');
  await page.getByRole('link', { name: 'Why' }).first().click();
  await expect(page).toHaveURL('/read/why/?place=Hackney');
  await page.locator('#deprivation-london').scrollIntoViewIfNeeded();
  await expect(page.locator('#deprivation-london .map-card')).toContainText('Hackney');
  await expect(page).toHaveURL(new RegExp(`\\?place=${hackney}`));
  for (const path of ['/', '/read/', '/read/why/']) {
    await page.goto(`${path}?place=Nowhere`);
    await expect(page.locator('.place-unknown'), path).toHaveText(unknown);
    await expect(page.locator('.place-unknown'), path).toBeInViewport({ ratio: 1 });
  }
  await page.goto('/?place=constructor#your-place');
  const choice = page.locator('#your-place');
  await expect(choice.getByRole('status')).toContainText('London and England');
  await choice.getByRole('combobox').selectOption({ label: 'Hackney' });
  await expect(page.locator('.place-unknown')).toBeEmpty();
  await expect(page).toHaveURL(new RegExp(`\\?place=${hackney}`));
  await page.goto('/present/commissioner/?place=Nowhere');
  const notice = page.locator('.deck-offer');
  await expect(notice).toContainText(unknown);
  await notice.getByRole('button', { name: 'Close' }).click();
  await expect(notice).toHaveCount(0);
  await page.getByRole('link', { name: 'Read this' }).click();
  await expect(page).toHaveURL(/\/read\/.*\?place=Nowhere/);
});

import { expect, test } from '@playwright/test';
import { faults } from './axe.ts';
import { currentSlide, openDeck, pack, watch } from './pack.ts';

const slide = 'impacts/evidence-map';
const panel = '#claim-panel';
const chart = pack.charts['evidence-map'];
const studies = chart?.categories.length ?? 0;

test('on a page the map is filtered by outcome and by people, by keyboard, and has no fault', async ({
  page,
}) => {
  const seen = watch(page);
  await page.goto('/read/impacts/');
  const map = page.locator('.evidence-map');
  await map.scrollIntoViewIfNeeded();
  const shown = map.locator('li.evidence-row:visible');
  await expect(page.getByText(`${studies} of ${studies} studies`)).toBeVisible();
  await page.getByLabel('Outcome').focus();
  await page.keyboard.type('Money');
  await expect(shown).toHaveCount(
    chart?.series
      .find(({ name }) => name === 'Money and value')
      ?.data.filter(({ value }, at) => value !== null || chart.series.at(-1)?.data[at]?.value !== null)
      .length ?? 0,
  );
  await page.keyboard.press('Tab');
  await page.keyboard.type('People who need');
  await expect(shown).toHaveCount(1);
  await expect(shown.getByRole('link')).toHaveText(['Money and value: better']);
  await expect(page.getByText(`1 of ${studies} studies`)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('on a page every cell leads to its claim; on a phone each finding says its outcome, and nothing runs over the side', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/chart/evidence-map/');
  await expect(page.locator('.evidence-outcome').first()).toBeInViewport();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await faults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
  const links = page.locator('.evidence-map a');
  const claims =
    chart?.evidence?.studies.flatMap((study) => study.claims.filter((claim) => claim !== null)) ?? [];
  await expect(links).toHaveCount(claims.length);
  await links.first().click();
  await expect(page).toHaveURL(`/evidence/${claims[0]}/`);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });
  test('the page has every study and no filter', async ({ page }) => {
    await page.goto('/read/impacts/');
    await expect(page.locator('.evidence-map li.evidence-row:visible')).toHaveCount(studies);
    await expect(page.locator('.evidence-filter')).toHaveCount(0);
  });
});

test('in the deck the arrow keys read finding by finding, and Enter and a click open the claim', async ({
  page,
}) => {
  const seen = watch(page);
  await openDeck(page, 'commissioner', slide);
  const slider = page.locator('section.present .chart-slider');
  await slider.waitFor();
  await slider.focus();
  await expect(slider).toHaveAttribute('aria-valuetext', /^Review by Kiely .*Health: better\.$/);
  await page.keyboard.press('ArrowRight');
  await expect(slider).toHaveAttribute('aria-valuetext', /loneliness: no clear difference\.$/);
  await page.keyboard.press('Enter');
  await expect(page.locator(panel)).toContainText(pack.claims['kiely-review']?.statement ?? 'no claim');
  await page.keyboard.press('Escape');
  await expect(page.locator(panel)).toBeHidden();
  await expect(slider).toBeFocused();
  await expect.poll(() => currentSlide(page)).toBe(slide);
  await page.locator('section.present .chart-picture').getByText('worse').last().click({ force: true });
  await expect(page.locator(panel)).toContainText(pack.claims['torbay-use-rose']?.statement ?? 'no claim');
  expect(seen).toEqual({ errors: [], strangers: [] });
});

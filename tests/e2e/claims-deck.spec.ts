import { expect, type Page, test } from '@playwright/test';
import { strengthName, strengthOf } from '../../src/model/strength.ts';
import { faults, settled } from './axe.ts';
import { currentSlide, editions, openDeck, pack } from './pack.ts';
import { tapAway, tapFor } from './touch.ts';

const slide = 'why/life-expectancy';
const panel = '#claim-panel';

/** The first number on the slide, and the claim it links to. */
async function firstNumber(page: Page) {
  const number = page.locator('section.present a.stat').first();
  const claim = ((await number.getAttribute('href')) ?? '').split('/')[2] ?? '';
  return { number, words: pack.claims[claim]?.statement ?? 'no such claim' };
}

/** Runs in the page: where everything on the slide stands. */
function boxes(): string[] {
  return [...document.querySelectorAll('section.present, section.present *')].map((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return [left, top, width, height].join(' ');
  });
}

/** The same, once the slide's chart has come alive and nothing moves any more. */
async function settledBoxes(page: Page): Promise<string[]> {
  await page.locator('section.present .chart-view:not([hidden]) .chart-slider').waitFor();
  await settled(page);
  return page.evaluate(boxes);
}

test('a number opens its claim beside the slide, Escape gives both back, and E lists the figures of the slide', async ({
  page,
}) => {
  await openDeck(page, 'full', slide);
  await test.step('the mark of a number is said in words', async () => {
    const figure = page.locator('section.present .figure').first();
    const href = await figure.locator('a.stat').first().getAttribute('href');
    const claim = pack.claims[href?.split('/').at(-2) ?? ''];
    if (claim === undefined) throw new Error(`no claim at ${href}`);
    await expect.poll(() => figure.ariaSnapshot()).toContain(strengthName(strengthOf(claim)).toLowerCase());
  });
  await test.step('the panel can be read in the room and stays within the window', async () => {
    await page.setViewportSize({ width: 1920, height: 1080 });
    await (await firstNumber(page)).number.click();
    const size = await page
      .locator(`${panel} .claim-fact dd`)
      .first()
      .evaluate((dd) => Number.parseFloat(getComputedStyle(dd).fontSize));
    expect(size).toBeGreaterThanOrEqual(24);
    const box = await page.locator(panel).boundingBox();
    expect((box?.y ?? -1) >= 0 && (box?.y ?? 0) + (box?.height ?? 2000) <= 1080).toBe(true);
    await page.keyboard.press('Escape');
    await page.setViewportSize({ width: 1280, height: 720 });
    await expect
      .poll(async () => (await page.locator('section.present').boundingBox())?.width)
      .toBeLessThanOrEqual(1280);
  });
  const { number, words } = await firstNumber(page);
  const before = await settledBoxes(page);
  await number.click();
  await expect(page.locator(panel)).toBeVisible();
  await expect(page.locator(panel)).toContainText(words);
  const over = (await page.locator(panel).boundingBox()) ?? { x: 0, width: 2000 };
  const seen = (await page.locator('section.present').boundingBox()) ?? { x: 0, width: 2000 };
  expect(seen.x + seen.width).toBeLessThanOrEqual(over.x);
  await page.keyboard.press('Escape');
  await expect(page.locator(panel)).toBeHidden();
  await expect(number).toBeFocused();
  await expect.poll(() => page.evaluate(boxes)).toEqual(before);
  await expect.poll(() => currentSlide(page)).toBe(slide);
  await test.step('a press beside the panel closes it', async () => {
    await (await firstNumber(page)).number.click();
    await expect(page.locator(panel)).toBeVisible();
    await page.mouse.click(300, 690);
    await expect(page.locator(panel)).toBeHidden();
  });
  await test.step('axe finds nothing in the panel, as a card and as a list', async () => {
    await (await firstNumber(page)).number.click();
    await expect(page.locator(`${panel} .claim-statement`)).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    await expect(page.locator('.claim-list')).toBeVisible();
    expect(await faults(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.locator(panel)).toBeHidden();
  });
  await test.step('a digit opens one, and arrows never change the slide under it', async () => {
    await page.keyboard.press('e');
    await expect(page.getByRole('heading', { name: 'Figures on this slide' })).toBeVisible();
    const claims = ((await page.locator('section.present').getAttribute('data-claims')) ?? '').split(' ');
    await expect(page.locator('.claim-list button')).toHaveCount(claims.length);
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('.claim-list button').nth(1)).toBeFocused();
    const second = await page.locator('.claim-list button').nth(1).getAttribute('data-claim');
    await page.keyboard.press('2');
    await expect(page.locator(`${panel} .claim-statement`)).toHaveText(
      pack.claims[second ?? '']?.statement ?? '',
    );
    await page.keyboard.press('ArrowLeft');
    await expect(page.locator('.claim-list')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await expect(page.locator(panel)).toBeHidden();
    await expect.poll(() => currentSlide(page)).toBe(slide);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => currentSlide(page)).not.toBe(slide);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => currentSlide(page)).toBe(slide);
  });
  await test.step('a second press in the very frame in which the panel closes turns the page', async () => {
    await page.keyboard.press('e');
    await expect(page.locator('.claim-list button').first()).toBeFocused();
    await page.evaluate(() => {
      for (let press = 0; press < 2; press += 1)
        document.activeElement?.dispatchEvent(
          new KeyboardEvent('keydown', {
            key: 'ArrowRight',
            code: 'ArrowRight',
            bubbles: true,
            cancelable: true,
          }),
        );
    });
    await expect(page.locator(panel)).toBeHidden();
    await expect.poll(() => currentSlide(page)).not.toBe(slide);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => currentSlide(page)).toBe(slide);
  });
  await test.step('where single letters are no shortcuts, the button opens the figures', async () => {
    await page.evaluate(() => localStorage.setItem('deck-letter-keys', 'off'));
    await page.keyboard.press('e');
    await expect(page.locator(panel)).toBeHidden();
    await page.mouse.move(400, 300);
    await page.getByRole('button', { name: 'Figures' }).click();
    await expect(page.getByRole('heading', { name: 'Figures on this slide' })).toBeVisible();
  });
  await test.step('the speaker view lists the claims of the slide with verdict and source', async () => {
    await page.goto(`/present/full/speaker/#${slide}`);
    const list = page.locator('section:visible .speaker-claims');
    const claims =
      editions.find(({ id }) => id === 'full')?.slides.find(({ id }) => id === slide)?.claims ?? [];
    expect(claims.length).toBeGreaterThan(1);
    for (const id of claims)
      await expect(list).toContainText(pack.sources[pack.claims[id]?.source ?? '']?.cite ?? id);
    await expect(list).toContainText('Confirmed');
  });
});

test('with the network gone since the start, a number still answers', async ({ page, context }) => {
  const arriving = page.waitForResponse(/\/evidence\/cards\.html/);
  await openDeck(page, 'full', slide);
  await arriving;
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  const { number, words } = await firstNumber(page);
  await number.click();
  await expect(page.locator(panel)).toContainText(words);
});

test('cards that do not arrive are said in plain words, with the way to the claim’s page', async ({
  page,
}) => {
  await page.route('**/evidence/cards.html', (route) => route.abort());
  await openDeck(page, 'full', slide);
  const { number } = await firstNumber(page);
  await number.click();
  await expect(page.locator(panel)).toContainText('did not arrive');
  const href = (await number.getAttribute('href')) ?? '';
  await expect(page.locator(panel).getByRole('link', { name: 'on its own page' })).toHaveAttribute(
    'href',
    href,
  );
});

test('a finger on a number opens its claim', async ({ browser }) => {
  const context = await browser.newContext({
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  const page = await context.newPage();
  await openDeck(page, 'full', slide);
  const { number, words } = await firstNumber(page);
  await tapFor(number, page.locator(panel), words);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await tapAway(page.getByRole('button', { name: 'Close' }), page.locator(panel));
  await context.close();
});

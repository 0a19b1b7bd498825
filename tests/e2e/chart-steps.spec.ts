import { expect, type Page, test } from '@playwright/test';
import { unzipSync } from 'fflate';
import { chartsIn } from '../../src/model/visit.ts';
import { faults } from './axe.ts';
import { editions, followLink, idsOf, onSlide, openDeck, openStill, pack, slidesOf } from './pack.ts';
import { bytesOf, openPanel, startFrom } from './remix-files.ts';

const ids = idsOf('full');
const line = 'why/tube-life-expectancy';
const [before, after] = [-1, 1].map((by) => ids[ids.indexOf(line) + by] ?? '');
const { steps = [] } = pack.charts['central-line-life-expectancy'] ?? {};

/** What is said of the step on screen, and the numbers of the falls that are drawn; no words where the chart is whole. */
const seen = (page: Page, id = line) =>
  page.locator(`[id="${id}"]`).evaluate((slide) => ({
    says: [...slide.querySelectorAll('.chart-says')].flatMap((one) =>
      one.checkVisibility() ? [one.textContent] : [],
    ),
    falls: [...slide.querySelectorAll('.chart-picture text, .chart-picture tspan')].flatMap((one) =>
      /^\d+ years$/.test(one.textContent ?? '') && one.checkVisibility({ visibilityProperty: true })
        ? [one.textContent]
        : [],
    ),
    limit: slide.querySelector('.chart-limit:not(.chart-says)')?.checkVisibility(),
  }));

const at = (step: number) => ({ says: [steps[step - 1]?.says], limit: false });
const whole = { says: [], falls: ['10 years', '9 years'], limit: true };

test('a press adds a step of the chart before it turns the page, and says it; back stands a whole chart', async ({
  page,
}) => {
  await openDeck(page, 'full', before);
  await page.keyboard.press('ArrowRight');
  await onSlide(page, line);
  await expect.poll(() => seen(page)).toEqual({ ...at(1), falls: [] });
  await expect(page.locator('#deck-status')).toContainText(`Step 1 of 3: ${steps[0]?.says}`);
  const head = page.locator(`[id="${line}"] :is(h2, .chart-picture)`);
  const places = () =>
    head.evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
  const standing = await places();
  await page.keyboard.press('PageDown');
  await expect.poll(() => seen(page)).toEqual({ ...at(2), falls: ['10 years'] });
  await expect(page.locator('#deck-status')).toHaveText(`Step 2 of 3: ${steps[1]?.says}`);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => seen(page)).toEqual({ ...at(1), falls: [] });
  await page.keyboard.press('ArrowRight');
  await page.locator('.deck-bar').getByRole('button', { name: 'Next slide' }).click();
  await expect.poll(() => seen(page)).toEqual({ ...at(3), falls: whole.falls });
  await expect.poll(() => places()).toEqual(standing);
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('ArrowRight');
  await onSlide(page, after);
  await followLink(page, before ?? '');
  await onSlide(page, before);
  await test.step('back, from the first step and from the slide after, stands a whole chart', async () => {
    await page.keyboard.press('ArrowRight');
    await onSlide(page, line);
    await page.keyboard.press('ArrowLeft');
    await onSlide(page, before);
    // It was left at a step, and is reached again by its link.
    await followLink(page, line);
    await onSlide(page, line);
    await expect.poll(() => seen(page)).toEqual(whole);
    await page.keyboard.press('ArrowRight');
    await onSlide(page, after);
    await page.keyboard.press('ArrowLeft');
    await onSlide(page, line);
    await expect.poll(() => seen(page)).toEqual(whole);
    await page.keyboard.press('ArrowLeft');
    await onSlide(page, before);
  });
  await test.step('D shows charts whole, for as long as the tab is open, and steps again', async () => {
    await page.keyboard.press('ArrowRight');
    await onSlide(page, line);
    await page.keyboard.press('d');
    await expect(page.locator('#deck-status')).toHaveText('Charts stand whole at once.');
    await expect.poll(() => seen(page)).toEqual(whole);
    await page.keyboard.press('ArrowRight');
    await onSlide(page, after);
    await openDeck(page, 'commissioner', line);
    await openDeck(page, 'full', before);
    await page.reload();
    await page.locator('.reveal.started').waitFor();
    await page.keyboard.press('ArrowRight');
    await onSlide(page, line);
    await expect.poll(() => seen(page)).toEqual(whole);
    await page.keyboard.press('d');
    await page.keyboard.press('ArrowLeft');
    await onSlide(page, before);
    await page.keyboard.press('ArrowRight');
    await onSlide(page, line);
    await expect.poll(async () => (await seen(page)).says).toEqual(at(1).says);
  });
  await test.step('a chart that answers is drawn in part, then answers again; paper has it whole', async () => {
    const id = 'why/life-expectancy';
    await followLink(page, ids[ids.indexOf(id) - 1] ?? '');
    await onSlide(page, ids[ids.indexOf(id) - 1]);
    await page.keyboard.press('ArrowRight');
    await onSlide(page, id);
    const stage = page.locator(`[id="${id}"] .chart-stage`).first();
    await expect(stage).toHaveClass(/chart-live/);
    await expect(stage.locator('canvas')).toBeHidden();
    const lower = stage.getByText('Healthy life expectancy', { exact: true }).first();
    await expect(lower).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(lower).toBeVisible();
    await expect(page.locator(`[id="${id}"] .chart-says:visible`)).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
    // The second chart has no steps: with it the first is whole.
    await page.getByRole('button', { name: 'By period' }).click();
    await page.getByRole('button', { name: 'By tenth' }).click();
    await expect(stage.locator('canvas')).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await onSlide(page, ids[ids.indexOf(id) + 1]);
  });
});

test('the speaker view and the deck go through the steps together', async ({ page, context }) => {
  await openDeck(page, 'full', before);
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  const said = notes.locator('.speaker-now figcaption');
  const place = `On screen: slide ${ids.indexOf(line) + 1} of ${ids.length}`;
  await expect(said).toContainText('On screen');
  const picture = notes.frameLocator('.speaker-now iframe');
  await picture.locator('.reveal.whole').waitFor({ state: 'attached' });
  await notes.getByRole('button', { name: 'Next →' }).click();
  await expect(said).toHaveText(`${place}, step 1 of 3`);
  await onSlide(page, line);
  await page.bringToFront();
  await page.keyboard.press('ArrowRight');
  await expect(said).toHaveText(`${place}, step 2 of 3`);
  await expect(picture.locator(`[id="${line}"] .chart-says:visible`)).toHaveText(steps[1]?.says ?? '');
  await notes.bringToFront();
  await notes.keyboard.press('PageDown');
  await expect(said).toHaveText(`${place}, step 3 of 3`);
  await expect.poll(async () => (await seen(page)).says).toEqual(at(3).says);
  await notes.keyboard.press('PageDown');
  await onSlide(page, after);
  await notes.keyboard.press('PageUp');
  await expect(said).toHaveText(place);
  await onSlide(page, line);
  await expect.poll(() => seen(page)).toEqual(whole);
});

test('a deck in the making says which slide and chart it is at, and leaves with a slide a step where that is asked for', async ({
  page,
}) => {
  // What the maker tells the page: on a quick computer it may be past a slide before the screen is drawn again.
  await page.addInitScript(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    globalThis.Worker = class extends Worker {
      constructor(...of: ConstructorParameters<typeof Worker>) {
        super(...of);
        this.addEventListener('message', ({ data }) => {
          if (data?.at === 'part') told.push(`${data.part.what} ${data.part.at} of ${data.part.of}`);
        });
      }
    };
  });
  await startFrom(page, 'commissioner');
  await openPanel(page, 'Download');
  const slidesIn = async (): Promise<number> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download PowerPoint' }).click();
    const parts = Object.keys(unzipSync(await bytesOf(await waiting)));
    return parts.filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name)).length;
  };
  await page.evaluate(() => {
    const seen = { spoken: new Set<string>() };
    Object.assign(globalThis, { seen });
    new MutationObserver(() => {
      for (const line of document.querySelectorAll('.leave-news > p:not([aria-hidden])'))
        seen.spoken.add(line.textContent ?? '');
    }).observe(document.querySelector('.leave-news') as Element, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  const plain = await slidesIn();
  const spoken = await page.evaluate(() => {
    const { seen } = globalThis as unknown as { seen: { spoken: Set<string> } };
    return [...seen.spoken];
  });
  const told = await page.evaluate(() => Reflect.get(globalThis, 'told') as string[]);
  expect(told.slice(0, 2)).toEqual([1, 2].map((at) => `slide ${at} of ${slidesOf('commissioner')}`));
  const charts = told.filter((part) => part.startsWith('chart'));
  expect(charts).toEqual(charts.map((_, index) => `chart ${index + 1} of ${charts.length}`));
  expect(charts.length).toBeGreaterThan(3);
  // A quick machine draws only the first and last of what it was told; the words are tested by themselves.
  expect(spoken[0]).toBe('Making PowerPoint.');
  expect(['Making PowerPoint.', 'PowerPoint: half is done.']).toEqual(expect.arrayContaining(spoken));
  await expect(page.locator('.leave-news')).toContainText('is in your downloads');
  await page.getByLabel(/A slide for each step of a chart/).check();
  const shown = new Set(editions.find(({ id }) => id === 'commissioner')?.slides.flatMap(chartsIn));
  const more = [...shown].reduce(
    (sum, id) => sum + Math.max(0, (pack.charts[id]?.steps?.length ?? 0) - 1),
    0,
  );
  expect(more).toBeGreaterThan(0);
  await expect.poll(() => slidesIn()).toBe(plain + more);
  await expect(page.locator('.leave-news')).toContainText(`${plain + more} slides`);
  expect(await faults(page, { within: '.work-panel' })).toEqual([]);
});

test('a slide that stands still, and every slide on one page, have whole charts', async ({ page }) => {
  await openStill(page, 'full', line);
  await expect.poll(() => seen(page)).toEqual(whole);
  await page.goto('/present/full/all/');
  await expect.poll(() => seen(page)).toEqual(whole);
});

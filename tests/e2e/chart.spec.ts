import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { kindOf } from '../../src/charts/kinds.ts';
import { faults } from './axe.ts';
import { canvasWords, pictureWords, type Word, watchCanvases } from './canvas-words.ts';
import { currentSlide, openDeck, pack, watch } from './pack.ts';

const charts = Object.values(pack.charts);

/** Charts that Chart.js draws over their picture. */
const live = charts.filter(({ kind }) => kind === 'bars' || kind === 'lines' || kind === 'doughnut');

/** The page of a chart is complete; the first of each kind is asked for faults. */
async function standsComplete(page: Page, chart: (typeof charts)[number]): Promise<void> {
  const table = (await page.locator('table').first().textContent()) ?? '';
  for (const cell of chart.table.rows.flat()) expect(table, chart.id).toContain(cell);
  await expect(page.getByText(chart.summary).first(), chart.id).toBeAttached();
  if (chart === charts.find(({ kind }) => kind === chart.kind))
    expect(await faults(page), chart.id).toEqual([]);
}

test('charts that stay as they are drawn stand on pages of their own, complete, without a fault', async ({
  page,
}) => {
  const seen = watch(page);
  for (const chart of charts.filter((chart) => !live.includes(chart))) {
    await page.goto(`/chart/${chart.id}/`);
    await standsComplete(page, chart);
  }
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('every chart leaves as figures with their source, and as a picture with it', async ({ request }) => {
  for (const chart of charts)
    await test.step(chart.id, async () => {
      const csv = await (await request.get(`/charts/${chart.id}.csv`)).text();
      for (const category of chart.categories) expect(csv.replaceAll('""', '"')).toContain(category);
      for (const { value, label, low, high } of chart.series.flatMap((series) => series.data)) {
        const numbers = kindOf(chart).words
          ? [value === null ? null : label]
          : low === undefined
            ? [value]
            : [low, high];
        for (const number of numbers) {
          // As many digits as a spreadsheet keeps.
          const said = typeof number === 'number' ? Number(number.toPrecision(12)) : number;
          if (said !== null && said !== undefined) expect(csv).toContain(String(said));
        }
      }
      const data = await (await request.get(`/charts/${chart.id}.json`)).json();
      expect(data.cited.map((source: { id: string }) => source.id)).toEqual(chart.sources);
      expect(data.licence).toBe(chart.licence);
      const svg = await (await request.get(`/charts/${chart.id}.svg`)).text();
      expect(svg).not.toContain('var(--');
      const words = svg
        .replace(/<[^>]+>/g, ' ')
        .replaceAll('&amp;', '&')
        .replace(/\s+/g, ' ');
      for (const id of chart.sources) {
        const first = pack.sources[id]?.cite.split(' ').slice(0, 2).join(' ') ?? '';
        expect(words).toContain(first);
      }
    });
});

test('the menu of a chart gives a PNG with the source on it, and copies the citation', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/chart/demand-findings/');
  await page.getByText('Use this chart').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /PNG/ }).click(),
  ]);
  const bytes = readFileSync(await download.path());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  // Width in the header: twice the drawing's own.
  expect(bytes.readUInt32BE(16)).toBeGreaterThan(2000);
  await page.getByRole('button', { name: 'Copy how to cite it' }).click();
  await expect(page.getByRole('status')).toHaveText('Copied.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(pack.charts['demand-findings']?.title);
  for (const id of pack.charts['demand-findings']?.sources ?? []) {
    expect(copied).toContain(pack.sources[id]?.publisher);
  }
  await test.step('two stations that a reader compares take the place of the pack’s own comparison', async () => {
    const path = '/chart/central-line-life-expectancy/';
    const own = page.locator('.chart-picture [data-part="span"]:visible');
    await page.goto(path);
    await expect(own).not.toHaveCount(0);
    await page.goto(`${path}?from=lancaster-gate&to=mile-end`);
    await expect(page.locator('.chart-choice:visible')).toContainText('stops');
    await expect(own).toHaveCount(0);
  });
});

test('the switch over two charts works by keyboard and mouse, and leaves the deck its keys', async ({
  page,
}) => {
  const seen = watch(page);
  await openDeck(page, 'full', 'why/life-expectancy');
  const slide = page.locator('[id="why/life-expectancy"]');
  const [first, second] = [
    slide.locator('[data-chart="life-expectancy-gap"]'),
    slide.locator('[data-chart="deprivation-gaps"]'),
  ];
  await expect(first).toBeVisible();
  await expect(second).toBeHidden();
  await slide.getByRole('button', { name: 'By tenth' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(second).toBeVisible();
  await expect(first).toBeHidden();
  await expect(slide.getByRole('button', { pressed: true })).toHaveText('By period');
  await expect.poll(() => currentSlide(page)).toBe('why/life-expectancy');
  await expect(second.locator('.chart-readout').first()).toBeAttached();
  // Paper has the first chart, whichever is on the screen.
  await page.emulateMedia({ media: 'print' });
  await expect(first).toBeVisible();
  await expect(second).toBeHidden();
  await page.emulateMedia({ media: null });
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => currentSlide(page)).not.toBe('why/life-expectancy');
  await page.keyboard.press('ArrowLeft');
  await slide.getByRole('button', { name: 'By tenth' }).click();
  await expect(first).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => currentSlide(page)).not.toBe('why/life-expectancy');
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('pages of charts are complete, and Chart.js takes over without moving anything, and tells what it shows', async ({
  page,
}) => {
  await watchCanvases(page);
  const seen = watch(page);
  for (const chart of live)
    await test.step(chart.id, async () => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(`/chart/${chart.id}/`);
      await page.locator('.chart-wide.chart-live').waitFor();
      await standsComplete(page, chart);
      await tellsWhatItShows(page, chart.id);
      await movesNothing(page, '.chart-wide');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.locator('.chart-narrow.chart-live').waitFor();
      await movesNothing(page, '.chart-narrow');
      expect(seen).toEqual({ errors: [], strangers: [] });
    });
});

/** Nothing moves when Chart.js takes over from the picture in `stage`, a selector: neither a word nor a colour. */
async function movesNothing(page: Page, stage: string): Promise<void> {
  const drawn = await canvasWords(page, stage);
  const meant = await pictureWords(page, stage);
  expect(drawn.map(({ text }) => text).sort()).toEqual(meant.map(({ text }) => text).sort());
  const moved = meant.filter(
    (word) =>
      !drawn.some(
        ({ text, left, middle }) =>
          text === word.text && Math.abs(left - word.left) < 1.5 && Math.abs(middle - word.middle) < 1.5,
      ),
  );
  expect(moved, JSON.stringify(drawn)).toEqual([]);
  const shot = async () =>
    sharp(await page.locator(stage).screenshot())
      // Canvas and picture set the edges of their letters each in its own way.
      .blur(2)
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
  const canvas = await shot();
  // The picture, as it stood before.
  await page.locator(stage).evaluate((element) => {
    element.classList.remove('chart-live');
    element.querySelector('canvas')?.remove();
  });
  const picture = await shot();
  const { width, height } = picture.info;
  expect([canvas.info.width, canvas.info.height]).toEqual([width, height]);
  const other = pixelmatch(canvas.data, picture.data, undefined, width, height, { threshold: 0.3 });
  expect(other / (width * height)).toBeLessThan(0.006);
}

/** The tooltip of the chart `id` says by keyboard and by mouse what a screen reader is told. */
async function tellsWhatItShows(page: Page, id: string): Promise<void> {
  const stage = '.chart-wide';
  const still = (await canvasWords(page, stage)).length;
  // What the tooltip shows beyond the words of the still chart, and what a screen reader is told, at one moment.
  const now = () =>
    page.locator(stage).evaluate((element, still) => {
      const drawn = element.querySelector('canvas')?.getContext('2d') as
        | { words?: Word[] }
        | null
        | undefined;
      const plain = (text: string) => text.replaceAll(/[:;,]/g, '');
      return {
        shown: plain(
          (drawn?.words ?? [])
            .slice(still)
            .map(({ text }) => text)
            .join(' '),
        ),
        told: plain(element.querySelector('[role=slider]')?.getAttribute('aria-valuetext') ?? ''),
      };
    }, still);
  await page.locator(stage).getByRole('slider').focus();
  const byKey: string[] = [];
  for (const _ of pack.charts[id]?.categories ?? []) {
    const { shown, told } = await now();
    expect(shown).toBe(told);
    byKey.push(told);
    await page.keyboard.press('ArrowRight');
  }
  expect(new Set(byKey).size).toBe(pack.charts[id]?.categories.length);
  await page.keyboard.press('Escape');
  await expect.poll(async () => (await now()).shown).toBe('');
  const box = await page.locator(stage).boundingBox();
  if (box === null) throw new Error('The chart is not on the page.');
  for (let step = 0.02; step < 1; step += 0.04) {
    await page.mouse.move(box.x + box.width * step, box.y + box.height * step);
    const { shown, told } = await now();
    expect(shown).toBe(told);
    expect(byKey).toContain(shown);
  }
  await page.mouse.move(0, 0);
  await expect.poll(async () => (await now()).shown).toBe('');
}

test('in forced colours a map shows its cells and a chart keeps its own colours, and on paper the picture stands in place of the canvas', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active', colorScheme: 'dark' });
  const ground = (selector: string) =>
    page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.goto('/chart/deprivation-london/');
  await expect.poll(() => ground('.chart-wide > .chart-picture')).toBe('rgba(0, 0, 0, 0)');
  await expect.poll(() => ground('.chart-wide')).not.toBe('rgba(0, 0, 0, 0)');
  await page.goto('/chart/life-expectancy-gap/');
  await page.locator('.chart-wide.chart-live').waitFor();
  await expect.poll(() => ground('.chart-wide > canvas')).toBe('rgb(251, 248, 243)');
  await page.emulateMedia({ forcedColors: null, colorScheme: null, media: 'print' });
  await expect(page.locator('.chart-wide > .chart-picture')).toBeVisible();
  await expect(page.locator('.chart-wide > canvas')).toBeHidden();
});

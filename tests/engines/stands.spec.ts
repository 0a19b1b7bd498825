import { pathToFileURL } from 'node:url';
import { findOverflow } from '../e2e/overflow.ts';
import { editions } from '../e2e/pack.ts';
import type { Engine } from './engine.ts';
import { expect, test } from './fixtures.ts';
import { slidesFile } from './slides-file.ts';

/** How far the slides in sight are at the most from the boxes that they should fill, in px. */
async function strays(engine: Engine, slides: string, box: string): Promise<number> {
  await expect.poll(() => engine.run(countInSight, slides)).toBeGreaterThan(0);
  return engine.run(measure, slides, box);
}

/** Runs in the page. */
function countInSight(slides: string): number {
  return [...document.querySelectorAll(slides)].filter((slide) => slide.getClientRects().length > 0).length;
}

/** Runs in the page. A slide stands in the middle of its box, as large as it can be. */
function measure(slides: string, box: string): number {
  const strayed = [...document.querySelectorAll(slides)].flatMap((slide) => {
    const is = slide.getBoundingClientRect();
    const room = slide.closest(box)?.getBoundingClientRect();
    if (is.width === 0 || room === undefined) return [];
    const width = Math.min(room.width, (room.height * 16) / 9);
    const height = (width * 9) / 16;
    const x = room.x + (room.width - width) / 2;
    const y = room.y + (room.height - height) / 2;
    return [is.x - x, is.y - y, is.width - width, is.height - height];
  });
  return Math.max(...strayed.map(Math.abs));
}

/** Lines are fitted to the widths that Chromium gives them: elsewhere one may stand out so far, in px. */
const slack = 5;

/** reveal.js rounds the scale to a hundredth: of 1280 px, half of that at the most. */
const rounded = 6.5;

test('a slide stands in its box in the builder: stage, running order, library', async ({ engine, visit }) => {
  await visit('/remix/?from=cyp');
  await expect.poll(() => strays(engine, '.stage-slide .slide', '.frame')).toBeLessThan(1);
  await expect.poll(() => strays(engine, '.order-pick .slide', '.thumb')).toBeLessThan(1);
  await engine.click('.work-steps li:first-child button');
  await expect.poll(() => strays(engine, '.library-card .slide', '.thumb')).toBeLessThan(1);
});

test('the deck stands in the middle of its window before a script runs, and after', async ({
  engine,
  visit,
}) => {
  await visit('/present/cyp/?still');
  await expect.poll(() => strays(engine, '.slides > .slide', '.reveal')).toBeLessThan(1);
  // A page that is left while its scripts are on their way says that they did not arrive.
  await expect.poll(() => engine.run(() => document.querySelector('.reveal.whole') !== null)).toBe(true);
  await visit('/present/cyp/');
  await expect.poll(() => strays(engine, '.reveal.started .present', '.reveal')).toBeLessThan(rounded);
});

test('all slides stand one under the other, and no text leaves its box', async ({ engine, visit }) => {
  await visit('/present/full/all/');
  const boxes = await engine.run(() =>
    [...document.querySelectorAll('.slide')].map((slide) => {
      const { x, y, width, height } = slide.getBoundingClientRect();
      return { x, y, width, height, id: slide.id };
    }),
  );
  const width = await engine.run(() => document.querySelector('.all-slides')?.getBoundingClientRect().width);
  for (const [index, box] of boxes.entries()) {
    const last = boxes[index - 1];
    expect(Math.abs(box.width - (width ?? 0)), `${box.id} is as wide as the column`).toBeLessThan(1);
    expect(Math.abs(box.height - (box.width * 9) / 16)).toBeLessThan(1);
    if (last !== undefined) expect(Math.abs(box.y - last.y - last.height - 32)).toBeLessThan(1);
  }
  await engine.run(async () => {
    await document.fonts.ready;
  });
  const faults: string[] = [];
  for (const { id } of boxes) faults.push(...(await engine.run(findOverflow, id, slack)));
  expect(faults).toEqual([]);
});

test('slides in one file stand beside their notes, in the window of the notes, and without scripts', async ({
  engine,
  faults,
}, info) => {
  const path = slidesFile('cyp', info.outputDir);
  const slides = editions.find(({ id }) => id === 'cyp')?.slides.length ?? 0;
  await engine.open(pathToFileURL(path.watched).href);
  await expect.poll(() => strays(engine, '.reveal.started .present', '.reveal')).toBeLessThan(rounded);
  // As in a browser that has no small window over all others.
  await engine.run(() => Reflect.deleteProperty(window, 'documentPictureInPicture'));
  await engine.press('t');
  await expect.poll(() => strays(engine, 'aside .speaker-copy > .slide', '.speaker-copy')).toBeLessThan(1);
  await engine.press('t', 's');
  await expect.poll(() => engine.countWindows()).toBe(2);
  await engine.use(1);
  await expect.poll(() => strays(engine, '.speaker-copy > .slide', '.speaker-copy')).toBeLessThan(1);
  await engine.closeOthers();
  faults.push(...(await engine.run(() => (window as unknown as { faults: string[] }).faults)));
  await engine.open(pathToFileURL(path.plain).href);
  const sizes = await engine.run(() =>
    [...document.querySelectorAll('.slides > .slide')].map((slide) => slide.getBoundingClientRect().width),
  );
  const column = await engine.run(() => document.querySelector('.slides')?.getBoundingClientRect().width);
  expect(sizes).toHaveLength(slides);
  for (const size of sizes) expect(Math.abs(size - (column ?? 0))).toBeLessThan(1);
});

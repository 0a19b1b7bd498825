import { expect, type Page, test } from '@playwright/test';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { editions, freshSlides, onSlide, openDeck, openStill, watch } from './pack.ts';
import { strays } from './strays.ts';

const size = { width: 640, height: 360 };

/** A picture of a page without its charts, which get a hand when they come alive. */
async function picture(page: Page, charts: readonly Box[]): Promise<Buffer> {
  const black = charts.map(({ x, y, width, height }) => ({
    input: { create: { width, height, channels: 4 as const, background: '#000' } },
    left: x,
    top: y,
  }));
  return sharp(await page.screenshot())
    .composite(black)
    .ensureAlpha()
    .raw()
    .toBuffer();
}

type Box = { x: number; y: number; width: number; height: number };

/** Runs in the page: where the charts of the slide on screen stand, in whole px of the window. */
function chartBoxes(): Box[] {
  return [...document.querySelectorAll('section.present :is([data-chart], .chart-slide)')].map((chart) => {
    const { left, top, right, bottom } = chart.getBoundingClientRect();
    const [x, y] = [Math.max(0, Math.floor(left) - 2), Math.max(0, Math.floor(top) - 2)];
    return {
      x,
      y,
      width: Math.min(innerWidth, Math.ceil(right) + 2) - x,
      height: Math.min(innerHeight, Math.ceil(bottom) + 2) - y,
    };
  });
}

const [full, ...others] = editions;

for (const [name, decks] of [
  ['the full pack', full === undefined ? [] : [full]],
  ['every other edition', others],
] as const)
  test(`pressing through ${name} shows each slide as it is and nothing of another, without an error`, async ({
    page,
    context,
  }) => {
    const seen = watch(page);
    const still = await context.newPage();
    for (const each of [page, still]) await each.setViewportSize(size);
    const faults: string[] = [];
    for (const deck of decks)
      await test.step(deck.name, async () => {
        const fresh = freshSlides.get(deck.id);
        await openStill(still, deck.id, deck.slides[0]?.id);
        await openDeck(page, deck.id);
        for (const each of [page, still])
          await each.evaluate(() => document.fonts.ready.then(() => undefined));
        // A press a slide, for as long as the tab is open: charts stand whole.
        if (deck === decks[0]) await page.keyboard.press('d');
        for (const [index, { id, backup }] of deck.slides.entries()) {
          await onSlide(page, id);
          if (fresh?.has(id)) await still.evaluate((slide) => location.replace(`#${slide}`), id);
          // reveal.js goes there after the frame that shows it.
          await page.locator('section.present:not([inert])').waitFor();
          faults.push(...(await page.evaluate(strays)));
          if (fresh?.has(id)) {
            const charts = await page.evaluate(chartBoxes);
            const [shown, meant] = [await picture(page, charts), await picture(still, charts)];
            const points = pixelmatch(shown, meant, undefined, size.width, size.height, { threshold: 0.2 });
            if (points > 40) faults.push(`${id}: ${points} points differ`);
          }
          const next = deck.slides[index + 1];
          // The keys stop at the closing slide: those kept for questions are jumped to.
          if (next?.backup === true && backup !== true) await page.goto(`/present/${deck.id}/#${next.id}`);
          else await page.keyboard.press('ArrowRight');
        }
      });
    expect(faults).toEqual([]);
    expect(seen).toEqual({ errors: [], strangers: [] });
  });

test('the Tab key goes through the slide on screen and into none of its neighbours', async ({ page }) => {
  await openDeck(page, 'full', 'embedded/cancer');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowLeft');
  await page.locator('section.present[id="embedded/cancer"]:not([inert])').waitFor();
  const reached = new Set<string>();
  for (let press = 0; press < 30; press += 1) {
    await page.keyboard.press(press < 15 ? 'Tab' : 'Shift+Tab');
    const slide = await page.evaluate(() => document.activeElement?.closest('section.slide')?.id ?? '');
    if (slide !== '') reached.add(slide);
  }
  expect([...reached]).toEqual(['embedded/cancer']);
});

import { expect, test } from '@playwright/test';
import { currentSlide, editions, idsOf, onSlide, openDeck, openStill, pack } from './pack.ts';

const ids = idsOf('full');

test('a deep link opens its slide, keys walk through the deck, the address follows by slide id, and dialogs, contents and the overview lead where they say', async ({
  page,
}) => {
  await openDeck(page, 'full', 'why/life-expectancy');
  // Once, by number and title, and it can be browsed.
  const title = pack.slides['why/life-expectancy']?.plainTitle;
  await expect(page.locator('#deck-status')).toHaveText(
    `Slide ${ids.indexOf('why/life-expectancy') + 1} of ${ids.length}: ${title}`,
  );
  await expect.poll(() => page.locator('[role="application"], .aria-status').count()).toBe(0);
  await expect.poll(() => currentSlide(page)).toBe('why/life-expectancy');
  await test.step('a click on a chart leaves the arrow keys to the deck', async () => {
    await page.locator('section.present .chart-slider').click();
    await page.keyboard.press('ArrowRight');
    await onSlide(page, 'why/deprivation-london');
    await page.keyboard.press('ArrowLeft');
    await onSlide(page, 'why/life-expectancy');
  });
  await test.step('the space bar presses the button that has the focus and leaves the deck alone', async () => {
    await page.getByRole('button', { name: 'Previous slide' }).focus();
    await page.keyboard.press(' ');
    await onSlide(page, ids[ids.indexOf('why/life-expectancy') - 1]);
  });
  await page.evaluate(() => {
    location.hash = 'impacts/economics';
  });
  await onSlide(page, 'impacts/economics');
  // One straight after another, before the next slide has been settled.
  await page.evaluate(async () => {
    const followed = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = 'practice';
    await followed;
    location.hash = 'what/definition';
  });
  await onSlide(page, 'what/definition');
  await page.keyboard.press('Home');
  await onSlide(page, ids[0]);
  await expect.poll(() => currentSlide(page)).toBe(ids[0]);
  await page.keyboard.press('ArrowRight');
  await onSlide(page, ids[1]);
  await expect.poll(() => new URL(page.url()).hash).toBe(`#${ids[1]}`);
  await page.keyboard.press('End');
  await onSlide(page, ids.at(-1));
  await page.keyboard.press('Home');
  await onSlide(page, ids[0]);
  await test.step('keys do not move the deck while a dialog is open', async () => {
    await page.keyboard.press('?');
    await expect(page.getByRole('heading', { name: 'Keys' })).toBeVisible();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await expect.poll(() => currentSlide(page)).toBe(ids[0]);
  });
  await test.step('the overview shows many slides and goes back to one', async () => {
    await page.keyboard.press('o');
    await expect(page.locator('.reveal.overview')).toBeVisible();
    const seen = await page.$$eval('.slides > section', (all) =>
      all
        .filter((slide) => {
          const { left, top, right, bottom, width } = slide.getBoundingClientRect();
          return width > 0 && left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        })
        .map((slide) => slide.id),
    );
    expect(seen).toContain(ids[0]);
    expect(seen).toContain(ids[1]);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.locator('.reveal.overview')).toHaveCount(0);
    await expect.poll(() => currentSlide(page)).toBe(ids[1]);
  });
  await test.step('a choice from the contents takes the keyboard to the slide', async () => {
    await page.getByRole('button', { name: 'Contents' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('#deck-contents a[href="#impacts/economics"]').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('impacts/economics');
  });
  await test.step('nothing moves for someone who asked for reduced motion', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const durations = await page.$$eval('.reveal, .slides, .slides > section, .deck-bar', (all) =>
      all.map((element) => getComputedStyle(element).transitionDuration),
    );
    expect(durations.every((duration) => duration.split(', ').every((part) => part === '0s'))).toBe(true);
    await page.emulateMedia({ reducedMotion: null });
  });
  await page.keyboard.press('Home');
  await onSlide(page, ids[0]);
  await test.step('single letters can be switched off, and stay off', async () => {
    await page.keyboard.press('?');
    await page.getByLabel('Single letters are shortcuts').uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('n');
    await page.keyboard.press('g');
    await expect.poll(() => currentSlide(page)).toBe(ids[0]);
    await expect(page.locator('#deck-contents')).toBeHidden();
    await page.reload();
    await page.locator('.reveal.started').waitFor();
    await page.keyboard.press('g');
    await expect(page.locator('#deck-contents')).toBeHidden();
    await page.keyboard.press('ArrowRight');
    await onSlide(page, ids[1]);
  });
});

test('a slide stands in the same place before and after reveal.js starts', async ({ page }) => {
  const before = new Map<string, { texts: string[]; picture: Buffer }>();
  const look = async (slide: string) => {
    await page.evaluate(() => document.fonts.ready);
    // A chart that answers draws itself anew, its lines a shade softer: of charts the frame counts here.
    const mask = [page.locator(`[id="${slide}"] .chart-stage`)];
    return { texts: await page.evaluate(boxes, slide), picture: await page.screenshot({ mask }) };
  };
  const slides = ['why/life-expectancy', 'practice/three-roles'];
  await openStill(page, 'full', slides[0]);
  for (const slide of slides) {
    await page.evaluate((id) => {
      location.hash = id;
    }, slide);
    before.set(slide, await look(slide));
  }
  for (const slide of slides) {
    await page.goto('about:blank');
    await openDeck(page, 'full', slide);
    const after = await look(slide);
    expect(after.texts, slide).toEqual(before.get(slide)?.texts);
    expect(Buffer.compare(after.picture, before.get(slide)?.picture ?? Buffer.of()), slide).toBe(0);
  }
});

/** Runs in the page: where every piece of text of a slide stands, to a tenth of a pixel. */
function boxes(id: string): string[] {
  return [...(document.getElementById(id)?.querySelectorAll('h2, li, text, .figure-number') ?? [])].map(
    (element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return [left, top, width, height].map((value) => value.toFixed(1)).join(' ');
    },
  );
}

test('the contents lead to every slide, End and Next stop on the closing slide, and paper has them all', async ({
  page,
}) => {
  await openDeck(page, 'commissioner');
  await test.step('the contents open with G, name every slide, and go where they say', async () => {
    await page.keyboard.press('g');
    const links = page.locator('#deck-contents a');
    const deck = editions.find((edition) => edition.id === 'commissioner');
    await expect(links).toHaveCount(deck?.slides.length ?? 0);
    await page.getByRole('link', { name: pack.slides['impacts/demand']?.plainTitle ?? '' }).click();
    await expect(page.locator('#deck-contents')).toBeHidden();
    await onSlide(page, 'impacts/demand');
  });
  await test.step('End and Next stop on the closing slide, and backup slides are reached from the contents', async () => {
    const talk = idsOf('commissioner');
    const all = editions.find(({ id }) => id === 'commissioner')?.slides.map(({ id }) => id) ?? [];
    await page.keyboard.press('End');
    await onSlide(page, 'next/commissioner');
    await expect(page).toHaveTitle(new RegExp(`^Slide ${talk.length} of ${talk.length}: `));
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('#deck-status')).toContainText('That was the last slide');
    await expect.poll(() => currentSlide(page)).toBe('next/commissioner');
    await page.keyboard.press('g');
    await page.locator('#deck-contents').getByRole('link', { name: 'Backup' }).click();
    await onSlide(page, 'backup');
    await page.keyboard.press('ArrowRight');
    await onSlide(page, all[talk.length + 1]);
    await expect(page).toHaveTitle(new RegExp(`^Backup slide ${talk.length + 2}: `));
    await page.keyboard.press('End');
    await onSlide(page, 'next/commissioner');
  });
  await test.step('printing gives every slide a page of its own, whichever slide is on screen', async () => {
    await page.keyboard.press('End');
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length;
    expect(pages).toBe(editions.find((edition) => edition.id === 'commissioner')?.slides.length);
    await page.emulateMedia({ media: 'print' });
    const hidden = await page.$$eval(
      '.slides > section :is(h2, .slide-main > *)',
      (all) =>
        all.filter((element) => !(element as HTMLElement).checkVisibility({ visibilityProperty: true }))
          .length,
    );
    expect(hidden).toBe(0);
  });
});

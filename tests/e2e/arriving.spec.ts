import { expect, type Page, test } from '@playwright/test';
import { faults } from './axe.ts';
import { currentSlide, editions, freshSlides, idsOf, onSlide, watch } from './pack.ts';
import { hold } from './remix-files.ts';

const slides = editions.find(({ id }) => id === 'full')?.slides ?? [];
const late = 'embedded/pre-diabetes';

/** Ids of the slides that can be seen now. */
function shown(page: Page): Promise<string[]> {
  return page.$$eval('.slides > section', (all) =>
    all
      .filter((slide) => slide.clientWidth > 0 && getComputedStyle(slide).clipPath === 'none')
      .map((slide) => slide.id),
  );
}

test('the first slide is up before the other slides are asked for, its lines broken as before its typeface', async ({
  page,
}) => {
  const lines = () =>
    page.locator('#cover :is(h2, .lead, .kicker, .art-legend)').evaluateAll((all) =>
      all.map((text) => {
        const range = document.createRange();
        range.selectNodeContents(text);
        return {
          name: text.className,
          lines: new Set([...range.getClientRects()].map(({ top }) => top)).size,
        };
      }),
    );
  const [letters, slidesCome] = [await hold(page, '**/*.woff2'), await hold(page, '**/slides.html')];
  const asked = page.waitForRequest('**/slides.html');
  await page.goto('/present/full/', { waitUntil: 'commit' });
  await page.locator('html:not(.early)').waitFor();
  const before = await lines();
  letters();
  await asked;
  await expect.poll(() => shown(page)).toEqual(['cover']);
  const facts = () =>
    page.evaluate(() => ({
      painted: performance.getEntriesByName('first-contentful-paint').length,
      typeface: document.fonts.check('80px "Figtree Variable"'),
      picture: performance.getEntriesByType('resource').some(({ name }) => name.endsWith('cover.avif')),
    }));
  expect(await facts()).toEqual({ painted: 1, typeface: true, picture: true });
  slidesCome();
  await page.locator('.reveal.started').waitFor();
  await expect.poll(() => page.locator('.slides > section').count()).toBe(slides.length);
  await expect.poll(() => lines()).toEqual(before);
});

test('the first slide is painted with nothing but its page', async ({ page }) => {
  // Nothing else is ever answered.
  await page.route(/\/(assets|art|present\/full\/.+)/, () => {});
  await page.goto('/present/full/', { waitUntil: 'commit' });
  const cover = page.locator('#cover');
  await expect(cover.getByRole('heading')).toBeVisible();
  await expect
    .poll(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length))
    .toBe(1);
  const box = await cover.boundingBox();
  expect(box).toMatchObject({ x: 0, y: 0, width: 1280, height: 720 });
});

test('a linked slide shows as soon as the slides are there, before reveal.js, and keys pressed before it are not lost', async ({
  page,
}) => {
  const answer = await hold(page, '**/reveal*.js');
  const at = slides.findIndex(({ id }) => id === late);
  await page.goto(`/present/full/#${late}`);
  await expect.poll(() => shown(page)).toEqual([late]);
  await page.locator('.reveal.whole').waitFor();
  const pressed = ['ArrowRight', 'Enter', 'ArrowDown', 'Backspace', 'ArrowUp', 'Space', 'b'];
  // The key that lifts a black screen turns no page, and the screen is black in the end.
  for (const key of [...pressed, 'PageDown', 'b']) await page.keyboard.press(key);
  answer();
  await page.locator('.reveal.started').waitFor();
  await onSlide(page, slides[at + 2]?.id);
  await expect(page.locator('html')).toHaveClass(/\bblack\b/);
  await page.keyboard.press('b');
  await expect(page.locator('html')).not.toHaveClass(/\bblack\b/);
  await page.keyboard.press('ArrowRight');
  await onSlide(page, slides[at + 3]?.id);
});

test('a deep link to a late slide shows that slide and never the cover, on a slow network', async ({
  page,
}) => {
  // Every frame until the deck runs: which slides could be seen.
  await page.addInitScript(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const look = () => {
      for (const slide of document.querySelectorAll<HTMLElement>('.slides > section'))
        if (slide.clientWidth > 0 && getComputedStyle(slide).clipPath === 'none') seen.add(slide.id);
      requestAnimationFrame(look);
    };
    look();
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 300,
    downloadThroughput: 60_000,
    uploadThroughput: 60_000,
  });
  await page.goto(`/present/full/#${late}`);
  await page.locator('.reveal.started').waitFor();
  await expect.poll(() => currentSlide(page)).toBe(late);
  await expect
    .poll(() => page.evaluate(() => [...(Reflect.get(globalThis, 'seen') as Set<string>)]))
    .toEqual([late]);
});

/** Lets time pass, beside what passes by itself on a slow machine, until slides were asked for thrice; and no more then. */
async function threeTimes(page: Page, asked: () => number): Promise<void> {
  const later = async (): Promise<number> => {
    await page.clock.runFor(5000);
    return asked();
  };
  await expect.poll(later).toBe(3);
  expect(await later()).toBe(3);
}

test('slides that cannot be fetched are asked for again, and then the deck says so', async ({ page }) => {
  await page.clock.install();
  let asked = 0;
  await page.route('**/slides.html', (route) => {
    asked += 1;
    return route.abort();
  });
  await page.goto('/present/full/');
  await threeTimes(page, () => asked);
  await expect(page.getByRole('status').filter({ hasText: 'could not be fetched' })).toBeVisible();
  await expect.poll(() => shown(page)).toEqual(['cover']);
  await page.unroute('**/slides.html');
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.locator('.reveal.started').waitFor();
  await expect(page.locator('.deck-notice')).toBeHidden();
  await page.keyboard.press('End');
  await onSlide(page, idsOf('full').at(-1));
});

test('the sign-in page of a guest network is not taken for slides', async ({ page }) => {
  await page.clock.install();
  let asked = 0;
  await page.route('**/slides.html', (route) => {
    asked += 1;
    return route.fulfill({ contentType: 'text/html', body: '<h1>Welcome to Guest Wi-Fi</h1>' });
  });
  await page.goto(`/present/full/#${late}`);
  await threeTimes(page, () => asked);
  await expect(page.getByText('This slide could not be fetched')).toBeVisible();
  await expect(page.getByText('Welcome to Guest Wi-Fi')).toHaveCount(0);
  await page.unroute('**/slides.html');
  // The network is back: no press is needed.
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await page.locator('.reveal.started').waitFor();
  await expect.poll(() => currentSlide(page)).toBe(late);
});

test('a deck without one of its scripts says so, and starts when it is there', async ({ page }) => {
  for (const script of ['index.astro*.js', 'reveal*.js'])
    await test.step(script, async () => {
      await page.goto('about:blank');
      await page.route(`**/${script}`, (route) => route.abort());
      await page.goto(`/present/full/#${late}`);
      await expect(page.getByText('The deck could not start')).toBeVisible();
      await page.unroute(`**/${script}`);
      await page.getByRole('button', { name: 'Try again' }).click();
      await page.locator('.reveal.started').waitFor();
      await expect.poll(() => currentSlide(page)).toBe(late);
    });
});

test('without a script the first slide shows, and leads to a page with all of them', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 1280, height: 720 },
  });
  const page = await context.newPage();
  await page.goto('/present/full/');
  await expect(page.locator('section#cover h2')).toBeVisible();
  await page.getByRole('link', { name: 'See all slides on one page' }).click();
  await expect(page).toHaveURL(/\/present\/full\/all\/$/);
  await expect
    .poll(() => page.$$eval('section.slide', (all) => all.map((slide) => slide.id)))
    .toEqual(slides.map(({ id }) => id));
  await page.goto(`/present/full/all/#${late}`);
  await expect(page.locator(`[id="${late}"] h3`).first()).toBeInViewport();
  // The speaker notes are white on a dark ground.
  await page.goto('/present/full/speaker/');
  await expect(page.getByRole('link', { name: 'the reading pages' })).toHaveCSS(
    'color',
    'rgb(255, 255, 255)',
  );
  await context.close();
});

test('all slides of each edition stand on one page, scaled whole, under headings in order, one a page on paper, and axe finds nothing on them', async ({
  page,
}) => {
  const seen = watch(page);
  for (const deck of editions)
    await test.step(deck.name, async () => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(`/present/${deck.id}/all/`);
      await expect(page.locator('.all-slides > .slide')).toHaveCount(deck.slides.length);
      // What is around the slides is the same for all editions, and a slide is asked about where it is first shown.
      const fresh = [...(freshSlides.get(deck.id) ?? [])].map((id) => `.all-slides > [id="${id}"]`).join();
      expect(await faults(page, deck === editions[0] ? {} : { within: fresh })).toEqual([]);
      for (const width of [1280, 320]) {
        await page.setViewportSize({ width, height: 720 });
        const found = await page.$$eval('section.slide', (all) =>
          all.map((slide) => {
            const { left, right, width, height } = slide.getBoundingClientRect();
            return {
              id: slide.id,
              fits: left >= 0 && right <= innerWidth,
              ratio: (width / height).toFixed(2),
            };
          }),
        );
        expect(found).toEqual(deck.slides.map(({ id }) => ({ id, fits: true, ratio: '1.78' })));
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect(sideways).toBeLessThanOrEqual(0);
      }
      const levels = await page.$$eval('main :is(h1, h2, h3, h4, h5)', (all) =>
        all.map((heading) => Number(heading.tagName[1])),
      );
      expect(levels.filter((level) => level === 1)).toHaveLength(1);
      expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
      if (deck.id === 'commissioner') {
        const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
        expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(deck.slides.length);
      }
      expect(seen).toEqual({ errors: [], strangers: [] });
    });
});

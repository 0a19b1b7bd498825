import { readdirSync } from 'node:fs';
import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { browserFlags } from '../../scripts/lib/browser-flags.ts';

/** Every page of the site but decks, which are as wide as their window, and parts of pages. */
const pages = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((file) => `/${file.replaceAll('\\', '/')}`)
  .filter((file) => /\.html$/.test(file) && !/^\/downloads\/.+-|\/(slides|cards)\.html$/.test(file))
  .map((file) => file.replace(/index\.html$/, ''));

/** All pages, but of each kind that has many only the first and every few: one template makes them, with words of one kind. */
const someOf = (every: number): string[] => {
  const counts = new Map<string, number>();
  return pages.filter((path) => {
    const kind = /^\/(evidence|chart|story|present)\/[^/]+\/$/.exec(path)?.[1];
    if (kind === undefined) return true;
    const at = counts.get(kind) ?? 0;
    counts.set(kind, at + 1);
    return at % every === 0;
  });
};

/** Those of some pages that have to be scrolled sideways in a window so wide, with how wide they are. */
async function tooWide(page: Page, paths: string[], room = 320, spacing = ''): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    await page.goto(path);
    const widths = await page.evaluate((css) => {
      const plain = document.documentElement.scrollWidth;
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      document.adoptedStyleSheets.push(sheet);
      return [plain, document.documentElement.scrollWidth];
    }, spacing);
    if (Math.max(...widths) > room) found.push(`${path}: ${widths.join(', spaced out ')}`);
  }
  return found;
}

/** The spacing that a reader may ask for (WCAG 1.4.12). */
const spacedOut =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';

// 320 by 256 is a window of 1280 by 1024 at 400 %.
const small = { width: 320, height: 256 };

test('no page has to be scrolled sideways at 320 px, which is 400 %, or with its words spaced out', async ({
  page,
}) => {
  await page.setViewportSize(small);
  // What makes one of many too wide does so all the more where words are larger.
  await expect.poll(() => tooWide(page, someOf(20), small.width, spacedOut)).toEqual([]);
});

test('in a low or enlarged window every part of the builder can be brought into sight', async ({ page }) => {
  await page.goto('/remix/?from=cyp');
  for (const [width, height] of [
    [911, 430],
    [844, 390],
    [820, 600],
    [667, 375],
    [320, 256],
  ] as const)
    await test.step(`${width} by ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await page.getByRole('button', { name: 'Make it ours' }).click();
      await page.getByRole('button', { name: 'Edit words' }).click();
      // Not covered, and not in a part too low to press it in.
      await page.getByRole('textbox', { name: 'Title', exact: true }).click({ trial: true });
      await page.locator('.stage .slide-title').click({ trial: true });
      await page.getByRole('button', { name: 'Take it away' }).click();
      await page.getByRole('button', { name: 'Download PowerPoint', exact: true }).click({ trial: true });
    });
});

test.describe('in a browser that draws words twice as large', () => {
  let browser: Browser;
  test.beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '',
      args: [...browserFlags, '--blink-settings=defaultFontSize=32'],
    });
  });
  test.afterAll(() => browser.close());

  test('no page has to be scrolled sideways on a phone, and the story goes on', async ({ baseURL }) => {
    const page = await browser.newPage({ viewport: { width: 390, height: 844 }, baseURL: baseURL ?? '' });
    await expect.poll(() => tooWide(page, someOf(20), 390)).toEqual([]);
    await page.goto('/');
    await page.locator('.story.live').waitFor();
    for (const part of ['[data-step="-1"]', '.stepper-at', '[data-step="1"]'])
      await expect(page.locator(`.stepper ${part}`)).toBeInViewport({ ratio: 1 });
    const height = await page.locator('.stepper-at').evaluate((at) => at.getBoundingClientRect().height);
    expect(height, 'in one line').toBeLessThan(64);
    await page.close();
  });

  test('no word in the drawings of the story is cut on a phone', async ({ baseURL }) => {
    const page = await browser.newPage({
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
      baseURL: baseURL ?? '',
    });
    await page.goto('/');
    const cut = await page.locator('.still').evaluateAll((drawings) =>
      drawings.flatMap((drawing) => {
        const { left, right } = drawing.getBoundingClientRect();
        return [...drawing.querySelectorAll('.named text')]
          .filter((word) => {
            const box = word.getBoundingClientRect();
            return box.left < left - 1 || box.right > right + 1;
          })
          .map(({ textContent }) => textContent);
      }),
    );
    expect(cut).toEqual([]);
    await page.close();
  });

  test('nothing of the speaker view is cut on a desk', async ({ baseURL }) => {
    for (const [width, height] of [
      [1280, 800],
      [1280, 1024],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height }, baseURL: baseURL ?? '' });
      await page.goto('/present/full/speaker/#why/life-expectancy');
      await expect(
        page.frameLocator('.speaker-now iframe').locator('section:visible[id="why/life-expectancy"]'),
      ).toBeVisible();
      const cut = await page
        .locator('main.speaker')
        .evaluate((main) => main.scrollHeight - main.clientHeight);
      expect(cut, `at ${width} by ${height}`).toBe(0);
      await expect(page.locator('.speaker [data-notes="next"]')).toBeInViewport({ ratio: 1 });
      await page.close();
    }
  });
});

test.describe('in a browser that draws no word under 24 px', () => {
  let browser: Browser;
  test.beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH ?? '',
      args: [...browserFlags, '--blink-settings=minimumFontSize=24'],
    });
  });
  test.afterAll(() => browser.close());

  test('no page has to be scrolled sideways', async ({ baseURL }) => {
    const page = await browser.newPage({ viewport: small, baseURL: baseURL ?? '' });
    expect(pages.length).toBeGreaterThan(150);
    await expect.poll(() => tooWide(page, someOf(5))).toEqual([]);
    await page.close();
  });

  test('the overview shows each slide whole, in its own place', async ({ baseURL }) => {
    for (const [width, height] of [
      [1280, 720],
      [390, 844],
    ] as const) {
      const page = await browser.newPage({ viewport: { width, height }, baseURL: baseURL ?? '' });
      await page.goto('/present/full/');
      await page.locator('.reveal.started').waitFor();
      await page.keyboard.press('o');
      const faults = () =>
        page.$$eval('.slides > section', (slides) => {
          const boxes = slides.map((slide) => ({ slide, box: slide.getBoundingClientRect() }));
          return boxes.flatMap(({ slide, box }, index) => {
            const isCut = slide.scrollHeight > slide.clientHeight + 1;
            const isOver = boxes
              .slice(index + 1)
              .some(
                ({ box: other }) =>
                  other.top < box.bottom - 1 && other.left < box.right - 1 && other.right > box.left + 1,
              );
            return isCut || isOver ? [slide.id] : [];
          });
        });
      await expect.poll(faults, `at ${width}`).toEqual([]);
      await page.close();
    }
  });

  test('no words on a slide are cut, or stand over the sources', async ({ baseURL }) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 }, baseURL: baseURL ?? '' });
    await page.goto('/present/full/all/');
    await expect(page.locator('.words-large')).toHaveCount(1);
    const found = await page.locator('.all-slides > .slide').evaluateAll((slides) => {
      const hidden = '.visually-hidden, .chart-hidden, .diagram-words, .diagram-alt, svg, .chart-readout';
      const linesOf = (part: Element): DOMRect[] => {
        const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
        const range = document.createRange();
        const lines: DOMRect[] = [];
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          if (node.parentElement?.closest(hidden)) continue;
          range.selectNodeContents(node);
          lines.push(...[...range.getClientRects()].filter(({ width }) => width > 2));
        }
        return lines;
      };
      return slides.flatMap((slide) => {
        const box = slide.getBoundingClientRect();
        const foot = slide.querySelector('.slide-foot')?.getBoundingClientRect();
        const cut = linesOf(slide).some(
          ({ bottom, right }) => bottom > box.bottom + 2 || right > box.right + 2,
        );
        const body = slide.querySelector('.slide-body');
        const over =
          body !== null && linesOf(body).some(({ bottom }) => bottom > (foot?.top ?? box.bottom) + 5);
        return [...(cut ? [`${slide.id}: cut`] : []), ...(over ? [`${slide.id}: over the foot`] : [])];
      });
    });
    expect(found).toEqual([]);

    await page.goto('/present/full/#why/current-context');
    await page.locator('.reveal.started section.present[id="why/current-context"]').waitFor();
    // The whole slide stands in the place that slides have, and its last source in it.
    const bottomOf = async (part: string): Promise<number> => {
      const box = await page.locator(part).last().boundingBox();
      return Math.round((box?.y ?? 0) + (box?.height ?? 0));
    };
    const place = await bottomOf('.reveal .slides');
    await expect.poll(() => bottomOf('section.present')).toBe(place);
    await expect.poll(() => bottomOf('section.present .slide-source')).toBeLessThan(place);
    await page.close();
  });
});

import { type APIRequestContext, expect, type Page, test } from '@playwright/test';
import { plainText } from '../../src/model/inline-text.ts';
import { chartsIn } from '../../src/model/visit.ts';
import { selectSectionText } from '../../src/select/section-text.ts';
import { editions, pack, pages } from './pack.ts';

const full = editions.find((edition) => edition.id === 'full');

test('a section’s argument, its passages, their sources and their charts’ tables are there without a script', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  for (const section of pack.sections) {
    await page.goto(`/read/${section.id}/`);
    const slides =
      full?.slides.filter((slide) => slide.section === section.id && slide.layout !== 'section') ?? [];
    const shown = squeeze(await page.locator('main').innerText());
    const held = squeeze((await page.locator('main').textContent()) ?? '');
    const { argument, before } = selectSectionText(pack, section.id);
    for (const run of [...argument, ...Object.values(before)])
      for (const inline of run)
        if (inline.kind === 'text') expect(shown).toContain(squeeze(inline.text).trim());
    // The argument comes before all else that the section says.
    const [first] = await page.locator('.reading :is(p, h2)').allInnerTexts();
    expect(squeeze(first ?? '')).toMatch(squeeze(plainText(argument[0] ?? [])).slice(0, 40));
    for (const slide of slides) {
      expect(shown, slide.id).toContain(squeeze(slide.plainTitle));
      for (const citation of slide.citations) expect(held, slide.id).toContain(citation.text);
      for (const id of chartsIn(slide)) {
        const cells = pack.charts[id]?.table.rows.flat() ?? [];
        const table = (await page.locator(`[data-of="${id}"] table`).textContent()) ?? '';
        for (const cell of cells) expect(table, id).toContain(cell);
      }
      const row = page.locator(`[id="${slide.id.split('/')[1]}"] .folds`);
      await expect(row, slide.id).toHaveCount(1);
      await expect(row.locator('.fold-in').filter({ visible: true }), slide.id).toHaveCount(0);
    }
  }
  // One press opens what is folded away; its neighbours stay closed.
  await page.goto('/read/why/');
  const folds = page.locator('#life-expectancy .folds');
  await folds.getByText('Bear in mind').first().click();
  await expect(folds.locator('.fold-in').filter({ visible: true })).toHaveCount(1);
  await expect(folds.locator('.chart-caveat').first()).toBeVisible();
  await context.close();
});

/** Words with one space between them. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ');
}

test('a passage links to its slide, and the slide back to its passage; a source opens where a link leads', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const places: number[] = [];
    Object.assign(globalThis, { places });
    addEventListener('scroll', () => places.push(scrollY));
  });
  await page.goto('/read/why/#life-expectancy');
  const passage = page.locator('#life-expectancy');
  await expect(page.locator('html')).toHaveCSS('scroll-behavior', 'smooth');
  await expect(passage.getByRole('heading').first()).toBeInViewport();
  const places = await page.evaluate(() => (globalThis as unknown as { places: number[] }).places);
  // There at once. What a script moves meanwhile would be moved on by what glides; the rest is the page's typeface.
  expect(Math.max(...places) - Math.min(...places)).toBeLessThan(300);
  const source = passage.locator('.sources li').nth(1);
  await expect(source).toBeHidden();
  // On paper the limits and the sources stand open, the table and what a speaker says do not.
  await page.emulateMedia({ media: 'print' });
  await expect(source).toBeVisible();
  await expect(passage.locator('.chart-caveat').first()).toBeVisible();
  await expect(passage.locator('.chart-summary').first()).toBeVisible();
  await expect(passage.locator('.chart-table').first()).toBeHidden();
  await expect(passage.getByText('How to say it').locator('xpath=../*[@class="fold-in"]')).toBeHidden();
  await page.emulateMedia({ media: null });
  await passage.locator('.cite a').first().click();
  await expect(source).toBeVisible();
  await passage.getByRole('link', { name: /See this as slide/ }).click();
  await page.locator('.reveal.started').waitFor();
  await expect(page.locator('section[id="why/life-expectancy"]')).toBeVisible();
  await page.mouse.move(400, 300);
  await page.getByRole('link', { name: 'Read this' }).click();
  await expect(page).toHaveURL(/\/read\/why\/#life-expectancy$/);
  await test.step('a chart is read by keyboard, value by value, under its own name', async () => {
    const slider = page.locator('[data-chart="life-expectancy-gap"] .chart-wide').getByRole('slider');
    await slider.waitFor();
    await slider.focus();
    await page.keyboard.press('Home');
    const chart = pack.charts['life-expectancy-gap'];
    const first = chart?.series.map((series) => series.data[0]?.label ?? '') ?? [];
    for (const label of first) await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(label));
    await page.keyboard.press('End');
    const last = chart?.series.map((series) => series.data.at(-1)?.label ?? '') ?? [];
    for (const label of last) await expect(slider).toHaveAttribute('aria-valuetext', new RegExp(label));
    await expect(slider).toHaveAttribute('aria-label', /Values of the chart: .{20,}/);
  });
  await test.step('abbreviations are spelled out at their first use on a page, and only there', async () => {
    await page.goto('/read/embedded/');
    const text = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    expect(text.match(/A&E/g)?.length).toBeGreaterThan(3);
    expect(text.match(/A&E(,| \()\s*accident and emergency/g)).toHaveLength(1);
  });
  await test.step('an address that leads nowhere says so and offers ways on', async () => {
    const response = await page.goto('/no-such-page/');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { name: 'There is no page here' })).toBeVisible();
  });
});

test('words over the map keep their contrast on a phone, a tablet and a small laptop', async ({ page }) => {
  for (const path of ['/read/why/', '/read/impacts/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    for (const width of [390, 768, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      const words = page.locator('.section-head-in > *');
      const boxes = await words.evaluateAll((all) =>
        all.map((element) => {
          const range = document.createRange();
          range.selectNodeContents(element);
          const { x, y, width: w, height: h } = range.getBoundingClientRect();
          return { x, y, width: w, height: h };
        }),
      );
      const show = (visibility: string) =>
        words.evaluateAll((all, value) => {
          for (const element of all) (element as HTMLElement).style.visibility = value;
        }, visibility);
      await show('hidden');
      for (const clip of boxes)
        await expect.poll(() => brightest(page, clip), `${path} at ${width} px`).toBeLessThan(0.18);
      await show('');
    }
  }
});

/** Relative luminance of the brightest pixel of a region: white text needs less than 0.18 behind it for 4.5 to 1. */
async function brightest(
  page: Page,
  clip: { x: number; y: number; width: number; height: number },
): Promise<number> {
  const picture = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixels = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    const part = (value: number) =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
    let most = 0;
    for (let index = 0; index < pixels.length; index += 4) {
      const [red = 0, green = 0, blue = 0] = pixels.slice(index, index + 3);
      most = Math.max(most, 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue));
    }
    return most;
  }, picture);
}

const plain = (text = ''): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll(/&#(?:39|x27);/g, "'")
    .replaceAll('&amp;', '&');

/** Links and ids of a page as it was built, read without a browser; null where there is none. */
async function built(
  request: APIRequestContext,
  path: string,
): Promise<{ links: string[]; ids: Set<string> } | null> {
  const response = await request.get(path);
  if (!response.ok()) return null;
  let html = await response.text();
  // A deck's page holds its first slide; the others arrive in a file of their own.
  if (/^\/present\/[^/]+\/$/.test(path)) html += await (await request.get(`${path}slides.html`)).text();
  const valuesOf = (attribute: RegExp) => [...html.matchAll(attribute)].map(([, value]) => plain(value));
  return {
    links: valuesOf(/<a\s(?:[^>]*\s)?href="([^"]*)"/g).map((href) => new URL(href, response.url()).href),
    ids: new Set(valuesOf(/\sid="([^"]*)"/g)),
  };
}

test('every link within the site leads to a page and, where it names one, a place that exists', async ({
  request,
}) => {
  const missing: string[] = [];
  const seen = new Map<string, Awaited<ReturnType<typeof built>>>();
  const once = async (path: string) => {
    if (!seen.has(path)) seen.set(path, await built(request, path));
    return seen.get(path);
  };
  for (const path of [...pages, ...editions.map((edition) => `/present/${edition.id}/`)])
    for (const link of new Set((await once(path))?.links)) {
      const url = new URL(link);
      if (url.hostname !== 'localhost') continue;
      const there = await once(url.pathname);
      const id = decodeURIComponent(url.hash.slice(1));
      if (there === null || (id !== '' && !there?.ids.has(id)))
        missing.push(`${path} → ${url.pathname}${url.hash}`);
    }
  expect(seen.size).toBeGreaterThan(pages.length * 2);
  expect(missing).toEqual([]);
});

test('the policy in every page allows no inline script or style but by hash, and each is told in its own words', async ({
  request,
}) => {
  const said = new Set<string>();
  for (const path of [...pages, '/present/full/']) {
    const html = await (await request.get(path)).text();
    const first = (pattern: RegExp): string => plain(pattern.exec(html)?.[1]);
    const metaOf = (name: string): string => first(new RegExp(`<meta [^>]*\\b${name}" content="([^"]*)"`));
    const policy = metaOf('content-security-policy');
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toContain('unsafe');
    expect(policy, path).not.toMatch(/https?:|\*/);
    // A preview of a link says what the page is; without a host it has no address for a picture.
    expect(metaOf('og:title'), path).toBe(first(/<title>([^<]+)/));
    const description = metaOf('name="description');
    expect(metaOf('og:description'), path).toBe(description);
    expect(html, path).not.toContain('og:image');
    said.add(description);
    expect(html, path).not.toMatch(/<[^>]+\sstyle=/);
  }
  expect(said.size).toBe(pages.length + 1);
});

import { expect, type Page, test } from '@playwright/test';
import { pack } from './pack.ts';
import { hold, shownSlide } from './remix-files.ts';
import { sound } from './remix-states.ts';

// The workspace stands with its first slide before its scripts are there, and stays in its place when they come.

declare global {
  /** What the page was heard to say, and what moved on it. */
  var heard: string[];
  var moved: string[];
}

/** Notes what is said in live regions, and every shift. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    globalThis.heard = [];
    globalThis.moved = [];
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes)
        if (target instanceof Element && target.closest('[role="status"], [role="alert"]') !== null)
          for (const node of addedNodes) globalThis.heard.push(node.textContent ?? '');
    }).observe(document, { childList: true, subtree: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { sources } = entry as PerformanceEntry & { sources: Array<{ node: Node | null }> };
        const names = sources.map(({ node }) => (node instanceof Element ? node.className : node?.nodeName));
        // The way past the head comes in when it has the focus.
        if (names.join() !== 'skip') globalThis.moved.push(names.join(', '));
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

/** Where the parts of the workspace stand. */
const places = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [
      '.bar',
      '.order',
      '.order-head p',
      '.work-tabs',
      '.tools',
      '.stage-slide',
      '.stage .frame',
      '.stage .slide',
      '.stage .slide-title',
      '.stage .slide-main',
      '.stage .slide-foot',
      '.work-panel',
    ].map((part) => {
      const { x, y, width, height } = document.querySelector(part)?.getBoundingClientRect() ?? new DOMRect();
      return `${part} ${[x, y, width, height].map(Math.round).join(' ')}`;
    }),
  );

/** The slide as markup, without what tells one copy from another and what leads to its fields. */
const markup = (page: Page): Promise<string> =>
  page
    .locator('.stage .slide')
    .evaluate((slide) => slide.outerHTML.replace(/ (?:id|data-edit|tabindex)="[^"]*"/g, ''));

test('the first slide stands before its scripts at any width, and nothing moves when they come', async ({
  page,
}) => {
  await listen(page);
  for (const [edition, { width, height }] of [
    ['cyp', { width: 1366, height: 768 }],
    ['full', { width: 900, height: 1100 }],
    ['commissioner', { width: 390, height: 844 }],
  ] as const)
    await test.step(`${edition} at ${width} px`, async () => {
      await page.setViewportSize({ width, height });
      const letGo = await hold(page, '**/assets/*.js');
      await page.goto(`/remix/?from=${edition}`, { waitUntil: 'commit' });
      await expect(page.locator('.stage .slide-title')).toHaveText(pack.editions[edition]?.cover ?? '');
      await expect(page.getByRole('status')).toHaveText('Opening your deck…');
      // What cannot be pressed or typed in yet is not there.
      await expect(
        page.locator('button:visible, input:visible, textarea:visible, .start:visible'),
      ).toHaveCount(0);
      await page.keyboard.press('Tab');
      await expect(page.locator('.skip')).toBeFocused();
      await sound(page, 'a deck on its way');
      await page.mouse.move(0, height - 1);
      const before = { places: await places(page), look: await shownSlide(page), markup: await markup(page) };

      letGo();
      await page.locator('.field').first().waitFor();
      await page.locator('.order-title').first().waitFor({ state: 'attached' });
      await expect(page.locator('.stage .slide')).toHaveCount(1);
      await expect.poll(() => places(page)).toEqual(before.places);
      await expect.poll(() => markup(page)).toBe(before.markup);
      expect((await shownSlide(page)).equals(before.look)).toBe(true);
      await expect.poll(() => page.evaluate(() => globalThis.moved)).toEqual([]);
      const heard = await page.evaluate(() => globalThis.heard);
      expect(heard.filter((words) => words.includes('Opening'))).toEqual(['Opening your deck…']);
      await expect(page.getByText('Opening your deck…')).toHaveCount(0);
    });
  await test.step('a deck that is kept here shows where it will stand, and no slide of another', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await page.locator('.bar-saved-saved').waitFor();
    const letGo = await hold(page, '**/assets/*.js');
    await page.reload({ waitUntil: 'commit' });
    await expect(page.locator('.stage .frame')).toBeVisible();
    await expect(page.locator('.start')).toBeHidden();
    await expect(page.locator('.slide')).toHaveCount(0);
    await expect(page.locator('.order-head p')).toHaveText('');
    letGo();
    await expect(page.locator('.stage .slide-title')).toHaveText(pack.editions.commissioner?.cover ?? '');
  });
});

test('an edition chosen on the page shows its first slide before the pack is there', async ({ page }) => {
  await page.goto('/remix/');
  await expect(page.getByLabel('Choose a file')).toBeEnabled();
  const letGo = await hold(page, '**/remix/pack.json');
  await page.getByRole('link', { name: pack.editions.swla?.name ?? '' }).click();
  await expect(page.locator('.stage .slide-title')).toHaveText(pack.editions.swla?.cover ?? '');
  await expect(page.getByRole('status').first()).toHaveText('Opening your deck…');
  const before = await places(page);
  letGo();
  await page.locator('.field').first().waitFor();
  await expect.poll(() => places(page)).toEqual(before);
  await expect(page.locator('.bar h1')).toBeFocused();
});

test('scripts that do not arrive are said over the first slide, and the page can be loaded again', async ({
  page,
}) => {
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/remix/?from=cyp');
  await expect(page.getByRole('alert')).toContainText('did not arrive');
  await expect(page.locator('.stage .slide-title')).toBeVisible();
  await sound(page, 'a deck whose scripts did not arrive');
  await page.unroute('**/assets/*.js');
  await page.getByRole('link', { name: 'Reload the page' }).click();
  await page.locator('.field').first().waitFor();
});

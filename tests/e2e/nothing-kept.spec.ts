import { readFileSync } from 'node:fs';
import { chromium, expect, type Page, test } from '@playwright/test';
import { browserFlags } from '../../scripts/lib/browser-flags.ts';
import { currentSlide, openDeck, pack, watch } from './pack.ts';
import { bytesOf, chooseFile, openPanel, startFrom } from './remix-files.ts';
import { sound } from './remix-states.ts';

/** Ways in which a browser keeps nothing: run before any script of the page. */
const ways: Array<[name: string, run: () => void]> = [
  [
    'site data is blocked',
    () => {
      const blocked = () => {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      };
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage'])
        Object.defineProperty(window, name, { get: blocked });
      LockManager.prototype.request = () => Promise.reject(new DOMException('blocked', 'SecurityError'));
      window.BroadcastChannel = class {
        constructor() {
          blocked();
        }
      } as never;
    },
  ],
  [
    'the store never answers',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as never;
      LockManager.prototype.request = () => new Promise(() => {});
    },
  ],
  [
    'the store and the locks are missing',
    () => {
      Object.defineProperty(window, 'indexedDB', { value: undefined });
      Object.defineProperty(navigator, 'locks', { value: undefined });
    },
  ],
];

for (const [name, run] of ways)
  test(`where ${name}, the deck is worked on, saved and presented, and no other tab is blamed`, async ({
    page,
    context,
  }) => {
    await context.addInitScript(run);
    await startFrom(page, 'cyp');
    await expect(page.getByRole('alert')).toContainText('does not keep anything');
    if (run === ways[0]?.[1]) await sound(page, 'a browser that keeps nothing');
    await page.getByRole('textbox', { name: 'Title', exact: true }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(' in Croydon');
    await expect(page.locator('.stage .slide-title')).toContainText('in Croydon');
    await expect(page.locator('.bar-saved')).toHaveText('Not saved');
    await expect(page.getByRole('alert')).toHaveCount(1);
    await expect(page.locator('.notices')).not.toContainText('another tab');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('alert').getByRole('button', { name: 'Save as a file' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('children-and-young-people-our-version.remix.json');
    await expect.poll(async () => readFileSync(await file.path(), 'utf8')).toContain('in Croydon');

    const [deck] = await Promise.all([
      context.waitForEvent('page'),
      page.getByRole('link', { name: /^Present/ }).click(),
    ]);
    const seen = watch(deck);
    await deck.locator('.reveal.started').waitFor();
    await expect(deck.locator('section.present .slide-title')).toContainText('in Croydon');
    const [notes] = await Promise.all([context.waitForEvent('page'), deck.keyboard.press('s')]);
    await expect(notes.frameLocator('.speaker-now iframe').locator('.slide-title:visible')).toContainText(
      'in Croydon',
    );
    await deck.keyboard.press('ArrowRight');
    await expect(notes.locator('.speaker-now figcaption')).toContainText('slide 2 of');
    await notes.getByRole('button', { name: 'Next →' }).click();
    await expect.poll(() => deck.evaluate(() => document.title)).toContain('Slide 3 of');
    expect(seen).toEqual({ errors: [], strangers: [] });

    // The file brings the deck back, as it does wherever it was saved.
    if (run !== ways[0]?.[1]) return;
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto('/remix/');
    await chooseFile(page, await file.path());
    await expect(page.locator('.order-item').first()).toContainText('in Croydon');
  });

test('the deck of the pack keeps its notes and choices for as long as it is open', async ({
  page,
  context,
}) => {
  const [, blocked] = ways[0] ?? [];
  await context.addInitScript(blocked ?? '');
  await openDeck(page, 'commissioner', 'why/life-expectancy');
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await expect(notes.frameLocator('.speaker-now iframe').locator('section:visible h2')).toContainText(
    pack.slides['why/life-expectancy']?.plainTitle ?? '',
  );
  await page.keyboard.press('ArrowRight');
  await expect(notes.locator('section:visible h2')).toContainText(
    pack.slides['what/definition']?.plainTitle ?? '',
  );
  await page.keyboard.press('m');
  await expect(page.locator('html')).toHaveClass(/no-marks/);
  await page.keyboard.press('m');
  await expect(page.locator('html')).not.toHaveClass(/no-marks/);
  // Through a reload too: black, and the same speaker view.
  await page.keyboard.press('b');
  await expect(notes.locator('.speaker-now figcaption')).toContainText('black');
  await page.reload();
  await page.locator('.reveal.started').waitFor();
  await expect(page.locator('html')).toHaveClass(/black/);
  await expect(notes.locator('.speaker-now figcaption')).toContainText('On screen: black');
  await notes.keyboard.press('b');
  await expect(page.locator('html')).not.toHaveClass(/black/);
  await page.keyboard.press('Home');
  await expect(notes.locator('.speaker-now figcaption')).toContainText('On screen: slide 1 of');
});

test('where the address may not be changed, everything that changes it goes on', async ({
  page,
  context,
}) => {
  await context.addInitScript(() => {
    history.replaceState = history.pushState = () => {
      throw new DOMException('It is not allowed to call this more than 100 times.', 'SecurityError');
    };
  });
  const seen = watch(page);
  await openDeck(page, 'cyp');
  const [notes] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
  await notes.locator('.speaker-now figcaption').filter({ hasText: 'slide 1 of' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.title()).toContain('Slide 3 of');
  await expect(notes.locator('.speaker-now figcaption')).toContainText('slide 3 of');
  await notes.keyboard.press('ArrowRight');
  await expect(notes.locator('.speaker-now figcaption')).toContainText('slide 4 of');
  await expect.poll(() => page.title()).toContain('Slide 4 of');
  await page.goto('/evidence/');
  await page.getByRole('searchbox').fill('loneliness');
  await expect(page.locator('#register-count')).toContainText(/^\d+ of \d+ claims$/);
  await page.goto('/remix/');
  await page.getByRole('link', { name: 'Children and young people' }).click();
  await expect(page.locator('.order-item').first()).toBeVisible();
  expect(seen).toEqual({ errors: [], strangers: [] });
});

test('two hundred slides in a breath: the address follows, less than a hundred times', async ({ page }) => {
  await page.addInitScript(() => {
    const real = history.replaceState.bind(history);
    let count = 0;
    history.replaceState = (...change) => {
      count += 1;
      if (count > 100) throw new DOMException('more than 100 times per 30 seconds', 'SecurityError');
      real(...change);
    };
  });
  const seen = watch(page);
  await openDeck(page, 'cyp');
  for (let turn = 0; turn < 100; turn++) {
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
  }
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => currentSlide(page)).toBe(pack.editions.cyp?.slides[1]?.id);
  await expect.poll(() => page.title()).toContain('Slide 2 of');
  expect(seen.errors).toEqual([]);
});

/** The site over plain http under a name that is not localhost: no secure context. */
async function overPlainHttp(baseURL: string | undefined, run: (page: Page) => Promise<void>): Promise<void> {
  const { port } = new URL(baseURL ?? '');
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH,
    args: [...browserFlags, '--host-resolver-rules=MAP pack.test 127.0.0.1'],
  });
  try {
    const context = await browser.newContext({ baseURL: `http://pack.test:${port}` });
    await run(await context.newPage());
  } finally {
    await browser.close();
  }
}

test('over plain http a deck is begun, kept, shared, presented and made into files', async ({ baseURL }) => {
  await overPlainHttp(baseURL, async (page) => {
    await page.goto('/remix/');
    await expect
      .poll(() => page.evaluate(() => [isSecureContext, 'randomUUID' in crypto, 'subtle' in crypto]))
      .toEqual([false, false, false]);
    await page.getByRole('link', { name: 'Children and young people' }).click();
    await page.locator('.bar-saved-saved').waitFor();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await openPanel(page, 'Share');
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect(page.getByText('The link is marked. Press Ctrl+C to copy it.')).toBeVisible();
    await openPanel(page, 'Download');
    for (const [name, words] of [
      ['Slides in one file', 'Content-Security-Policy'],
      ['Sign-off sheet', 'Sign-off sheet'],
    ] as const) {
      const waiting = page.waitForEvent('download');
      await page.getByRole('button', { name: `Download ${name}` }).click();
      await expect.poll(async () => new TextDecoder().decode(await bytesOf(await waiting))).toContain(words);
    }
    const [deck] = await Promise.all([
      page.context().waitForEvent('page'),
      page.getByRole('link', { name: /^Present/ }).click(),
    ]);
    await deck.locator('.reveal.started').waitFor();
    // Browsers have no locks here: the tabs agree between themselves.
    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect(other.getByRole('alert')).toContainText('open in another tab');
    await other.getByRole('button', { name: 'Work here instead' }).click();
    await expect(page.getByRole('alert')).toContainText('open in another tab');
    await expect(other.getByRole('alert')).toHaveCount(0);
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { remixFromEdition } from '../../src/remix/core/start.ts';
import { pack, watch } from './pack.ts';
import { openPanel, startFrom } from './remix-files.ts';
import { openDeckFile } from './remix-states.ts';

// From the package's own file: it would otherwise be fetched from another host.
const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
const bytes = readFileSync(wasm);
prepareZXingModule({
  overrides: { wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
});

/** What a camera reads off a square code, at the size at which it stands on the screen. */
async function scanned(code: Locator): Promise<string> {
  await code.scrollIntoViewIfNeeded();
  const found = await readBarcodes(new Uint8Array(await code.screenshot()), { formats: ['QRCode'] });
  expect(found).toHaveLength(1);
  return found[0]?.text ?? '';
}

/** Opens a deck with so many own words that its link has about the length asked for. */
async function openLong(page: Page, slides: number): Promise<void> {
  const now = '2026-11-20T09:30:00.000Z';
  const name = `Long ${slides}`;
  const made = remixFromEdition(pack, 'cyp', { id: 'long', name, now });
  // Words that do not fold into each other.
  let seed = 7;
  const word = (): string => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed.toString(36);
  };
  const own = Array.from({ length: slides }, (_, at) => ({
    kind: 'own' as const,
    id: `own${at}`,
    hidden: false,
    title: `Slide ${at}`,
    content: { kind: 'text' as const, paragraphs: [Array.from({ length: 60 }, word).join(' ')], bullets: [] },
    notes: [],
    source: '',
    minutes: 1,
  }));
  await openDeckFile(page, { ...made, items: [...made.items, ...own] });
  await openPanel(page, 'Share');
}

test('the code on the screen, large or on a phone, opens the deck in another browser', async ({
  page,
  browser,
}) => {
  await startFrom(page, 'cyp');
  await openPanel(page, 'Deck and versions');
  await page.getByLabel('Title on the cover').fill('Croydon’s children first');
  await openPanel(page, 'Share');
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const)
    await test.step(`${width} by ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await expect.poll(() => scanned(page.locator('.share-code .qr'))).toBe(link);
      await page.getByRole('button', { name: 'Show the code large' }).click();
      await expect.poll(() => scanned(page.getByRole('dialog').locator('.qr'))).toBe(link);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    });
  const context = await browser.newContext();
  const other = await context.newPage();
  const seen = watch(other);
  await other.goto(link);
  await expect(other.locator('.order')).toContainText('Croydon’s children first');
  await context.close();
  expect(seen).toEqual({ errors: [], strangers: [] });
  await test.step('what says that it is copied is gone when the link is another', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect(page.getByRole('button', { name: 'Copied', exact: true })).toBeVisible();
    await page.locator('.order-pick').last().press('h');
    await expect(page.getByRole('button', { name: 'Copy the link' })).toBeVisible();
  });
  await test.step('a deck too large for a code says so and keeps its link; one too large for a link offers the file', async () => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await openLong(page, 6);
    await expect(page.locator('.work-panel')).toContainText('The deck is too large for a square code.');
    await expect(page.locator('.qr')).toHaveCount(0);
    await expect(page.getByLabel('Link', { exact: true })).toHaveValue(/#r2\./);
    await openLong(page, 24);
    await expect(page.locator('.keep-trouble')).toContainText('too long for a link; save it as a file');
    await expect(page.getByLabel('Link', { exact: true })).toHaveCount(0);
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as a remix file' }).click();
    await expect.poll(async () => (await waiting).suggestedFilename()).toBe('long-24.remix.json');
  });
});

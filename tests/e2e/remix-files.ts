import { readFileSync } from 'node:fs';
import { type Download, expect, type Locator, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { repairFaults } from '../render/pptx/repair/faults.ts';

/** Waits until a deck can be worked on: its panels are there, and one of them is open. */
export const atWork = (page: Page): Promise<void> => page.locator('.work-tabs ul [aria-current]').waitFor();

/** Opens a deck of an edition to work on. */
export async function startFrom(page: Page, edition: string): Promise<void> {
  await page.goto(`/remix/?from=${edition}`);
  await atWork(page);
  // The running order follows the first slide. On a phone it stands behind its tab.
  await page.locator('.order-title').first().waitFor({ state: 'attached' });
}

/** Holds back what a deck is worked on with, until it is let go. */
export async function hold(page: Page, what: string): Promise<() => void> {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(what, async (route) => {
    await held;
    await route.continue();
  });
  return letGo;
}

/** The slide as the screen shows it, with its typeface and its picture. */
export async function shownSlide(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    const slide = document.querySelector('.stage .slide');
    const address = slide && /url\("(.+)"\)/.exec(getComputedStyle(slide).backgroundImage)?.[1];
    const image = new Image();
    image.src = address ?? '';
    await image.decode();
  });
  const clip = await page.locator('.stage .frame').boundingBox();
  if (clip === null) throw new Error('There is no slide.');
  return page.screenshot({ clip });
}

/** Gives the start screen a file, once it can take one: Playwright would give it to a box that is still shut. */
export async function chooseFile(page: Page, file: Parameters<Locator['setInputFiles']>[0]): Promise<void> {
  const box = page.getByLabel('Choose a file');
  await expect(box).toBeEnabled();
  await box.setInputFiles(file);
}

/** The tabs of each step of the work. Tests name tabs; what stands where is known here alone. */
const steps: Record<string, readonly string[]> = {
  Choose: ['Order', 'Add slides'],
  'Make it ours': ['Edit words', 'Your place', 'Your look', 'Deck and versions'],
  Check: ['Check list', 'Sign-off', 'Updates'],
  'Take it away': ['Download', 'Share', 'Bring back'],
};

type Press = (target: Locator) => Promise<void>;

/** The tab of a panel, once its step is in front. */
export async function tabOf(page: Page, name: string, press: Press = (at) => at.click()): Promise<Locator> {
  const tabs = page.getByRole('navigation', { name: 'What to do' });
  const [step = ''] = Object.entries(steps).find(([, names]) => names.includes(name)) ?? [];
  const button = tabs.getByRole('button', { name: step, exact: true });
  await expect(button).toBeVisible();
  if ((await button.getAttribute('aria-current')) === null) await press(button);
  return tabs.getByRole('button', { name, exact: true });
}

/** Brings a panel to the front and waits until it is there. */
export async function openPanel(page: Page, name: string, press: Press = (at) => at.click()): Promise<void> {
  await press(await tabOf(page, name, press));
  await expect(page.getByRole('region', { name, exact: true }).locator('h2').first()).toBeVisible();
}

/** The parts of an Office file by name, as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
      /\.(xml|rels)$/.test(name) ? [[name, strFromU8(part)]] : [],
    ),
  );
}

/** All words of a part, a space between runs. */
export function wordsIn(xml: string): string {
  return [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)]
    .map(([, text = '']) => text)
    .join(' ')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ');
}

/** What was downloaded. A PowerPoint file is looked at for what PowerPoint would repair. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  const bytes = new Uint8Array(readFileSync(await download.path()));
  if (download.suggestedFilename().endsWith('.pptx')) expect(repairFaults(unzipSync(bytes))).toEqual([]);
  return bytes;
}

/** Downloads the deck as PowerPoint from the panel in front. */
export async function downloadPptx(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  await openPanel(page, 'Download');
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download PowerPoint' }).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

/** Numbers in every workbook behind a chart of a PowerPoint file. */
export function workbookNumbers(bytes: Uint8Array): string[] {
  return Object.entries(unzipSync(bytes)).flatMap(([name, part]) =>
    name.endsWith('.xlsx')
      ? Object.entries(partsOf(part)).flatMap(([inner, xml]) =>
          inner.startsWith('xl/worksheets/')
            ? [...xml.matchAll(/<v>([^<]*)<\/v>/g)].map(([, value = '']) => value)
            : [],
        )
      : [],
  );
}

/** The file with some words replaced on every slide that has them. */
export function rewrite(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts))
    if (/^ppt\/slides\/slide\d+\.xml$/.test(name))
      parts[name] = strToU8(strFromU8(part).replaceAll(from, to));
  return zipSync(parts);
}

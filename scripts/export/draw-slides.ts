import type { Locator, Page } from '@playwright/test';
import type { DeckModel, Slide } from '../../src/model/deck.ts';
import { pictureWords } from '../../src/render/paper/picture-words.ts';
import { planPaper } from '../../src/render/paper/plan-paper.ts';
import { type ZipFile, zipFiles } from '../../src/render/zip.ts';
import { loadTsx } from '../lib/load-tsx.ts';
import type { NodeContext } from './node-makers.ts';
import { printDocument } from './pdf/print-document.ts';

/** The canvas of 1280 by 720 px, drawn one and a half times as large: 1920 by 1080. */
const scale = 1.5;

/** Every slide as a picture with its sources printed on it, and a page of words to describe each, as a zip. */
export async function makePictures(deck: DeckModel, context: NodeContext): Promise<Uint8Array> {
  loadTsx();
  const { renderDeckPages } = await import('../../src/render/print/deck-pages.tsx');
  const html = await printDocument(
    deck,
    {
      title: deck.title,
      className: 'deck',
      running: '',
      body: renderDeckPages(deck),
      styles: ['src/render/print/pictures.css'],
    },
    context,
  );
  const browser = await context.browser();
  const page = await browser.newPage({
    viewport: { width: 1280, height: 720 },
    deviceScaleFactor: scale,
    offline: true,
  });
  // Nothing comes over a network here; a slow machine may take its time.
  page.setDefaultTimeout(0);
  try {
    await page.setContent(html, { waitUntil: 'load' });
    await page.evaluate(arrived);
    const files: ZipFile[] = [];
    for (const slide of deck.slides) files.push(...(await shoot(page, slide)));
    const words = pictureWords(
      planPaper(deck),
      files.map(({ path }) => path),
    );
    return zipFiles([{ path: 'README.txt', data: words }, ...files]);
  } finally {
    await page.close();
  }
}

/** Runs inside the browser: fonts and pictures are there. */
async function arrived(): Promise<void> {
  await document.fonts.ready;
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
}

/** A slide is one picture; where a switch shows a second chart, two. */
async function shoot(page: Page, slide: Slide): Promise<ZipFile[]> {
  const box = page.locator(`[id="${slide.id}"]`);
  const name = `${String(slide.number).padStart(2, '0')}-${slide.id.replaceAll('/', '-')}`;
  const files = [{ path: `${name}.png`, data: await pictureOf(box) }];
  if ((await box.locator('.chart-view').count()) < 2) return files;
  await box.evaluate((element) => {
    for (const view of element.querySelectorAll<HTMLElement>('.chart-view')) view.hidden = !view.hidden;
    for (const button of element.querySelectorAll('.chart-switch button'))
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') !== 'true'));
  });
  return [...files, { path: `${name}-second-chart.png`, data: await pictureOf(box) }];
}

async function pictureOf(box: Locator): Promise<Uint8Array> {
  return new Uint8Array(await box.screenshot({ animations: 'disabled' }));
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { filesUnder } from '../lib/fingerprint.ts';
import type { Group, Shot } from './write-sheets.ts';

/** `only` keeps the pictures whose id contains it. */
export type Job = {
  browser: Browser;
  /** The project's folder. */
  root: string;
  site: string;
  dist: string;
  out: string;
  only: string;
};

/** Every slide of an edition as the deck shows it, at the size of its canvas. */
export async function shootSlides(job: Job, edition: string, ids: readonly string[]): Promise<Group> {
  const folder = `slides-${edition}`;
  await mkdir(join(job.out, folder), { recursive: true });
  const page = await job.browser.newPage({ viewport: { width: 1280, height: 720 } });
  const shots: Shot[] = [];
  for (const [index, id] of ids.entries()) {
    if (!id.includes(job.only)) continue;
    // ?still shows the linked slide by CSS alone; from one slide to the next only the hash changes.
    await page.goto(`${job.site}/present/${edition}/?still#${id}`);
    await page.locator('.reveal.whole').waitFor();
    await settle(page);
    shots.push(await shoot(page, job, folder, index + 1, id));
  }
  await page.close();
  return { name: folder, title: `Slides: ${edition}`, ratio: 16 / 9, shots };
}

/** Every page outside the deck, whole, on a wide screen and on a phone. */
export async function shootPages(job: Job): Promise<Group> {
  const folder = 'pages';
  await mkdir(join(job.out, folder), { recursive: true });
  const paths = filesUnder(job.dist, '.')
    .map((file) => file.replace(/^\.\//, ''))
    .filter((file) => file.endsWith('.html') && !/^present\/[^/]+\//.test(file))
    .map((file) => file.replace(/index\.html$/, ''));
  const shots: Shot[] = [];
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    const page = await job.browser.newPage({ viewport: { width, height } });
    for (const [index, path] of paths.entries()) {
      const id = `${path || 'home'} ${width}`;
      if (!id.includes(job.only)) continue;
      await page.goto(`${job.site}/${path}`);
      await settle(page);
      shots.push(await shoot(page, job, folder, index + 1, id, true));
    }
    await page.close();
  }
  return { name: folder, title: 'Pages', ratio: 3 / 4, shots };
}

/** Fonts and pictures are there, and whatever enhances the page had its turn. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    // One that is not shown may never load.
    const pictures = [...document.images].filter((image) => image.checkVisibility());
    await Promise.all(pictures.map((image) => image.decode().catch(() => {})));
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

async function shoot(
  page: Page,
  job: Job,
  folder: string,
  number: number,
  id: string,
  fullPage = false,
): Promise<Shot> {
  const name = id
    .replace(/\/$/, '')
    .replace(/\.html/, '')
    .replace(/[/ ]+/g, '--');
  const file = `${folder}/${String(number).padStart(2, '0')}-${name}.png`;
  await page.screenshot({ path: join(job.out, file), fullPage, animations: 'disabled' });
  return { id, file };
}

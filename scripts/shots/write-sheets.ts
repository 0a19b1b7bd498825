import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from '@playwright/test';

/** One picture; `file` is relative to the folder of all pictures. */
export type Shot = { id: string; file: string };
export type Group = { name: string; title: string; ratio: number; shots: Shot[] };

const columns = 4;
const rows = 3;
const thumb = 480; // px

/** Writes index.html with every picture, and contact-<group>-<n>.png with twelve each. Returns how many sheets. */
export async function writeSheets(browser: Browser, out: string, groups: readonly Group[]): Promise<number> {
  const page = await browser.newPage({ viewport: { width: columns * (thumb + 16) + 16, height: 720 } });
  const sheet = join(out, 'sheet.html');
  let count = 0;
  for (const group of groups) {
    for (let start = 0; start < group.shots.length; start += columns * rows) {
      const shots = group.shots.slice(start, start + columns * rows);
      await writeFile(sheet, pageOf([{ ...group, shots }]));
      await page.goto(pathToFileURL(sheet).href);
      const number = String(start / (columns * rows) + 1).padStart(2, '0');
      await page.screenshot({ path: join(out, `contact-${group.name}-${number}.png`), fullPage: true });
      count += 1;
    }
  }
  await page.close();
  await rm(sheet, { force: true });
  await writeFile(join(out, 'index.html'), pageOf(groups));
  return count;
}

function pageOf(groups: readonly Group[]): string {
  const style = `body{margin:16px;font:14px/1.3 Arial,sans-serif;background:#d9dee4;color:#0b2a4a}
h1{font-size:20px;margin:0 0 12px}.grid{display:grid;grid-template-columns:repeat(${columns},${thumb}px);gap:16px;margin-bottom:24px}
figure{margin:0}figure a{display:block;overflow:hidden;background:#fff}img{width:100%;display:block}figcaption{padding-top:4px}`;
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Contact sheet</title><style>${style}</style>
${groups.map(gridOf).join('\n')}</html>\n`;
}

function gridOf({ title, ratio, shots }: Group): string {
  const height = Math.round(thumb / ratio);
  const figures = shots.map(
    ({ id, file }) =>
      `<figure><a href="${file}" style="height:${height}px"><img src="${file}" alt=""></a><figcaption>${id}</figcaption></figure>`,
  );
  return `<h1>${title}</h1>\n<div class="grid">\n${figures.join('\n')}\n</div>`;
}

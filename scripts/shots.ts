// npm run shots [-- --edition full] [--slides] [--pages] [--pptx] [--pdf] [--only why/]
// A PNG of every slide and page, with --pptx of every PowerPoint page and with --pdf of every page of the three
// PDFs, with contact sheets to look at.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { PackModel } from '../src/model/deck.ts';
import { entryOf } from '../src/model/entry-of.ts';
import { formats } from '../src/render/formats.ts';
import { browserFlags } from './lib/browser-flags.ts';
import { buildPack } from './lib/build-pack.ts';
import { findBrowser } from './lib/find-browser.ts';
import { root } from './lib/run-command.ts';
import { PlainError, runMain, runStep } from './lib/run-step.ts';
import { freePort, serve } from './lib/serve.ts';
import { siteBase } from './lib/site-base.ts';
import { pdfKinds, shootPdf } from './shots/shoot-pdf.ts';
import { shootPptx } from './shots/shoot-pptx.ts';
import { shootPages, shootSlides } from './shots/shoot-site.ts';
import { type Group, writeSheets } from './shots/write-sheets.ts';

const { values: wanted } = parseArgs({
  options: {
    edition: { type: 'string', default: 'full' },
    slides: { type: 'boolean', default: false },
    pages: { type: 'boolean', default: false },
    pptx: { type: 'boolean', default: false },
    pdf: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
  },
});

await runMain(async () => {
  await buildPack(root);
  const dist = join(root, 'dist');
  const pack: PackModel = JSON.parse(await readFile(join(dist, 'deck.json'), 'utf8'));
  const edition = entryOf(pack.editions, wanted.edition);
  if (!edition) {
    const known = Object.keys(pack.editions).join(', ');
    throw new PlainError(`There is no edition "${wanted.edition}". Known: ${known}.`);
  }
  const ids = edition.slides.map((slide) => slide.id);
  // With nothing chosen: what a reader meets on the site.
  const isPlain = !wanted.slides && !wanted.pages && !wanted.pptx && !wanted.pdf;

  const out = join(root, 'shots');
  if (!wanted.only) await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const site = await serve(dist, await freePort(4491), siteBase());
  const executablePath = await runStep('Browser', () => findBrowser());
  const browser = await chromium.launch({ executablePath, args: browserFlags });
  try {
    const job = { browser, root, site: site.url, dist, out, only: wanted.only };
    const groups: Group[] = [];
    const take = async (name: string, work: () => Promise<Group>) => {
      groups.push(await runStep(name, work, (group) => `${group.shots.length} pictures`));
    };
    if (isPlain || wanted.slides)
      await take(`Slides of ${edition.id}`, () => shootSlides(job, edition.id, ids));
    if (isPlain || wanted.pages) await take('Pages', () => shootPages(job));
    if (wanted.pptx) await take(`PowerPoint of ${edition.id}`, () => shootPptx(job, edition.id, ids));
    for (const kind of wanted.pdf ? pdfKinds : [])
      await take(`${formats[kind].name} of ${edition.id}`, () => shootPdf(job, pack, edition.id, kind));
    const write = () => writeSheets(browser, out, groups);
    await runStep('Contact sheets', write, (count) => `${count} sheets`);
  } finally {
    await browser.close();
    await site.stop();
  }
  console.log('The pictures are in shots/: open shots/index.html, or look at shots/contact-*.png.');
  return 0;
});

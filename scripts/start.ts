// npm start: builds what has changed, serves it and says what is where.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackModel } from '../src/model/deck.ts';
import { buildPack } from './lib/build-pack.ts';
import { root } from './lib/run-command.ts';
import { runMain } from './lib/run-step.ts';
import { type Running, serve } from './lib/serve.ts';
import { siteBase } from './lib/site-base.ts';

await runMain(async () => {
  const { drawRest } = await buildPack(root);
  const dist = join(root, 'dist');
  const pack: PackModel = JSON.parse(await readFile(join(dist, 'deck.json'), 'utf8'));
  const running = await serve(dist, Number(process.env.PORT ?? 4321), siteBase());
  console.log(describe(running.url, pack));
  const stop = async () => {
    await running.stop();
    console.log('\nStopped.');
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  if (drawRest !== null) await drawMeanwhile(drawRest, running);
  return 0;
});

/** Files that take a browser some time are made while people read; the site is none the worse without them. */
async function drawMeanwhile(drawRest: () => Promise<void>, running: Running): Promise<void> {
  console.log('  The PDF files follow; you can read and present meanwhile.\n');
  try {
    await drawRest();
    running.refresh();
    console.log(`\n  All files are at ${running.url}/downloads/ now.`);
  } catch (error) {
    console.log(`\n  The PDF files could not be made: ${error instanceof Error ? error.message : error}`);
  }
}

function describe(url: string, pack: PackModel): string {
  const editions = Object.values(pack.editions).toSorted((a, b) => a.order - b.order);
  const width = Math.max(...editions.map((edition) => edition.name.length));
  return [
    '',
    `  ${pack.title} is ready.`,
    '',
    `  Read      ${url}/read/`,
    `  Present   ${url}/present/`,
    ...editions.map(({ id, name }) => `            ${name.padEnd(width)}  ${url}/present/${id}/`),
    `  Download  ${url}/downloads/`,
    ...editions.map(
      ({ id, name }) => `            ${name.padEnd(width)}  dist/downloads/social-prescribing-${id}.pptx`,
    ),
    '',
    `  Start here: ${url}/    (Ctrl+C stops it)`,
    '',
  ].join('\n');
}

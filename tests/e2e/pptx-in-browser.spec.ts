import { readdirSync, readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { build, type Rollup } from 'vite';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { editions } from './pack.ts';

/** Artwork by file name, as the site serves it under `/art/`. */
const artwork = readdirSync('public/art').filter((name) => name.endsWith('.jpg'));

/** The writer and the selection of an edition as one module, as a page of ours would load them. */
async function bundle(): Promise<string> {
  const entry = 'tests/fixtures/writer-in-browser.ts';
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      copyPublicDir: false,
      lib: { entry, formats: ['es'], fileName: 'writer' },
    },
  })) as Rollup.RollupOutput[];
  const chunks = built.flatMap(({ output }) => output).filter((one) => one.type === 'chunk');
  expect(chunks, 'one file, nothing fetched later').toHaveLength(1);
  return chunks[0]?.code ?? '';
}

/** SHA-256 of an edition's file as the browser writes it, from the pack that the site serves. */
async function writtenIn(page: Page, edition: string): Promise<string> {
  return page.evaluate(
    async ({ edition, artwork }) => {
      const { renderPptx, selectEdition } = await import('/writer.js' as string);
      const pack = await (await fetch('/deck.json')).json();
      const assets: Record<string, Uint8Array> = {};
      for (const name of artwork)
        assets[name] = new Uint8Array(await (await fetch(`/art/${name}`)).arrayBuffer());
      const bytes: Uint8Array<ArrayBuffer> = renderPptx(selectEdition(pack, edition), assets);
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return `${bytes.length} bytes ${[...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    },
    { edition, artwork },
  );
}

let writer = '';
test.beforeAll(async () => {
  writer = await bundle();
});

test.describe('in another time zone', () => {
  test.use({ timezoneId: 'Pacific/Auckland' });

  test('the browser writes the same PowerPoint file of each edition as Node, byte for byte', async ({
    page,
  }) => {
    await page.route('**/writer.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: writer }),
    );
    await page.goto('/downloads/');
    const assets = Object.fromEntries(
      artwork.map((name) => [name, new Uint8Array(readFileSync(`public/art/${name}`))]),
    );
    for (const deck of editions) {
      const bytes = renderPptx(deck, assets);
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
      const wanted = `${bytes.length} bytes ${Buffer.from(hash).toString('hex')}`;
      await expect.poll(() => writtenIn(page, deck.id), deck.id).toBe(wanted);
    }
  });
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import sharp from 'sharp';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { qrPath } from '../../src/render/qr-path.ts';
import { readingOf, siteForPhones } from '../../src/render/reveal/reading-address.ts';

const bytes = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({
  overrides: { wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) },
});

afterEach(() => vi.unstubAllGlobals());

/** A page with a deck of these marks, at an address. */
function at(address: string, dataset: Record<string, string> = {}): void {
  vi.stubGlobal('location', new URL(address));
  vi.stubGlobal('document', { querySelector: () => ({ dataset }) });
}

const slide = (id: string, section?: string) =>
  ({ id, dataset: section === undefined ? {} : { section } }) as unknown as HTMLElement;

describe('the reading form of a slide', () => {
  it('is its passage, with the place that is chosen', () => {
    at('https://pack.example.org/present/full/?place=E09000030');
    expect(readingOf(slide('why/life-expectancy', 'Why?'))).toEqual({
      path: '/read/why/?place=E09000030#life-expectancy',
      isThere: true,
    });
    // A divider is its section, and a slide for questions is read where it belongs.
    at('https://pack.example.org/present/full/');
    expect(readingOf(slide('why', 'Why?')).path).toBe('/read/why/');
    expect(readingOf(slide('impacts/demand', 'Backup')).path).toBe('/read/impacts/#demand');
    expect(readingOf(slide('story/one-city')).path).toBe('/#one-city');
  });

  it('has the place that a deck of one’s own speaks of', () => {
    at('https://pack.example.org/present/remix/?id=r-1', { place: 'E09000012' });
    expect(readingOf(slide('what/definition', 'What?')).path).toBe('/read/what/?place=E09000012#definition');
  });

  it('is all that can be read where a slide has none of its own', () => {
    at('https://pack.example.org/present/remix/');
    for (const none of [slide('cover'), slide('ask/commissioner'), slide('own/a1', 'Why?'), slide('backup')])
      expect(readingOf(none)).toEqual({ path: '/read/', isThere: false });
  });
});

describe('the site that phones are led to', () => {
  it('is where the deck stands, and for a file what its build was told', () => {
    at('https://pack.example.org/present/full/');
    expect(siteForPhones()).toBe('https://pack.example.org');
    at('file:///media/stick/deck.html', { site: 'https://pack.example.org/pack' });
    expect(siteForPhones()).toBe('https://pack.example.org/pack');
  });

  it('is none where an address would lead nowhere', () => {
    at('file:///media/stick/deck.html', { site: '' });
    expect(siteForPhones()).toBeNull();
    // On a shared drive with a web address, the site is not beside the file.
    at('https://drive.example.org/deck.html', { site: '' });
    expect(siteForPhones()).toBeNull();
    for (const here of ['http://localhost:4321/', 'http://127.0.0.1:4321/']) {
      at(here);
      expect(siteForPhones()).toBeNull();
    }
  });
});

it('a camera reads the code', async () => {
  const address = 'https://pack.example.org/read/why/?place=E09000030#life-expectancy';
  const { size, path } = qrPath(address);
  const picture = sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="600" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`,
    ),
  );
  const found = await readBarcodes(new Uint8Array(await picture.png().toBuffer()), { formats: ['QRCode'] });
  expect(found.map(({ text }) => text)).toEqual([address]);
});

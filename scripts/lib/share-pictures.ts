import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import sharp from 'sharp';
import subsetFont from 'subset-font';
import type { PackModel } from '../../src/model/deck.ts';
import { escapeText } from '../../src/render/document/escape.ts';
import { colours } from '../../src/theme/tokens.ts';
import { packCharacters } from '../fonts/pack-characters.ts';

/** The size that link previews ask for, in px. */
const size = { width: 1200, height: 630 };
const margin = 72;
/** Letters from which a title is set smaller, to stand on three lines. */
const longTitle = 40;
/** Bytes that a picture may weigh. */
const budget = 80_000;

const typeface = createRequire(import.meta.url).resolve(
  '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2',
);

/**
 * Pictures for previews of links: `share/<section>.jpg` with the drawing behind the section's divider and its title,
 * `share/story/<scene>.jpg` with the scene's headline, and `share/pack.jpg` for all other pages.
 */
export async function writeSharePictures(
  root: string,
  dist: string,
  { title, subtitle, sections, story }: Pick<PackModel, 'title' | 'subtitle' | 'sections' | 'story'>,
): Promise<void> {
  const pictures = [
    { name: 'pack', words: title, over: subtitle, art: 'cover' },
    ...sections.map((section) => ({
      name: section.id,
      words: section.title,
      over: title,
      art: `section-${section.number}`,
    })),
    ...(story?.scenes ?? []).map(({ slide: { id, plainTitle } }) => ({
      name: id,
      words: plainTitle,
      over: title,
      art: 'cover',
    })),
  ];
  const fontfile = await writeBold(root);
  await mkdir(join(dist, 'share', 'story'), { recursive: true });
  for (const { name, words, over, art } of pictures) {
    const head = await draw(words, words.length > longTitle ? 58 : 76, colours.white, fontfile);
    const line = await draw(over, 30, '#FF9B6B', fontfile);
    const top = size.height - margin - head.info.height;
    const picture = await sharp(join(root, 'public', 'art', `${art}.jpg`))
      .resize(size)
      .composite([
        { input: await markOf(root), left: margin, top: margin },
        { input: line.data, left: margin, top: top - 28 - line.info.height },
        { input: head.data, left: margin, top },
      ])
      .png()
      .toBuffer();
    await writeFile(join(dist, 'share', `${name}.jpg`), await encode(picture));
  }
}

/** The best quality that messengers load at once. */
async function encode(picture: Buffer): Promise<Buffer> {
  for (let quality = 80; ; quality -= 5) {
    const jpeg = await sharp(picture).jpeg({ quality, mozjpeg: true }).toBuffer();
    if (jpeg.length <= budget || quality <= 40) return jpeg;
  }
}

/**
 * The pack's typeface in bold, as a file: a machine need not have it, nor any other. It stays where it is, because what
 * draws letters remembers its place.
 */
async function writeBold(root: string): Promise<string> {
  const file = join(root, '.cache', 'figtree-bold.ttf');
  const font = await subsetFont(await readFile(typeface), packCharacters, {
    targetFormat: 'truetype',
    variationAxes: { wght: 700 },
    keepFeatures: ['kern'],
    noHinting: true,
    preserveNameIds: [1, 2, 4, 16, 17],
  });
  await mkdir(join(root, '.cache'), { recursive: true });
  await writeFile(file, font);
  return file;
}

/** Words as a picture, in as many lines as the left half needs. */
function draw(words: string, height: number, colour: string, fontfile: string) {
  return sharp({
    text: {
      text: `<span foreground="${colour}">${escapeText(words)}</span>`,
      // What the file calls itself: the lightest of the weights that it was cut from.
      font: `Figtree Light, Light ${height}`,
      fontfile,
      rgba: true,
      dpi: 72,
      width: 640,
      wrap: 'word',
    },
  })
    .png()
    .toBuffer({ resolveWithObject: true });
}

/** The pack's mark. */
async function markOf(root: string): Promise<Buffer> {
  const mark = await readFile(join(root, 'public', 'favicon.svg'));
  return sharp(mark, { density: 72 * 3 })
    .resize(72, 72)
    .png()
    .toBuffer();
}

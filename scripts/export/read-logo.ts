import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { brandCaps, type Logo } from '../../src/model/brand.ts';
import { logoSize, readLogo, whyUnseen } from '../../src/remix/core/logo.ts';
import { plainSvg } from '../../src/remix/core/svg/plain-svg.ts';
import { PlainError } from '../lib/run-step.ts';
import { reasonOf } from './out-folder.ts';

/**
 * A logo file as a picture for a brand. PNG and SVG alike are drawn afresh as PNG, so that nothing of the file
 * itself reaches an export: no script, no link, no hidden data. Throws a PlainError of one line.
 */
export async function readLogoFile(path: string, alt: string): Promise<Logo> {
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    const text =
      error.code === 'ENOENT'
        ? `There is no logo "${path}".`
        : `Cannot read the logo "${path}": ${reasonOf(error)}.`;
    throw new PlainError(text);
  });
  const found = readLogo(bytes);
  if (!found.ok) throw new PlainError(`${path}: ${found.message}`);
  const {
    data: picture,
    width,
    height,
  } = found.kind === 'svg' ? await drawSvg(path, found.text) : await drawPng(path, bytes, found);
  const data = `data:image/png;base64,${picture.toString('base64')}`;
  if (data.length > brandCaps.logo)
    throw new PlainError(`${path}: This logo has too much detail; choose a simpler or smaller one.`);
  return { data, width, height, alt };
}

type Drawn = { data: Buffer; width: number; height: number };

async function drawSvg(path: string, text: string): Promise<Drawn> {
  const plain = plainSvg(text);
  if (!plain.ok) throw new PlainError(`${path}: ${plain.message}`);
  return draw(path, Buffer.from(plain.svg), plain);
}

async function drawPng(
  path: string,
  bytes: Buffer,
  found: { width: number; height: number },
): Promise<Drawn> {
  // A picture may say that it lies on its side: browsers turn it. A damaged one is refused when it is drawn.
  const { orientation = 1 } = await sharp(bytes)
    .metadata()
    .catch(() => ({ orientation: 1 }));
  const size = logoSize(orientation < 5 ? found : { width: found.height, height: found.width }, false);
  if (size === null) throw new PlainError(`${path}: This logo is too flat or too narrow to show.`);
  return draw(path, bytes, size);
}

async function draw(
  path: string,
  bytes: Buffer,
  { width, height }: { width: number; height: number },
): Promise<Drawn> {
  const drawn = await sharp(bytes, { limitInputPixels: 16_000_000 })
    .rotate()
    .resize({ width, height, fit: 'fill' })
    .png({ compressionLevel: 9 })
    .toBuffer()
    .then(async (data) => ({
      data,
      dots: await sharp(data).toColourspace('srgb').ensureAlpha().raw().toBuffer(),
    }))
    .catch(() => null);
  if (drawn === null) throw new PlainError(`${path}: This logo is damaged and cannot be drawn.`);
  const unseen = whyUnseen(drawn.dots);
  if (unseen !== null) throw new PlainError(`${path}: ${unseen}`);
  return { data: drawn.data, width, height };
}

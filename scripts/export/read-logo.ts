import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { brandCaps, type Logo } from '../../src/model/brand.ts';
import { readLogo } from '../../src/remix/core/logo.ts';
import { PlainError } from '../lib/run-step.ts';
import { reasonOf } from './out-folder.ts';

/** Room for a logo in px: twice as large as it ever stands on a slide at full screen. */
const room = { width: 1000, height: 400 } as const;

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
  if (found.kind === 'svg') refuseEntities(path, found.text);
  const drawn = await draw(path, bytes, found.kind === 'svg');
  const { width, height } = drawn.info;
  const data = `data:image/png;base64,${drawn.data.toString('base64')}`;
  if (width < 8 || height < 8) throw new PlainError(`${path}: This logo is too flat or too narrow to show.`);
  if (data.length > brandCaps.logo)
    throw new PlainError(`${path}: This logo has too much detail; choose a simpler or smaller one.`);
  return { data, width, height, alt };
}

/** Entities can make a small file endless, and can name other files; no logo needs them. */
function refuseEntities(path: string, text: string): void {
  if (/<!ENTITY|<!DOCTYPE[^>]*\[/i.test(text))
    throw new PlainError(`${path}: This logo defines XML entities; save it again as plain SVG.`);
}

async function draw(path: string, bytes: Uint8Array, isSvg: boolean) {
  try {
    // SVG is drawn large and made smaller; a PNG is never made larger.
    return await sharp(bytes, { limitInputPixels: 16_000_000, density: isSvg ? 288 : undefined })
      .resize({ ...room, fit: 'inside', withoutEnlargement: !isSvg })
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
  } catch {
    throw new PlainError(`${path}: This logo is damaged and cannot be drawn.`);
  }
}

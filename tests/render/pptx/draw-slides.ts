import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { findOnPath, thisMachine } from '../../../scripts/lib/machine.ts';

const soffice = findOnPath(thisMachine, ['soffice', 'libreoffice']);
const pdftoppm = findOnPath(thisMachine, ['pdftoppm']);

/** Version of LibreOffice, such as `7.4.7.2`, or null where pictures cannot be drawn. */
export const officeVersion: string | null =
  soffice === null || pdftoppm === null
    ? null
    : (/\d+(\.\d+)+/.exec(execFileSync(soffice, ['--version'], { encoding: 'utf8' }))?.[0] ?? null);

const width = 320;
const height = 180;

/**
 * Every page of some .pptx files as LibreOffice draws it, by file name: one run of the program for all of them.
 * `scales`: how many times the kept size a file is drawn at. Default: 4.
 */
export function drawPages(
  files: Record<string, Uint8Array>,
  scales: Record<string, number> = {},
): Record<string, Buffer[]> {
  const folder = mkdtempSync(join(tmpdir(), 'drawn-'));
  try {
    const names = Object.keys(files);
    for (const name of names) writeFileSync(join(folder, `${name}.pptx`), files[name] ?? '');
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const sources = names.map((name) => join(folder, `${name}.pptx`));
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...sources];
    execFileSync(soffice ?? '', convert, { stdio: 'ignore' });
    return Object.fromEntries(names.map((name) => [name, pagesOf(folder, name, scales[name] ?? 4)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Drawn larger than kept, so that hinting of letters is averaged away when they are made smaller. */
function pagesOf(folder: string, name: string, scale: number): Buffer[] {
  const size = ['-scale-to-x', String(width * scale), '-scale-to-y', String(height * scale)];
  execFileSync(pdftoppm ?? '', ['-png', ...size, join(folder, `${name}.pdf`), join(folder, name)]);
  return readdirSync(folder)
    .filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'))
    .sort()
    .map((file) => readFileSync(join(folder, file)));
}

/** A drawn page at the size that is kept. */
export function small(page: Buffer): Promise<Buffer> {
  return sharp(page).resize(width, height, { fit: 'fill' }).removeAlpha().png({ palette: true }).toBuffer();
}

/** How many px of two kept pictures differ by more than a hair. */
export async function differingPixels(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([one, other].map((png) => sharp(png).ensureAlpha().raw().toBuffer()));
  if (a === undefined || b === undefined) return width * height;
  return pixelmatch(a, b, undefined, width, height, { threshold: 0.25, includeAA: true });
}

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOnPath, thisMachine } from '../../../scripts/lib/machine.ts';

const soffice = findOnPath(thisMachine, ['soffice', 'libreoffice']);

/** Whether LibreOffice is here. */
export const hasOffice = soffice !== null;

/** A .pptx file as LibreOffice saves it when somebody opened it there. */
export function resaved(file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'back-'));
  try {
    const [source, out] = [join(folder, 'deck.pptx'), join(folder, 'out')];
    writeFileSync(source, file);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', 'pptx', '--outdir', out, source];
    execFileSync(soffice ?? '', args, { stdio: 'ignore' });
    return new Uint8Array(readFileSync(join(out, 'deck.pptx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

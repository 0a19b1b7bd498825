import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from '../lib/find-libreoffice.ts';
import { runCommand } from '../lib/run-command.ts';
import { PlainError } from '../lib/run-step.ts';
import type { Job } from './shoot-site.ts';
import type { Group } from './write-sheets.ts';

/** Every page of an edition's PowerPoint file, as LibreOffice draws it: .pptx → PDF → PNG. */
export async function shootPptx(job: Job, edition: string, ids: readonly string[]): Promise<Group> {
  const { soffice, pdftoppm } = findLibreOffice();
  const name = `social-prescribing-${edition}`;
  const folder = `pptx-${edition}`;
  const out = join(job.out, folder);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  // A profile of its own: LibreOffice opens nothing while another of the same profile is running.
  const scratch = await mkdtemp(join(tmpdir(), 'pptx-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(scratch, 'profile')).href}`;
    const source = join(job.dist, 'downloads', `${name}.pptx`);
    await run(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', scratch, source]);
    await run(pdftoppm, [
      '-png',
      '-scale-to-x',
      '1280',
      '-scale-to-y',
      '-1',
      join(scratch, `${name}.pdf`),
      join(out, 'page'),
    ]);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  const files = (await readdir(out)).sort();
  const shots = files.map((file, index) => ({
    id: ids[index] ?? `page ${index + 1}`,
    file: `${folder}/${file}`,
  }));
  const chosen = shots.filter((shot) => shot.id.includes(job.only));
  return { name: folder, title: `PowerPoint: ${edition}`, ratio: 16 / 9, shots: chosen };
}

async function run(command: string, args: readonly string[]): Promise<void> {
  const { code, output } = await runCommand(command, args);
  if (code !== 0) throw new PlainError(`${command} ended with code ${code}:\n${output.trim()}`);
}

import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findLibreOffice } from '../lib/find-libreoffice.ts';
import { drawPdf, runProgram, shotsOf } from './draw-pdf.ts';
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
    await runProgram(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', scratch, source]);
    await drawPdf(pdftoppm, join(scratch, `${name}.pdf`), out);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
  const shots = (await shotsOf(out, folder, ids)).filter((shot) => shot.id.includes(job.only));
  return { name: folder, title: `PowerPoint: ${edition}`, ratio: 16 / 9, shots };
}

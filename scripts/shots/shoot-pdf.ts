import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PackModel } from '../../src/model/deck.ts';
import { namesOf } from '../../src/model/entry-of.ts';
import { formats } from '../../src/render/formats.ts';
import { makeFile } from '../export/make-file.ts';
import { openContext } from '../export/node-context.ts';
import { decksOfEditions } from '../export/plan-decks.ts';
import { planJobs } from '../export/plan-jobs.ts';
import { findPdftoppm } from '../lib/find-libreoffice.ts';
import { drawPdf, shotsOf } from './draw-pdf.ts';
import type { Job } from './shoot-site.ts';
import type { Group } from './write-sheets.ts';

/** The kinds of PDF, and the shape of their pages. */
const kinds = { pdf: 16 / 9, handouts: 210 / 297, 'leave-behind': 210 / 297 } as const;
export type PdfKind = keyof typeof kinds;
export const pdfKinds = namesOf(kinds);

/** Every page of one kind of an edition's PDFs as it is now: made afresh where what it is made of has changed. */
export async function shootPdf(job: Job, pack: PackModel, edition: string, kind: PdfKind): Promise<Group> {
  const pdftoppm = findPdftoppm();
  const folder = kind === 'pdf' ? `pdf-${edition}` : `pdf-${kind}-${edition}`;
  const out = join(job.out, folder);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const scratch = await mkdtemp(join(tmpdir(), 'pdf-'));
  const context = openContext(job.root);
  try {
    const [made] = planJobs(decksOfEditions(pack, [edition], [], null), [kind]);
    if (made === undefined) throw new Error(`The edition "${edition}" has no ${kind}.`);
    await makeFile(made, made.deck.make(), scratch, { context, force: false });
    await drawPdf(pdftoppm, join(scratch, made.file), out);
  } finally {
    await context.close();
    await rm(scratch, { recursive: true, force: true });
  }
  const ids = kind === 'pdf' ? (pack.editions[edition]?.slides.map(({ id }) => id) ?? []) : [];
  const shots = (await shotsOf(out, folder, ids)).filter(({ id }) => id.includes(job.only));
  return { name: folder, title: `${formats[kind].name}: ${edition}`, ratio: kinds[kind], shots };
}

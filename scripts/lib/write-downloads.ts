import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackModel } from '../../src/model/deck.ts';
import { type FormatId, formatIds, formats } from '../../src/render/formats.ts';
import { type MadeFile, makeFile } from '../export/make-file.ts';
import { openContext } from '../export/node-context.ts';
import { decksOfEditions } from '../export/plan-decks.ts';
import { planJobs } from '../export/plan-jobs.ts';
import { runStep, type Say } from './run-step.ts';
import { writeWhole } from './write-whole.ts';

/** A file that the site offers, as dist/downloads/files.json lists it. */
export type Offered = {
  file: string;
  edition: string;
  format: FormatId;
  bytes: number;
  /** ISO day on which its bytes were made. */
  made: string;
};

/** Formats that the site offers: those that plain code makes at once, and those that a browser has to draw. */
export function siteFormats(drawn: boolean): FormatId[] {
  return formatIds.filter((id) => formats[id].onSite && formats[id].needsBrowser === drawn);
}

/**
 * Writes every edition in the given formats into `outDir`, a step for each format, and lists all files of the folder
 * in files.json. What has not changed comes from the cache. Throws when a file cannot be made.
 */
export async function writeDownloads(
  pack: PackModel,
  outDir: string,
  options: { root: string; formats: readonly FormatId[]; force?: boolean; say?: Say },
): Promise<Offered[]> {
  await mkdir(outDir, { recursive: true });
  const context = openContext(options.root);
  const decks = decksOfEditions(pack, Object.keys(pack.editions), [], null);
  const fresh: MadeFile[] = [];
  try {
    for (const id of options.formats) {
      const work = async (): Promise<MadeFile[]> => {
        const files: MadeFile[] = [];
        for (const job of planJobs(decks, [id]))
          files.push(
            await makeFile(job, job.deck.make(), outDir, { context, force: options.force ?? false }),
          );
        return files;
      };
      fresh.push(...(await runStep(`Export ${formats[id].name}`, work, sayFresh, options.say)));
    }
  } finally {
    await context.close();
  }
  const offered = inOrder([...(await readOffered(outDir)), ...fresh.map(offer)]);
  await writeWhole(join(outDir, 'files.json'), `${JSON.stringify(offered, null, 1)}\n`);
  return offered;
}

/** Files that a folder offers; none before the first is made. */
export async function readOffered(outDir: string): Promise<Offered[]> {
  const text = await readFile(join(outDir, 'files.json'), 'utf8').catch(() => '[]');
  return JSON.parse(text) as Offered[];
}

function offer({ job, bytes, made }: MadeFile): Offered {
  return {
    file: job.file,
    edition: job.deck.names.id,
    format: job.format,
    bytes,
    made: made.toISOString().slice(0, 10),
  };
}

/** Each file once, as it was made last. */
function inOrder(files: readonly Offered[]): Offered[] {
  return [...new Map(files.map((one) => [one.file, one])).values()];
}

function sayFresh(files: readonly MadeFile[]): string {
  const old = files.filter(({ isOld }) => isOld).length;
  if (old === 0) return `${files.length} editions`;
  const fresh = files.filter(({ isOld }) => !isOld).map(({ job }) => job.deck.names.id);
  return fresh.length === 0 ? 'all unchanged' : `${fresh.join(', ')}; ${old} unchanged`;
}

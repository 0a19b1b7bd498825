import { existsSync, readFileSync, renameSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join, parse } from 'node:path';
import { formats } from '../../src/render/formats.ts';
import { slidesInSteps } from '../../src/render/pptx/slides-in-steps.ts';
import { fingerprint } from '../lib/fingerprint.ts';
import { PlainError } from '../lib/run-step.ts';
import { writeWhole } from '../lib/write-whole.ts';
import { extraInputs, makerOf, type NodeContext } from './node-makers.ts';
import { reasonOf } from './out-folder.ts';
import type { Job, MadeDeck } from './plan-jobs.ts';

/** A file as it came out. */
export type MadeFile = {
  job: Job;
  bytes: number;
  /** When its bytes were made: earlier than now if they were kept. */
  made: Date;
  isOld: boolean;
  /** What was there and had been changed since it was made, under its new name; a sentence each. */
  spared: string[];
  holds: string;
  loses: string[];
};

/** The folder cannot be written any more: no further file has a chance. */
export class FolderError extends PlainError {}

/** Everything but the deck that decides what a file looks like. */
const inputs = [
  'src/render',
  'src/blocks',
  'src/charts',
  'src/theme',
  'src/model',
  'public/art',
  'scripts/export',
] as const;

/** `steps`: each step of a chart is a slide of PowerPoint, which else has the whole chart alone. */
export type MakeOptions = { context: NodeContext; force: boolean; steps?: boolean };

/**
 * Makes one file, or takes it from the cache: a file there is named for the hash of all it was made of, so an
 * edition whose deck, and whatever draws it, is unchanged is made once.
 */
export async function makeFile(
  job: Job,
  made: MadeDeck,
  folder: string,
  options: MakeOptions,
): Promise<MadeFile> {
  const { context } = options;
  const deck = options.steps && job.format === 'pptx' ? slidesInSteps(made.deck) : made.deck;
  const format = formats[job.format];
  const make = () => makerOf(job.format)(deck, context);
  const facts = {
    job,
    holds: `${format.holds(deck)}${job.deck.workbook === undefined ? '' : '; its workbook (.xlsx) beside it'}`,
    loses: format.loses(deck),
  };
  if (!job.deck.isKept) {
    const data = await make();
    const spared = await place(folder, job.file, data);
    if (job.deck.workbook !== undefined)
      spared.push(...(await place(folder, workbookName(job.file), job.deck.workbook())));
    return { ...facts, bytes: data.length, made: new Date(), isOld: false, spared };
  }
  const cache = join(context.root, '.cache', 'downloads');
  const of = [...inputs, ...(extraInputs[job.format] ?? [])];
  const key = fingerprint(context.root, of, JSON.stringify({ deck, record: context.record })).slice(0, 16);
  const stem = `${deck.id}.${job.format}.`;
  const kept = join(cache, `${stem}${key}`);
  const isOld = !options.force && existsSync(kept);
  if (!isOld) {
    const data = await make();
    await mkdir(cache, { recursive: true });
    await writeWhole(kept, data);
    for (const name of await readdir(cache))
      if (name.startsWith(stem) && name !== `${stem}${key}`) await rm(join(cache, name), { force: true });
  }
  const [data, { mtime }] = await Promise.all([readFile(kept), stat(kept)]);
  const spared = await place(folder, job.file, data);
  return { ...facts, bytes: data.length, made: mtime, isOld, spared };
}

/** What the workbook beside a file is called. */
function workbookName(file: string): string {
  return file.replace(/\.\w+$/, '.xlsx');
}

async function place(folder: string, file: string, data: Uint8Array): Promise<string[]> {
  const path = join(folder, file);
  try {
    const spared = spareEdited(path, data);
    await writeWhole(path, data);
    return spared === null ? [] : [`${file} had been changed since it was made: that one is now ${spared}.`];
  } catch (error) {
    throw new FolderError(`Cannot write "${path}": ${reasonOf(error)}.`);
  }
}

/** Where an Office file, which is a zip, says when its first part was saved. */
const savedAt = { from: 10, to: 14 } as const;

/**
 * Gives an Office file another name that somebody went on working in: ours all say one day in them, and no program
 * that saves one says that. Returns the name; null where there is none to spare.
 */
function spareEdited(path: string, data: Uint8Array): string | null {
  const { dir, name, ext } = parse(path);
  if (!['.pptx', '.docx', '.xlsx'].includes(ext) || !existsSync(path)) return null;
  const day = (bytes: Uint8Array): string => bytes.subarray(savedAt.from, savedAt.to).join();
  if (day(readFileSync(path)) === day(data)) return null;
  let spared = `${name}-edited${ext}`;
  for (let count = 2; existsSync(join(dir, spared)); count += 1) spared = `${name}-edited-${count}${ext}`;
  renameSync(path, join(dir, spared));
  return spared;
}

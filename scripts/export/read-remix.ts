import { readFile } from 'node:fs/promises';
import type { Remix } from '../../src/model/remix.ts';
import { parseRemix } from '../../src/remix/core/parse-remix.ts';
import { PlainError } from '../lib/run-step.ts';
import { reasonOf } from './out-folder.ts';

/** Reads a saved remix. Throws a PlainError of one line. */
export async function readRemix(path: string): Promise<Remix> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    const isGone = error.code === 'ENOENT';
    throw new PlainError(
      isGone ? `There is no remix "${path}".` : `Cannot read "${path}": ${reasonOf(error)}.`,
    );
  });
  const parsed = parseRemix(text);
  if (!parsed.ok) throw new PlainError(`${path}: ${parsed.message}`);
  return parsed.remix;
}

import { rmdirSync, statSync } from 'node:fs';
import { access, constants, mkdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PlainError } from '../lib/run-step.ts';

export type OutFolder = {
  /** Removes the folders that were made for this run, as far as they are empty. */
  leaveNoTrace(): void;
};

/** Makes sure that files can be written into a folder, before any work is done. Throws a PlainError of one line. */
export async function openOutFolder(folder: string): Promise<OutFolder> {
  const made: string[] = [];
  for (let path = folder; !exists(path) && dirname(path) !== path; path = dirname(path)) made.push(path);
  const leaveNoTrace = (): void => {
    for (const path of made) {
      try {
        rmdirSync(path);
      } catch {
        return; // Not empty, so it is needed; or gone already.
      }
    }
  };
  try {
    // One by one: where a folder is said to be missing for ever, Node tries for ever to make it with all around it.
    for (const path of made.toReversed()) await mkdir(path).catch(unlessThere);
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    await access(folder, constants.W_OK);
    // Some file systems say yes and mean no: only a file proves it.
    const probe = join(folder, `.probe-${process.pid}`);
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    leaveNoTrace();
    throw new PlainError(`Cannot write into "${folder}": ${reasonOf(error)}.`);
  }
  return { leaveNoTrace };
}

function unlessThere(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

function exists(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

const reasons: Record<string, string> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'that disk can only be read',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file with that name is in the way',
  EEXIST: 'a file with that name is in the way',
  ENAMETOOLONG: 'the name is too long',
  ENOENT: 'no folder can be made there',
  EISDIR: 'a folder has the name of a file',
};

/** Why a file could not be written or read, in words. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return reasons[code ?? ''] ?? message;
}

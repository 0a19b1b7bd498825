import { rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Files that are being written at this moment, under their passing names. */
const unfinished = new Set<string>();

/** Writes a file whole or not at all: beside its place under a passing name, then renamed into it. */
export async function writeWhole(file: string, data: Uint8Array | string): Promise<void> {
  const passing = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  unfinished.add(passing);
  try {
    await writeFile(passing, data);
    await rename(passing, file);
  } catch (error) {
    await rm(passing, { force: true });
    throw error;
  } finally {
    unfinished.delete(passing);
  }
}

/** Removes what is half-written, at once: for a command that is being stopped. */
export function dropUnfinished(): void {
  for (const file of unfinished) rmSync(file, { force: true });
  unfinished.clear();
}

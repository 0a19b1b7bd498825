import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes a file whole or not at all: beside its place under a passing name, then renamed into it. In one go, without
 * waiting in between, so that Ctrl+C comes before or after and never in the middle.
 */
export async function writeWhole(file: string, data: Uint8Array | string): Promise<void> {
  const passing = join(dirname(file), `.${basename(file)}.${process.pid}.part`);
  try {
    writeFileSync(passing, data);
    renameSync(passing, file);
  } catch (error) {
    rmSync(passing, { force: true });
    throw error;
  }
}

import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One hash for all files at or under `paths` (names and contents) and for `version`: anything else the result
 * depends on, such as a model. A path that does not exist counts as empty.
 */
export function fingerprint(root: string, paths: readonly string[], version = ''): string {
  const hash = createHash('sha256').update(version);
  for (const path of paths) {
    for (const file of filesUnder(root, path)) {
      // The zero bytes keep "ab" + "c" apart from "a" + "bc".
      hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
    }
  }
  return hash.digest('hex');
}

/** Files at or under a path, relative to root, with forward slashes and in an order that never changes. */
export function filesUnder(root: string, path: string): string[] {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [path];
  const entries: Dirent[] = readdirSync(join(root, path), { withFileTypes: true });
  const names = entries.map((entry) => entry.name).filter((name) => name !== '.DS_Store');
  return names.sort().flatMap((name) => filesUnder(root, `${path}/${name}`));
}

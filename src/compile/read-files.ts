import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** A text file: its path from the root, with forward slashes, and its text. */
export type TextFile = { file: string; text: string };

/** Reads every file below a folder whose name ends so, in order of path. A folder that is not there is empty. */
export async function readFolder(root: string, folder: string, ending: string): Promise<TextFile[]> {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true }).catch(() => []);
  const paths = entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
  return Promise.all(paths.map((file) => readText(root, file)));
}

/** Reads one file; a missing file is read as empty, and its schema then says what was expected. */
export async function readText(root: string, file: string): Promise<TextFile> {
  return { file, text: await readFile(join(root, file), 'utf8').catch(() => '') };
}

import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackModel } from '../../src/model/deck.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { fingerprint } from './fingerprint.ts';

/** Everything but the deck that decides what a PowerPoint file looks like. */
const makers = ['src/render', 'src/blocks', 'src/charts', 'src/theme', 'src/model', 'public/art'];

export type Downloads = { written: string[]; kept: string[] };

/**
 * Writes social-prescribing-<edition>.pptx for every edition into `outDir`. An edition whose deck, and whatever
 * draws it, is unchanged is copied from the cache: a file there is named for the hash of all it was made of.
 */
export async function writeDownloads(
  pack: PackModel,
  outDir: string,
  options: { root: string; force?: boolean },
): Promise<Downloads> {
  const cacheDir = join(options.root, '.cache', 'downloads');
  await mkdir(cacheDir, { recursive: true });
  await mkdir(outDir, { recursive: true });
  const makersHash = fingerprint(options.root, makers);
  const old = await readdir(cacheDir);
  const result: Downloads = { written: [], kept: [] };
  for (const id of Object.keys(pack.editions)) {
    const deck = selectEdition(pack, id);
    const key = fingerprint(options.root, [], makersHash + JSON.stringify(deck)).slice(0, 16);
    const name = `${id}-${key}.pptx`;
    const cached = join(cacheDir, name);
    if (options.force || !existsSync(cached)) {
      // Loaded only here: a start with nothing to export does not pay for the renderer.
      const { renderPptx } = await import('../../src/render/pptx/index.ts');
      await writeFile(cached, await renderPptx(deck, await readArt(options.root)));
      result.written.push(id);
    } else result.kept.push(id);
    await copyFile(cached, join(outDir, `social-prescribing-${id}.pptx`));
    const stale = old.filter(
      (file) => file !== name && file.slice(0, -'-0123456789abcdef.pptx'.length) === id,
    );
    for (const file of stale) await rm(join(cacheDir, file));
  }
  return result;
}

/** The drawn pictures, by file name. */
async function readArt(root: string): Promise<Record<string, Uint8Array>> {
  const dir = join(root, 'public', 'art');
  const names = (await readdir(dir)).filter((name) => name.endsWith('.jpg'));
  const files = await Promise.all(
    names.map(async (name) => [name, await readFile(join(dir, name))] as const),
  );
  return Object.fromEntries(files);
}

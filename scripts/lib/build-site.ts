import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackModel } from '../../src/model/deck.ts';
import { standaloneParts } from './build-standalone.ts';
import { lightenDecks } from './lighten-decks.ts';
import { runTool } from './run-command.ts';
import { PlainError } from './run-step.ts';
import { writeSharePictures } from './share-pictures.ts';
import { siteAddress } from './site-base.ts';
import { headersFile, webConfig } from './site-headers.ts';

/**
 * Builds every page of the site into an emptied folder, with the pack as data, what decks in one file are made of,
 * pictures for previews of links, and what some hosts read about headers.
 * The files that it offers are made later. Returns how many decks there are.
 *
 * @param base The folder of the host in which the site will stand.
 * @param host The address of the host, where it is known.
 * @param build Names the build in every page, which lets the site be saved for offline. Empty: it cannot be.
 */
export async function buildSite(
  root: string,
  dist: string,
  base: string,
  pack: PackModel,
  host = '',
  build = '',
): Promise<number> {
  const settings = { PACK_BASE: base, PACK_HOST: host, PACK_BUILD: build };
  const { code, output } = await runTool('astro', ['build', '--outDir', dist], settings);
  if (code !== 0) throw new PlainError(`The site could not be built. Astro said:\n${output.trim()}`);
  const decks = await lightenDecks(dist, base);
  await writeFile(join(dist, 'deck.json'), JSON.stringify(pack));
  await mkdir(join(dist, 'standalone'), { recursive: true });
  await writeFile(
    join(dist, 'standalone', 'parts.json'),
    JSON.stringify(await standaloneParts(root, siteAddress(host, base))),
  );
  await writeSharePictures(root, dist, pack);
  const entries = await readdir(dist, { withFileTypes: true });
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  await writeFile(join(dist, '_headers'), headersFile(base, [...folders, 'downloads']));
  await writeFile(join(dist, 'web.config'), webConfig());
  return decks;
}

import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { siteInputs } from '../../scripts/lib/build-pack.ts';
import { buildSite } from '../../scripts/lib/build-site.ts';
import { fillDownloads } from '../../scripts/lib/fill-downloads.ts';
import { fingerprint } from '../../scripts/lib/fingerprint.ts';
import { readOffered } from '../../scripts/lib/write-downloads.ts';
import { pack } from './pack.ts';

export const base = '/pack/';
/** The host that its pages name where only a whole address will do. */
export const host = 'https://pack.example.org';

const dir = resolve('.cache', 'folder-site');
const record = resolve('.cache', 'folder-site-built');

/** Builds the site as it stands in a folder of its host, with the files that dist offers. Again only after a change. */
export async function folderSite(): Promise<string> {
  const print = fingerprint('.', siteInputs);
  if (existsSync(record) && readFileSync(record, 'utf8') === print) return dir;
  mkdirSync(dir, { recursive: true });
  await buildSite('.', dir, base, pack, host);
  const page = join(dir, 'downloads', 'index.html');
  const offered = await readOffered('dist/downloads');
  writeFileSync(page, fillDownloads(readFileSync(page, 'utf8'), offered));
  for (const { file } of offered) cpSync(join('dist/downloads', file), join(dir, 'downloads', file));
  writeFileSync(record, print);
  return dir;
}

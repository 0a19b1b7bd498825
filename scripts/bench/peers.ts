import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DeckModel } from '../../src/model/deck.ts';
import { compressFiles } from '../lib/compress-files.ts';
import { plainDeck } from './plain-deck.ts';
import { runTimed } from './run-timed.ts';

/** Another maker of decks, installed beside the project and never part of it. */
export type Peer = {
  name: string;
  packages: Record<string, string>;
  overrides?: Record<string, string>;
  /** First lines of its Markdown file. */
  head: string;
  /** Other files it needs. */
  files?: Record<string, string>;
  /** Its program, and what builds deck.md into `out`. */
  program: string;
  build: (out: string) => string[];
};

export const peers: readonly Peer[] = [
  {
    name: 'Marp',
    packages: { '@marp-team/marp-cli': '4.5.1' },
    head: 'marp: true\nsize: 16:9',
    program: '@marp-team/marp-cli/marp-cli.js',
    build: (out) => ['deck.md', '--template', 'bespoke', '--output', join(out, 'index.html')],
  },
  {
    name: 'Slidev',
    packages: { '@slidev/cli': '53.0.0', '@slidev/theme-default': '0.25.0' },
    // Without these two, this version does not build: its UnoCSS is too new for it, and its CSS is not minified.
    overrides: { unocss: '66.10.4' },
    files: { 'vite.config.js': 'export default { build: { cssMinify: false } };\n' },
    // No typefaces from another host: none of the three asks one.
    head: 'theme: default\nfonts:\n  provider: none',
    program: '@slidev/cli/bin/slidev.mjs',
    build: (out) => ['build', 'deck.md', '--out', out],
  },
];

export type Ready = { peer: Peer; folder: string; version: string };
export type Refused = { peer: Peer; reason: string };

const patience = 300; // seconds for an install or a build

/** Installs a peer into `cache`, unless it is there, or says why not. */
export async function installPeer(peer: Peer, cache: string): Promise<Ready | Refused> {
  const folder = join(cache, peer.name.toLowerCase());
  const manifest = JSON.stringify({
    private: true,
    type: 'module',
    dependencies: peer.packages,
    overrides: peer.overrides ?? {},
  });
  const stamp = join(folder, 'installed.json');
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(peer.files ?? {})) await writeFile(join(folder, name), text);
  if (!existsSync(stamp) || (await readFile(stamp, 'utf8')) !== manifest) {
    await writeFile(join(folder, 'package.json'), manifest);
    const flags = ['install', '--prefix', folder, '--no-audit', '--no-fund', '--loglevel=error'];
    const { code, output } = await runTimed('npm', flags, { cwd: folder, limit: patience });
    if (code !== 0) return { peer, reason: `does not install: ${lastLine(output)}` };
    await writeFile(stamp, manifest);
  }
  const [first] = Object.keys(peer.packages);
  const { version } = JSON.parse(
    await readFile(join(folder, 'node_modules', first ?? '', 'package.json'), 'utf8'),
  ) as { version: string };
  return { peer, folder, version };
}

export type Built = { dist: string; seconds: number };

/** Builds a peer's deck of `size` slides, ready to be served. */
export async function buildPeer({ peer, folder }: Ready, deck: DeckModel, size: number): Promise<Built> {
  const dist = join(folder, `dist-${size}`);
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  await writeFile(join(folder, 'deck.md'), plainDeck(deck, size, peer.head));
  const args = [join(folder, 'node_modules', peer.program), ...peer.build(dist)];
  const { code, output, seconds } = await runTimed(process.execPath, args, { cwd: folder, limit: patience });
  if (code !== 0 || !existsSync(join(dist, 'index.html')))
    throw new Error(`does not build: ${lastLine(output)}`);
  await compressFiles(dist);
  return { dist, seconds };
}

/** What a program said last, cut short. */
export function lastLine(output: string, most = 200): string {
  return output.trim().split('\n').at(-1)?.slice(0, most) ?? '';
}

import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPack, summaryOf } from './check-pack.ts';
import { compressFiles } from './compress-files.ts';
import { fingerprint } from './fingerprint.ts';
import { runTool } from './run-command.ts';
import { PlainError, runStep } from './run-step.ts';
import { type Downloads, writeDownloads } from './write-downloads.ts';

/** Everything the built site is made of. */
const inputs = ['content', 'data', 'src', 'public', 'scripts/lib', 'astro.config.mjs', 'package-lock.json'];

/**
 * content/ and data/ → dist/: check, site, model, exports, compressed copies.
 *
 *     unchanged since the last build ──────────────────────────────────────────► nothing to do
 *     checkPack ─► astro build ─► dist/deck.json ─► dist/downloads/*.pptx ─► *.gz, *.br
 *
 * The PowerPoint files come after the site, because Astro begins by emptying dist.
 */
export async function buildPack(root: string, { force = false } = {}): Promise<void> {
  const dist = join(root, 'dist');
  const record = join(root, '.cache', 'build');
  const print = fingerprint(root, inputs);
  const isDone =
    existsSync(join(dist, 'deck.json')) &&
    existsSync(join(dist, 'downloads', 'social-prescribing-full.pptx'));
  if (!force && isDone && (await readOr(record)) === print) {
    process.stdout.write('Nothing has changed since the last build.\n');
    return;
  }
  // Gone until all is done, so that a build that was stopped half-way is never taken for a whole one.
  await rm(record, { force: true });

  const pack = await runStep('Check the content', () => checkPack(root), summaryOf);
  await runStep('Build the site', buildSite);
  await writeFile(join(dist, 'deck.json'), JSON.stringify(pack));
  const write = () => writeDownloads(pack, join(dist, 'downloads'), { root, force });
  await runStep('Export PowerPoint', write, describeDownloads);
  await runStep(
    'Compress',
    () => compressFiles(dist),
    (count) => `${count} files`,
  );

  await mkdir(join(root, '.cache'), { recursive: true });
  await writeFile(record, print);
}

export function describeDownloads({ written, kept }: Downloads): string {
  if (kept.length === 0) return `${written.length} editions`;
  return written.length === 0 ? 'all unchanged' : `${written.join(', ')}; ${kept.length} unchanged`;
}

async function buildSite(): Promise<void> {
  const { code, output } = await runTool('astro', ['build']);
  if (code !== 0) throw new PlainError(`The site could not be built. Astro said:\n${output.trim()}`);
}

async function readOr(file: string): Promise<string | null> {
  return readFile(file, 'utf8').catch(() => null);
}

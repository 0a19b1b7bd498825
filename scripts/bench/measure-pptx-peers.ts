import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DeckModel } from '../../src/model/deck.ts';
import { browserFlags } from '../lib/browser-flags.ts';
import { countPptx } from './count-pptx.ts';
import type { PptxTime } from './measure-pptx.ts';
import { installPeer, lastLine, type Peer, peers } from './peers.ts';
import { plainDeck } from './plain-deck.ts';
import { runTimed } from './run-timed.ts';

/** Another maker's PowerPoint file of the same slides; without `time` when it could not be had, with the reason. */
export type PptxPeer = { name: string; reason: string; time: PptxTime | null };

const library: Peer = {
  name: 'PptxGenJS',
  packages: { pptxgenjs: '4.0.1' },
  head: '',
  program: 'pptxgenjs/dist/pptxgen.es.js',
  build: () => [],
};
const script = fileURLToPath(new URL('write-pptxgen.ts', import.meta.url));

/** Programs that take pictures of their pages with a browser: what they are told. */
const programs: Record<string, (browser: string, out: string) => string[]> = {
  Marp: (browser, out) => ['deck.md', '--pptx', '--browser-path', browser, '--output', out],
  Slidev: (browser, out) => [
    'export',
    'deck.md',
    '--format',
    'pptx',
    '--executable-path',
    browser,
    '--output',
    out,
  ],
};

/** Writes the deck with every maker that installs and builds here, once each. */
export async function measurePptxPeers(
  deck: DeckModel,
  { dist, cache, browser }: { dist: string; cache: string; browser: string },
): Promise<PptxPeer[]> {
  // Marp asks for this where a browser may not build its sandbox.
  if (browserFlags.includes('--no-sandbox')) process.env.CHROME_NO_SANDBOX ??= '1';
  const results: PptxPeer[] = [];
  for (const peer of [library, ...peers]) {
    const { name } = peer;
    try {
      const ready = await installPeer(peer, cache);
      if ('reason' in ready) throw new Error(ready.reason);
      const program = join(ready.folder, 'node_modules', peer.program);
      const arguments_ = programs[name];
      if (arguments_ === undefined) {
        const args = [script, dist, program];
        const { code, output } = await runTimed(process.execPath, args, { cwd: dist, limit: 120 });
        if (code !== 0) throw new Error(`does not write: ${lastLine(output)}`);
        results.push({ name, reason: '', time: JSON.parse(lastLine(output, 1000)) });
        continue;
      }
      const out = join(ready.folder, 'deck.pptx');
      await rm(out, { force: true });
      await writeFile(join(ready.folder, 'deck.md'), plainDeck(deck, deck.slides.length, peer.head));
      const args = [program, ...arguments_(browser, out)];
      const done = await runTimed(process.execPath, args, { cwd: ready.folder, limit: 300 });
      if (done.code !== 0 || !existsSync(out)) throw new Error(`does not export: ${complaint(done.output)}`);
      const bytes = new Uint8Array(await readFile(out));
      const time = { cold: done.seconds * 1000, warm: Number.NaN, bytes: bytes.length, ...countPptx(bytes) };
      results.push({ name, reason: '', time });
    } catch (error) {
      results.push({ name, reason: error instanceof Error ? error.message : String(error), time: null });
    }
  }
  return results;
}

/** The line that names the error, where a trace follows it. */
function complaint(output: string): string {
  const line = output.split('\n').find((one) => /error|cannot|not found/i.test(one));
  return lastLine(line ?? output).replaceAll('|', '/');
}

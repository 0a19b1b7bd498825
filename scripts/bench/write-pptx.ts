// node write-pptx.ts DIST: writes the full edition's PowerPoint file in a process of its own and prints what it took.
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackModel } from '../../src/model/deck.ts';
import { renderPptx } from '../../src/render/pptx/index.ts';
import { selectEdition } from '../../src/select/select-edition.ts';
import { countPptx } from './count-pptx.ts';
import type { PptxTime } from './measure-pptx.ts';
import { median } from './run-timed.ts';

const dist = process.argv[2] ?? 'dist';
const pack: PackModel = JSON.parse(await readFile(join(dist, 'deck.json'), 'utf8'));
const deck = selectEdition(pack, 'full');
const art = join(dist, 'art');
const names = (await readdir(art)).filter((name) => name.endsWith('.jpg'));
const assets = Object.fromEntries(
  await Promise.all(
    names.map(async (name) => [name, new Uint8Array(await readFile(join(art, name)))] as const),
  ),
);

const once = (): { ms: number; bytes: Uint8Array } => {
  const start = performance.now();
  const bytes = renderPptx(deck, assets);
  return { ms: performance.now() - start, bytes };
};

const { ms: cold, bytes } = once();
const warm = median(Array.from({ length: 15 }, () => once().ms).slice(5));
const time: PptxTime = { cold, warm, bytes: bytes.length, ...countPptx(bytes) };
process.stdout.write(`${JSON.stringify(time)}\n`);

import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPack } from '../../scripts/lib/check-pack.ts';
import { writeDownloads } from '../../scripts/lib/write-downloads.ts';
import type { PackModel } from '../../src/model/deck.ts';

let root = '';
let out = '';
let pack: PackModel;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'downloads-'));
  out = join(root, 'dist');
  cpSync('public/art', join(root, 'public', 'art'), { recursive: true });
  pack = await checkPack('.');
});

const write = (changed: PackModel, force = false) => writeDownloads(changed, out, { root, force });

/** The pack with another title on one slide. */
function retitled(id: string): PackModel {
  const copy = structuredClone(pack);
  const slide = copy.slides[id];
  if (!slide) throw new Error(`no slide ${id}`);
  slide.title = [{ kind: 'text', text: 'Another headline' }];
  return copy;
}

describe('the downloads', () => {
  test('are a PowerPoint file for every edition', async () => {
    const ids = Object.keys(pack.editions);
    expect(await write(pack)).toEqual({ written: ids, kept: [] });
    expect(readdirSync(out).sort()).toEqual(ids.map((id) => `social-prescribing-${id}.pptx`).sort());
    expect(readFileSync(join(out, 'social-prescribing-full.pptx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('come from the cache when nothing has changed, also after dist was emptied', async () => {
    rmSync(out, { recursive: true });
    expect(await write(pack)).toEqual({ written: [], kept: Object.keys(pack.editions) });
    expect(readdirSync(out)).toHaveLength(Object.keys(pack.editions).length);
  });

  test('are written again for the editions that show what changed, and only those', async () => {
    const shows = (edition: string, id: string) =>
      pack.editions[edition]?.slides.some((slide) => slide.id === id);
    const id =
      pack.editions.full?.slides.map((slide) => slide.id).find((slide) => !shows('cyp', slide)) ?? '';
    const { written, kept } = await write(retitled(id));
    expect(written).toContain('full');
    expect(kept).toContain('cyp');
  });

  test('are all written again by force', async () => {
    expect((await write(pack, true)).kept).toEqual([]);
  });
});

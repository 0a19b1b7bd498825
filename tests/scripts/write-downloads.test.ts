// @module-tag whole
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { readOffered, writeDownloads } from '../../scripts/lib/write-downloads.ts';
import type { PackModel } from '../../src/model/deck.ts';
import { realPack } from '../pack.ts';

let root = '';
let out = '';
let pack: PackModel;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'downloads-'));
  out = join(root, 'dist');
  cpSync('public/art', join(root, 'public', 'art'), { recursive: true });
  pack = realPack();
});

/** What the step for PowerPoint said of the editions: which were made, and how many were unchanged. */
async function write(changed: PackModel, force = false): Promise<string> {
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  await writeDownloads(changed, out, { root, formats: ['pptx'], force, say });
  return /\((.*)\)/.exec(said.join(''))?.[1] ?? '';
}

/** The pack with another title on one slide. */
function retitled(id: string): PackModel {
  const copy = structuredClone(pack);
  const slide = copy.slides[id];
  if (!slide) throw new Error(`no slide ${id}`);
  slide.title = [{ kind: 'text', text: 'Another headline' }];
  return copy;
}

describe('the downloads', () => {
  test('are a PowerPoint file for every edition, and a list of them', async () => {
    const names = Object.keys(pack.editions).map((id) => `social-prescribing-${id}.pptx`);
    expect(await write(pack)).toBe(`${names.length} editions`);
    expect(readdirSync(out).sort()).toEqual(['files.json', ...names].sort());
    expect(readFileSync(join(out, 'social-prescribing-full.pptx')).subarray(0, 2).toString()).toBe('PK');
    for (const { file, edition, bytes, made } of await readOffered(out)) {
      expect(file).toBe(`social-prescribing-${edition}.pptx`);
      expect(bytes).toBe(statSync(join(out, file)).size);
      expect(made).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });

  test('come from the cache when nothing has changed, also after dist was emptied', async () => {
    rmSync(out, { recursive: true });
    expect(await write(pack)).toBe('all unchanged');
    expect(await readOffered(out)).toHaveLength(Object.keys(pack.editions).length);
  });

  test('are written again for the editions that show what changed, and only those', async () => {
    const shows = (edition: string, id: string) =>
      pack.editions[edition]?.slides.some((slide) => slide.id === id);
    const id =
      pack.editions.full?.slides.map((slide) => slide.id).find((slide) => !shows('cyp', slide)) ?? '';
    const said = await write(retitled(id));
    expect(said).toContain('full');
    expect(said).not.toContain('cyp');
    expect(said).toMatch(/[1-5] unchanged$/);
  });

  test('are all written again by force', async () => {
    expect(await write(pack, true)).toBe(`${Object.keys(pack.editions).length} editions`);
  });
});

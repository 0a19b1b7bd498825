// @module-tag whole
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeScratchPack } from '../../scripts/bench/scratch-pack.ts';
import { checkPack } from '../../scripts/lib/check-pack.ts';
import { realPack } from '../pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'scratch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the pack grows to any size for the measures, and every check of the content still passes', async () => {
  const size = 140;
  await makeScratchPack('.', folder, size);
  const { editions } = await checkPack(folder);
  // The two asks are not in the list, and the slide of one's own place is shown only where one is chosen.
  const shown = (editions.full?.slides ?? []).filter(({ id }) => !/^(ask|next)\//.test(id));
  const ids = shown.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(size - 5);
  // Backup slides grow with the talk, and stand behind it.
  const share = (slides: ReadonlyArray<{ backup?: boolean }> = []) =>
    slides.filter(({ backup }) => backup).length / slides.length;
  expect(share(editions.commissioner?.slides)).toBeCloseTo(
    share(realPack().editions.commissioner?.slides),
    1,
  );
  expect(editions.story?.slides).toEqual(realPack().editions.story?.slides);
});

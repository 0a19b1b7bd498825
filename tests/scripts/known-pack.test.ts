// @module-tag whole
import { existsSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { knownPack } from '../../scripts/lib/check-pack.ts';
import { copyOfContent } from '../compile/pack-fixture.ts';
import { realPack } from '../pack.ts';

let root = '';
beforeAll(async () => {
  root = await copyOfContent();
});
afterAll(() => rm(root, { recursive: true, force: true }));

test('a pack that is known is taken as it was, until its content changes; a fault is told, not remembered', async () => {
  const first = await knownPack(root);
  expect(first).toEqual(realPack());
  // Plain data: nothing is lost on the way through the file.
  expect(await knownPack(root)).toEqual(first);

  const file = join(root, 'content', 'deck.json');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(first.title, 'Another title'));
  expect((await knownPack(root)).title).toBe('Another title');

  await writeFile(file, '{');
  await expect(knownPack(root)).rejects.toThrow('deck.json');
  await writeFile(file, text);
  expect((await knownPack(root)).title).toBe(first.title);
  expect(existsSync(join(root, '.cache', 'pack.json'))).toBe(true);
});

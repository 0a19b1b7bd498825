import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { fingerprint } from '../../scripts/lib/fingerprint.ts';

let root = '';
const print = (version?: string) => fingerprint(root, ['content', 'deck.json'], version);

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'));
  mkdirSync(join(root, 'content', 'why'), { recursive: true });
  writeFileSync(join(root, 'content', 'why', '010-a.mdx'), '# A');
  writeFileSync(join(root, 'deck.json'), '{}');
});

describe('a fingerprint', () => {
  test('stays while nothing changes', () => {
    expect(print()).toBe(print());
  });

  test.each<[string, () => void]>([
    ['a file changes', () => writeFileSync(join(root, 'content', 'why', '010-a.mdx'), '# B')],
    ['a file is added', () => writeFileSync(join(root, 'content', 'why', '020-b.mdx'), '')],
    ['a file is renamed', () => renameSync(join(root, 'deck.json'), join(root, 'content', 'deck.json'))],
    ['text moves from one file to the next', () => writeFileSync(join(root, 'deck.json'), '# A{}')],
  ])('changes when %s', (_, change) => {
    const before = print();
    change();
    expect(print()).not.toBe(before);
  });

  test('changes with what else it depends on', () => {
    expect(print('model 1')).not.toBe(print('model 2'));
  });

  test('takes a path that does not exist for empty', () => {
    expect(() => fingerprint(root, ['nowhere'])).not.toThrow();
  });
});

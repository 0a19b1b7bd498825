import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** Ways by which text could become markup or code. */
const doors =
  /dangerouslySetInnerHTML|\.(inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcdoc|createContextualFragment|\beval\(|new Function\(|setTimeout\(\s*['"`]/i;

const folders = ['src/remix', 'src/select', 'src/pages/remix', 'src/render/pptx/read'];
const files = folders.flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
);

describe('what handles strangers’ words', () => {
  it('never makes markup or code of them', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter((file) => doors.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

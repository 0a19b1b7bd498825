import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** What to do when something looks different, and is meant to. */
export const howToAccept = 'look at the difference; if it is meant, run this test with UPDATE_GOLDEN=1';

/**
 * Whether a kept file is to be written now: it is missing, or UPDATE_GOLDEN=1 asks for it. In CI neither ever
 * writes: there a missing file fails.
 */
export function isToBeKept(file: string): boolean {
  if (process.env.CI) {
    expect(existsSync(file), `${file} is missing`).toBe(true);
    return false;
  }
  return process.env.UPDATE_GOLDEN === '1' || !existsSync(file);
}

/** Compares a text with the kept one. */
export function expectKept(file: string, text: string): void {
  if (isToBeKept(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(text, howToAccept).toBe(readFileSync(file, 'utf8'));
}

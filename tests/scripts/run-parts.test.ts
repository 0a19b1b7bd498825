import { describe, expect, test } from 'vitest';
import type { Result } from '../../scripts/lib/count-results.ts';
import { type Part, runParts } from '../../scripts/lib/run-parts.ts';

const result = (passed: number, failed: number, skipped = 0): Result => ({
  passed,
  failed,
  skipped,
  details: failed ? 'expected red' : '',
});
const part = (name: string, outcome: Result, needs: string[] = []): Part => ({
  name,
  needs,
  run: async () => outcome,
});

async function run(parts: Part[]): Promise<{ code: number; lines: string[] }> {
  return runGroups(parts.map((one) => [one]));
}

async function runGroups(groups: Part[][], cores = 2): Promise<{ code: number; lines: string[] }> {
  let text = '';
  const code = await runParts(
    groups,
    (more) => {
      text += more;
    },
    cores,
  );
  return { code, lines: text.trimEnd().split('\n') };
}

describe('npm test', () => {
  test('ends with the sum of its parts and code 0 when nothing failed', async () => {
    const { code, lines } = await run([
      part('Types', result(0, 0)),
      part('Unit tests', result(40, 0, 2)),
      part('End-to-end tests', result(60, 0)),
    ]);
    expect(lines.at(-1)).toBe('100 passed, 0 failed, 2 skipped');
    expect(lines[1]).toMatch(/^Unit tests … 0\.0 s \(40 passed, 2 skipped\)$/);
    expect(code).toBe(0);
  });

  test('runs on after a failure, says what failed and ends with code 1', async () => {
    const { code, lines } = await run([part('Types', result(0, 1)), part('Unit tests', result(5, 0))]);
    expect(lines[0]).toMatch(/\(failed\)$/);
    expect(lines.join('\n')).toContain('── Types ─');
    expect(lines.join('\n')).toContain('expected red');
    expect(lines.at(-1)).toBe('5 passed, 1 failed');
    expect(code).toBe(1);
  });

  test('leaves out the part that needs the one that failed', async () => {
    const { code, lines } = await run([
      part('Build', result(0, 1)),
      part('End-to-end tests', result(60, 0), ['Build']),
    ]);
    expect(lines[1]).toBe('End-to-end tests … not run, because this failed: Build');
    expect(lines.at(-1)).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });

  test('counts a part that throws as one failure', async () => {
    const run1 = () => Promise.reject(new Error('No browser was found.'));
    const { code, lines } = await run([{ name: 'End-to-end tests', run: run1 }, part('More', result(1, 0))]);
    expect(lines.join('\n')).toContain('No browser was found.');
    expect(lines.at(-1)).toBe('1 passed, 1 failed');
    expect(code).toBe(1);
  });

  test.each([1, 2])(
    'runs a group beside each other on %i cores, and the next one after it',
    async (cores) => {
      const running = new Set<string>();
      const seen: string[] = [];
      const slow = (name: string, needs: string[] = []): Part => ({
        name,
        needs,
        run: async () => {
          running.add(name);
          await new Promise(setImmediate);
          seen.push([...running].join('+'));
          await new Promise(setImmediate);
          running.delete(name);
          return result(1, 0);
        },
      });
      const { lines } = await runGroups(
        [[slow('Build'), slow('Types'), slow('Lint')], [slow('Unit tests', ['Build'])]],
        cores,
      );
      expect(Math.max(...seen.map((names) => names.split('+').length))).toBe(cores);
      expect(seen.at(-1)).toBe('Unit tests');
      // Each on a line of its own, whichever ends first.
      expect(lines.map((line) => line.replace(/ … .*/, ''))).toEqual(
        expect.arrayContaining(['Build', 'Types', 'Lint', 'Unit tests']),
      );
      expect(lines.at(-1)).toBe('4 passed, 0 failed');
    },
  );
});

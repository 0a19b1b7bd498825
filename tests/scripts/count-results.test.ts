// @module-tag whole
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { countPlaywright, countVitest, type Result } from '../../scripts/lib/count-results.ts';
import { runTool } from '../../scripts/lib/run-command.ts';

const samples = 'tests/fixtures/runners';

/** Really runs a sample suite in CI's manner and counts it. */
async function runSample(runner: 'vitest' | 'playwright', sample: string): Promise<Result> {
  const out = mkdtempSync(join(tmpdir(), 'runner-'));
  const report = join(out, 'report.json');
  const env = { CI: 'true', SAMPLE: sample, SAMPLE_REPORT: report, SAMPLE_RESULTS: join(out, 'results') };
  const config = `--config=${samples}/${runner}.config.ts`;
  const isVitest = runner === 'vitest';
  const finished = isVitest
    ? await runTool(
        'vitest',
        [
          'run',
          '--root',
          samples,
          '--config=vitest.config.ts',
          '--reporter=dot',
          '--reporter=json',
          `--outputFile.json=${report}`,
        ],
        env,
      )
    : await runTool('@playwright/test', ['test', config], env);
  const json: unknown = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null;
  return isVitest ? countVitest(json, finished) : countPlaywright(json, finished);
}

describe('the count of Vitest', () => {
  test('takes passed, failed and skipped tests from its report, and a missing golden file for a failure', async () => {
    const result = await runSample('vitest', 'vitest-mixed.sample.ts');
    expect(result).toMatchObject({ passed: 2, failed: 2, skipped: 2 });
    expect(result.details).toContain('fails with a difference');
    expect(result.details).toContain('"blue"');
    expect(existsSync(`${samples}/never-written.txt`)).toBe(false);
  });

  test.each([
    ['a file that cannot be loaded', 'vitest-broken.sample.ts', 0, 'this file cannot be loaded'],
    ['an error outside any test', 'vitest-unhandled.sample.ts', 1, 'nobody waits for this'],
    ['a run without a test', 'nothing.sample.ts', 0, 'Vitest found no test.'],
  ])('takes %s for one failure', async (_, sample, passed, words) => {
    const result = await runSample('vitest', sample);
    expect(result).toMatchObject({ passed, failed: 1 });
    expect(result.details).toContain(words);
  });

  test('takes a crash, which leaves no report, for one failure', () => {
    const result = countVitest(null, { code: 134, output: 'out of memory' });
    expect(result).toMatchObject({ passed: 0, failed: 1, skipped: 0 });
    expect(result.details).toBe('Vitest stopped before it could report.\nout of memory');
  });
});

describe('the count of Playwright', () => {
  test('takes passed, failed and skipped tests from its report, and a second attempt for a failure', async () => {
    const result = await runSample('playwright', 'playwright-mixed.sample.ts');
    expect(result).toMatchObject({ passed: 1, failed: 2, skipped: 1 });
    expect(result.details).toContain('fails with a difference');
    expect(result.details).not.toContain('[1/');
  });

  test.each([
    ['a file that cannot be loaded', 'playwright-broken.sample.ts', 'this file cannot be loaded'],
    ['a run without a test', 'nothing.sample.ts', 'No tests found'],
  ])('takes %s for one failure', async (_, sample, words) => {
    const result = await runSample('playwright', sample);
    expect(result).toMatchObject({ passed: 0, failed: 1 });
    expect(result.details).toContain(words);
  });

  test('takes a crash, which leaves no report, for one failure', () => {
    expect(countPlaywright(null, { code: 1, output: '' })).toMatchObject({ passed: 0, failed: 1 });
  });
});

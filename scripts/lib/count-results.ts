import { z } from 'zod';
import type { Finished } from './run-command.ts';

/** What came of one part of `npm test`. `details` is for the reader when something failed. */
export type Result = { passed: number; failed: number; skipped: number; details: string };

const vitestSchema = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

const playwrightSchema = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
  errors: z.array(z.unknown()),
});

/** The result of `vitest run --reporter=json`. A file that could not be loaded counts as one failed test. */
export function countVitest(report: unknown, { code, output }: Finished): Result {
  const parsed = vitestSchema.safeParse(report);
  if (!parsed.success) return crashed('Vitest', output);
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = parsed.data;
  const broken = testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  const counts = {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  };
  return judge('Vitest', counts, code, output);
}

/** The result of Playwright's JSON reporter. A test that passed only at the second attempt has failed. */
export function countPlaywright(report: unknown, { code, output }: Finished): Result {
  const parsed = playwrightSchema.safeParse(report);
  if (!parsed.success) return crashed('Playwright', output);
  const { stats, errors } = parsed.data;
  const counts = {
    passed: stats.expected,
    // Errors outside any test: one cause often brings several, such as "no tests found".
    failed: stats.unexpected + stats.flaky + Math.min(errors.length, 1),
    skipped: stats.skipped,
  };
  return judge('Playwright', counts, code, output);
}

/** The result of a tool that only says yes or no. Yes adds nothing: it is no test. */
export function countTool({ code, output }: Finished): Result {
  return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0, details: code === 0 ? '' : output.trim() };
}

function judge(runner: string, counts: Omit<Result, 'details'>, code: number, output: string): Result {
  const details = failuresOf(output);
  if (counts.failed > 0) return { ...counts, details };
  // Nothing may pass for a success that isn't one: no test at all, or a runner that is unhappy without saying why.
  if (counts.passed === 0) return { ...counts, failed: 1, details: `${runner} found no test.\n${details}` };
  if (code !== 0) return { ...counts, failed: 1, details: `${runner} ended with code ${code}.\n${details}` };
  return { ...counts, details: '' };
}

function crashed(runner: string, output: string): Result {
  const details = `${runner} stopped before it could report.\n${failuresOf(output)}`;
  return { passed: 0, failed: 1, skipped: 0, details };
}

/** A runner's output from its first failure on, without the lines on tests that passed and on its report. */
function failuresOf(output: string): string {
  const start = output.search(/^⎯+ *(Failed|Unhandled)|^ {2}1\) /m);
  return output
    .slice(Math.max(start, 0))
    .split('\n')
    .filter((line) => !/^\[\d+\/\d+\] |^JSON report written/.test(line))
    .join('\n')
    .trim();
}

/** The last line of `npm test`. Tests that were skipped are named only where there are some. */
export function totalLine(results: readonly Result[]): string {
  const sum = (key: 'passed' | 'failed' | 'skipped') =>
    results.reduce((total, result) => total + result[key], 0);
  const skipped = sum('skipped');
  return `${sum('passed')} passed, ${sum('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`;
}

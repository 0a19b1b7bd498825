// npm test: runs everything, prints what failed, and ends with one line, `N passed, N failed`.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { countPlaywright, countTool, countVitest, type Result, totalLine } from './lib/count-results.ts';
import { findBrowser } from './lib/find-browser.ts';
import { root, runScript, runTool } from './lib/run-command.ts';
import { runMain, runStep } from './lib/run-step.ts';

const reports = join(root, '.cache', 'test');

const parts: Record<string, () => Promise<Result>> = {
  Types: async () => {
    const severity = ['--minimumSeverity', 'error', '--minimumFailingSeverity', 'error'];
    return toolResult(await runTool('astro', ['check', ...severity]));
  },
  Lint: async () => toolResult(await runTool('@biomejs/biome', ['check', '--error-on-warnings', '.'])),
  Content: async () => toolResult(await runScript('check-content.ts')),
  'Unit tests': async () => {
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reports}/unit.json`];
    const { code, output } = await runTool('vitest', args);
    return countVitest(await readReport('unit.json'), code, output);
  },
  Build: async () => toolResult(await runScript('build.ts')),
  'End-to-end tests': async () => {
    const { code, output } = await runTool('@playwright/test', ['test'], {
      CHROMIUM_PATH: await findBrowser(),
    });
    return countPlaywright(await readReport('e2e.json'), code, output);
  },
};

await runMain(async () => {
  // A report left from an earlier run would be counted as this one's, were a runner to crash.
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  const results: Record<string, Result> = {};
  for (const [name, part] of Object.entries(parts)) {
    if (name === 'End-to-end tests' && results.Build?.failed) {
      results[name] = { passed: 0, failed: 0, skipped: 0, details: '' };
      console.log(`${name} … not run, because the build failed`);
    } else results[name] = await runStep(name, () => settle(part), describe);
  }
  printFailures(results);
  const all = Object.values(results);
  console.log(totalLine(all));
  return all.some((result) => result.failed > 0) ? 1 : 0;
});

/** A part that throws, say for want of a browser, has failed; the others still run. */
async function settle(part: () => Promise<Result>): Promise<Result> {
  try {
    return await part();
  } catch (error) {
    return countTool(1, error instanceof Error ? error.message : String(error));
  }
}

function describe({ passed, failed, skipped }: Result): string {
  const counts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`];
  if (passed === 0 && skipped === 0) return failed ? 'failed' : '';
  return counts.filter(Boolean).join(', ');
}

function printFailures(results: Record<string, Result>): void {
  for (const [name, { details }] of Object.entries(results)) {
    if (details) console.log(`\n── ${name} ${'─'.repeat(Math.max(3, 60 - name.length))}\n${details}\n`);
  }
}

function toolResult({ code, output }: { code: number; output: string }): Result {
  return countTool(code, output);
}

async function readReport(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(reports, name), 'utf8'));
  } catch {
    return null;
  }
}

// npm test: runs everything, prints what failed, and ends with one line, `N passed, N failed`.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { countPlaywright, countTool, countVitest } from './lib/count-results.ts';
import { findBrowser } from './lib/find-browser.ts';
import { root, runScript, runTool } from './lib/run-command.ts';
import { type Part, runParts } from './lib/run-parts.ts';
import { runMain } from './lib/run-step.ts';

const reports = join(root, '.cache', 'test');
let browser = '';

const parts: Part[] = [
  {
    name: 'Types',
    run: async () => {
      const severity = ['--minimumSeverity', 'error', '--minimumFailingSeverity', 'error'];
      return countTool(await runTool('astro', ['check', ...severity]));
    },
  },
  {
    name: 'Lint',
    run: async () => countTool(await runTool('@biomejs/biome', ['check', '--diagnostic-level=error', '.'])),
  },
  { name: 'Content', run: async () => countTool(await runScript('check-content.ts')) },
  {
    name: 'Unit tests',
    run: async () => {
      const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${reports}/unit.json`];
      const finished = await runTool('vitest', args);
      return countVitest(await readReport('unit.json'), finished);
    },
  },
  { name: 'Build', run: async () => countTool(await runScript('build.ts')) },
  {
    name: 'Browser',
    run: async () => {
      browser = await findBrowser();
      return countTool({ code: 0, output: '' });
    },
  },
  {
    name: 'End-to-end tests',
    needs: ['Build', 'Browser'],
    run: async () => {
      const finished = await runTool('@playwright/test', ['test'], { CHROMIUM_PATH: browser });
      return countPlaywright(await readReport('e2e.json'), finished);
    },
  },
];

await runMain(async () => {
  // A report left from an earlier run would be counted as this one's, were a runner to crash.
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  return runParts(parts);
});

async function readReport(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(reports, name), 'utf8'));
  } catch {
    return null;
  }
}

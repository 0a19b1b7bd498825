// npm test [-- --quick]: runs everything, prints what failed, and ends with one line, `N passed, N failed`, and
// `, N skipped` where there were some. --quick is for daily work: types, lint, dead code, content, and the unit tests
// that write no whole file and start no other program.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countPlaywright, countTool, countVitest } from './lib/count-results.ts';
import { findTestBrowser } from './lib/find-browser.ts';
import { root, runScript, runTool } from './lib/run-command.ts';
import { type Part, runParts } from './lib/run-parts.ts';
import { runMain, UsageError } from './lib/run-step.ts';

const reports = join(root, '.cache', 'test');
let browser = '';

// TypeScript's native compiler checks the code in a tenth of the time; Astro's own files need the older one, and
// their check goes first: it writes the types that both read.
const types: Part = {
  name: 'Types',
  run: async () => {
    const severity = ['--minimumSeverity', 'error', '--minimumFailingSeverity', 'error'];
    const files = ['--tsconfig', 'scripts/lib/astro-files.tsconfig.json'];
    const pages = await runTool('astro', ['check', ...files, ...severity]);
    return countTool(pages.code === 0 ? await runTool('typescript-native', ['--noEmit', '-p', '.']) : pages);
  },
};

const lint: Part = {
  name: 'Lint',
  run: async () => countTool(await runTool('@biomejs/biome', ['check', '--diagnostic-level=error', '.'])),
};

const deadCode: Part = {
  name: 'Dead code',
  run: async () => countTool(await runTool('knip', ['--no-progress', '--no-config-hints'])),
};

const content: Part = { name: 'Content', run: async () => countTool(await runScript('check-content.ts')) };

const unitTests = (...filter: string[]): Part => ({
  name: 'Unit tests',
  run: async () => {
    const args = [
      'run',
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${reports}/unit.json`,
      ...filter,
    ];
    const finished = await runTool('vitest', args);
    return countVitest(await readReport('unit.json'), finished);
  },
});

const build: Part = { name: 'Build', run: async () => countTool(await runScript('build.ts')) };

const findsBrowser: Part = {
  name: 'Browser',
  run: async () => {
    browser = await findTestBrowser();
    return countTool({ code: 0, output: '' });
  },
};

const endToEnd: Part = {
  name: 'End-to-end tests',
  needs: ['Build', 'Browser'],
  run: async () => {
    const finished = await runTool('@playwright/test', ['test'], { CHROMIUM_PATH: browser });
    return countPlaywright(await readReport('e2e.json'), finished);
  },
};

// The same steps in Firefox and WebKit; where the machine can have neither, they are counted as skipped.
const engines: Part = {
  name: 'Other engines',
  needs: ['Build', 'Browser'],
  run: async () => {
    const args = ['test', '--config', 'playwright.engines.config.ts'];
    const finished = await runTool('@playwright/test', args, { CHROMIUM_PATH: browser });
    return countPlaywright(await readReport('engines.json'), finished);
  },
};

// What stands in one group runs side by side, a core each. The tests keep every core busy by themselves.
const quick = [[types, lint, deadCode, content], [unitTests('--tags-filter=!whole')]];
const whole = [[findsBrowser, types, build, lint, deadCode, content], [unitTests()], [endToEnd], [engines]];

// Every runner and each command that a test runs starts in half of the time where what Node compiled is kept.
process.env.NODE_COMPILE_CACHE ??= join(root, '.cache', 'compile');

// The suite looks for the site at the root of its host; one part of it builds another in a folder.
process.env.PACK_BASE = '/';
process.env.PACK_HOST = '';
process.env.PACK_OFFLINE = '';

await runMain(async () => {
  const isQuick = readOptions().quick;
  // A report left from an earlier run would be counted as this one's, were a runner to crash.
  await rm(reports, { recursive: true, force: true });
  await mkdir(reports, { recursive: true });
  return runParts(isQuick ? quick : whole);
});

function readOptions(): { quick: boolean } {
  try {
    const { values } = parseArgs({ options: { quick: { type: 'boolean', default: false } } });
    return { quick: values.quick };
  } catch {
    throw new UsageError(
      'npm test takes one option: npm test -- --quick (types, lint, dead code, content and the fast unit tests).',
    );
  }
}

async function readReport(name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(join(reports, name), 'utf8'));
  } catch {
    return null;
  }
}

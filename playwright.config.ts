import { defineConfig } from '@playwright/test';
import { browserFlags } from './scripts/lib/browser-flags.ts';
import { findTestBrowser } from './scripts/lib/find-browser.ts';
import { freePort } from './scripts/lib/serve.ts';

// Playwright reads this file once more in every worker: what the first reading found is passed on by environment.
process.env.CHROMIUM_PATH ??= await findTestBrowser();
process.env.E2E_PORT ??= String(await freePort(4391));

const url = `http://localhost:${process.env.E2E_PORT}`;
const isCi = Boolean(process.env.CI);

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // Limits for the whole suite, and only here. They end a wait for what never comes, and are no measure of speed:
  // a machine that is ten times slower than a good one may take its time.
  timeout: 10 * 60_000,
  expect: { timeout: 60_000 },
  forbidOnly: isCi,
  reporter: [['line'], ['json', { outputFile: '.cache/test/e2e.json' }]],
  use: {
    baseURL: url,
    // A press on something that never comes ends there, and not with its test.
    actionTimeout: 2 * 60_000,
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    // A worker that answers for the network would stand between the tests and the site: offline.spec.ts alone lets it in.
    serviceWorkers: 'block',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: browserFlags,
    },
  },
  webServer: {
    command: `"${process.execPath}" scripts/serve-dist.ts ${process.env.E2E_PORT}`,
    url,
    // A server left over from an older build would be tested in its place.
    reuseExistingServer: false,
    timeout: 120_000,
  },
});

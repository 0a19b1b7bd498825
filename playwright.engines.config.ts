import { defineConfig } from '@playwright/test';
import { findTestBrowser } from './scripts/lib/find-browser.ts';
import { findFirefox, findWebKit } from './scripts/lib/find-engines.ts';

// Playwright reads this file once more in every worker: what the first reading found is passed on by environment.
process.env.CHROMIUM_PATH ??= await findTestBrowser();
process.env.FIREFOX_PATH ??= findFirefox() ?? '';
process.env.WEBKIT ??= JSON.stringify(findWebKit());

/** The same steps in Firefox and WebKit; where slides stand, in Chromium too. What is missing is skipped. */
export default defineConfig({
  testDir: 'tests/engines',
  outputDir: 'test-results/engines',
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 60_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['line'], ['json', { outputFile: '.cache/test/engines.json' }]],
  projects: [{ name: 'webkit' }, { name: 'firefox' }, { name: 'chromium', testMatch: 'stands.spec.ts' }],
});

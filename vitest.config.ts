import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/check-packages.ts'],
    globalSetup: 'tests/compile-once.ts',
    // Vitest itself would leave one core idle: half of a small machine.
    maxWorkers: availableParallelism(),
    // The files of a worker share its modules, which halves the work of the suite: a test leaves no trace in them.
    isolate: false,
    tags: [
      {
        name: 'whole',
        description: 'Writes whole files or starts another program: not in npm test -- --quick.',
      },
    ],
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // In CI a missing golden file is a failure, never a new file; elsewhere it is written once, to be looked at.
    update: false,
    // Limits for the whole suite, and only here. They end a wait for what never comes, and are no measure of speed:
    // some tests run LibreOffice or a browser, and a slow or busy machine may take its time.
    testTimeout: 5 * 60_000,
    hookTimeout: 5 * 60_000,
  },
});

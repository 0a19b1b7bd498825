import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.{ts,tsx}'],
    exclude: ['tests/e2e/**', 'node_modules/**'],
    setupFiles: ['tests/check-packages.ts'],
    // In CI a missing golden file is a failure, never a new file; elsewhere it is written once, to be looked at.
    update: false,
    // No test reaches out: what needs a network says so and brings its own.
    testTimeout: 20_000,
    // Several suites compile the whole pack first.
    hookTimeout: 60_000,
  },
});

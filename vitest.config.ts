import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // SQLite files and forked readers are real; two cores leave no room for more.
    maxWorkers: 2,
    // Files of a worker share their modules: loading them anew for each file took as long as the tests themselves.
    isolate: false,
    // Making a decided session takes a few seconds, and more where other processes share the machine.
    hookTimeout: 60_000,
    testTimeout: 30_000,
    reporters:
      process.env['CI_JSON'] === undefined
        ? ['default']
        : ['default', ['json', { outputFile: process.env['CI_JSON'] }]],
  },
});

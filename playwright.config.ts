import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.cache/e2e',
  // Two applications at a time: each waits more than it works. Tests of one file still run one after the other.
  workers: 2,
  timeout: 120_000,
  // A busy machine is no failure.
  expect: { timeout: 10_000 },
  retries: 0,
  forbidOnly: true,
  reporter:
    process.env['CI_JSON'] === undefined
      ? 'list'
      : [['list'], ['json', { outputFile: process.env['CI_JSON'] }]],
});

import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.cache/e2e',
  // One application at a time: each takes six processes.
  workers: 1,
  timeout: 90_000,
  retries: 0,
  forbidOnly: true,
  reporter:
    process.env['CI_JSON'] === undefined
      ? 'list'
      : [['list'], ['json', { outputFile: process.env['CI_JSON'] }]],
});

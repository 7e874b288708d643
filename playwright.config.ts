import { defineConfig } from '@playwright/test';
import { takeRunFolder } from './tests/support/run-folder.ts';

const { data } = takeRunFolder();
process.env['JURY_EIG_DATA_FOLDER'] ??= data;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: '.cache/e2e',
  // Three applications at a time on two processors: each waits as much as it works. Tests of one file still run one
  // after the other.
  workers: 3,
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

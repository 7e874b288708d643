import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';

// Backups of the sessions that tests open by themselves: never among a person’s own. Workers take it over.
process.env['JURY_EIG_DATA_FOLDER'] ??= mkdtempSync(join(tmpdir(), 'jury-eig-e2e-data-'));

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

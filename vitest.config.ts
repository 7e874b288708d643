import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Backups of the sessions that tests open: in the system’s temporary folder, never among a person’s own. */
const dataFolder = mkdtempSync(join(tmpdir(), 'jury-eig-unit-data-'));

export default defineConfig({
  // Elements are made as the pages make them (renderer/jsx-runtime.ts), which has no other for development.
  oxc: { jsx: { runtime: 'automatic', importSource: '#renderer', development: false } },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // SQLite files and forked readers are real; two cores leave no room for more.
    maxWorkers: 2,
    // Files of a worker share their modules: loading them anew for each file took as long as the tests themselves.
    isolate: false,
    // Making a decided session takes a few seconds, and more where other processes share the machine.
    hookTimeout: 60_000,
    env: { JURY_EIG_DATA_FOLDER: dataFolder },
    testTimeout: 30_000,
    reporters:
      process.env['CI_JSON'] === undefined
        ? ['default']
        : ['default', ['json', { outputFile: process.env['CI_JSON'] }]],
  },
});

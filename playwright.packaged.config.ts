import { defineConfig } from '@playwright/test';
import base from './playwright.config.ts';

/** The packaged program: the whole story of part A, double clicks, and what it must refuse. `npm run test:packaged`. */
export default defineConfig({
  ...base,
  testDir: 'tests',
  // Selection too: the solver is a thread whose program lies in the archive.
  testMatch: ['e2e/whole-story.e2e.ts', 'e2e/selection.e2e.ts', 'packaged/*.e2e.ts'],
  outputDir: '.cache/e2e-packaged',
  // They start and end the same program, some on fixed ports.
  workers: 1,
});

import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { takeRunFolder } from './tests/support/run-folder.ts';

/** What takes ten seconds and more, by the beginning of its name: begun first, so that no worker is idle at the end. */
const longest = [
  'house/command-line',
  'service/protection/changed-passphrase',
  'service/random-requests',
  'house/torture',
  'service/load-again',
  'service/conflicts',
  'service/protection/kills',
];
/** Where a file stands; what is not named stands after all that is. */
const placeOf = ({ moduleId }: TestSpecification): number => {
  const at = longest.findIndex((name) => moduleId.includes(`/tests/unit/${name}`));
  return at === -1 ? longest.length : at;
};

/** Vitest’s own order goes by what it remembers of the last run, and by size where it has not run yet. */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((left, right) => placeOf(left) - placeOf(right));
  }
}

export default defineConfig({
  // Elements are made as the pages make them (renderer/jsx-runtime.ts), which has no other for development.
  oxc: { jsx: { runtime: 'automatic', importSource: '#renderer', development: false } },
  test: {
    include: ['tests/unit/**/*.test.ts'],
    // SQLite files and forked readers are real; two cores leave no room for more.
    maxWorkers: 2,
    // Files of a worker share their modules: loading them anew for each file took as long as the tests themselves.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Making a decided session takes a few seconds, and more where other processes share the machine.
    hookTimeout: 60_000,
    env: { JURY_EIG_DATA_FOLDER: takeRunFolder().data },
    testTimeout: 30_000,
    reporters:
      process.env['CI_JSON'] === undefined
        ? ['default']
        : ['default', ['json', { outputFile: process.env['CI_JSON'] }]],
  },
});

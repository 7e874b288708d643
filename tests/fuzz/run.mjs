// Thousands of damaged files: `npm run fuzz -- [cases] [seed]`. The short form is part of the unit tests.
import { spawnSync } from 'node:child_process';

const [cases = '5000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
console.log(`${cases} damaged files from seed ${seed}`);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', 'tests/unit/interchange/fuzz.test.ts', '--testTimeout=0'],
  { stdio: 'inherit', env: { ...process.env, FUZZ_CASES: cases, FUZZ_SEED: seed } },
);
process.exitCode = status ?? 1;

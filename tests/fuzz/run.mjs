// Thousands of damaged files: `npm run fuzz -- [cases] [seed]`. The short form is part of the unit tests.
import { startVitest } from 'vitest/node';

const [cases = '5000', seed = String(Date.now() % 1_000_000_000)] = process.argv.slice(2);
process.env['FUZZ_CASES'] = cases;
process.env['FUZZ_SEED'] = seed;
console.log(`${cases} damaged files from seed ${seed}`);
await startVitest('test', ['tests/unit/interchange/fuzz.test.ts'], { watch: false, testTimeout: 0 });

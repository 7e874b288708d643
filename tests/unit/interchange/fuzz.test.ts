import { expect, test } from 'vitest';
import { fuzzReaders } from '#tests/fuzz/fuzz-readers.ts';
import { readers } from '#tests/fuzz/readers.ts';

const cases = Number(process.env['FUZZ_CASES'] ?? 300);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_270_104);

test('every damaged file is read or refused, with sentences, in bounded time', async () => {
  const { faults, read, refused } = await fuzzReaders({ readers, seed, cases, longestMilliseconds: 10_000 });
  expect(faults).toEqual([]);
  expect(read + refused).toBe(cases);
  // A mutator that only ever breaks the outermost shell would test nothing else.
  expect(read).toBeGreaterThan(cases / 10);
  expect(refused).toBeGreaterThan(cases / 10);
});

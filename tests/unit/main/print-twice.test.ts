import { expect, test } from 'vitest';
import { printTwice } from '#electron/main/print-twice.ts';

/** Prints that end as listed, one after the other. */
function printer(...ends: readonly ('refused' | 'printed')[]): {
  print: () => Promise<number>;
  tries: () => number;
} {
  let tried = 0;
  return {
    print: () => {
      const end = ends[tried];
      tried += 1;
      return end === 'printed'
        ? Promise.resolve(tried)
        : Promise.reject(new Error(`refused ${String(tried)}`));
    },
    tries: () => tried,
  };
}

test('a printing that Chromium refuses once is tried once more', async () => {
  const { print } = printer('refused', 'printed');
  expect(await printTwice(print, () => true)).toBe(2);
});

test('one that goes well is not tried again, and two refusals are one', async () => {
  const well = printer('printed', 'printed');
  expect(await printTwice(well.print, () => true)).toBe(1);
  expect(well.tries()).toBe(1);
  const never = printer('refused', 'refused', 'printed');
  await expect(printTwice(never.print, () => true)).rejects.toThrow('refused 2');
  expect(never.tries()).toBe(2);
});

test('one that was called off is not tried again', async () => {
  const { print, tries } = printer('refused', 'printed');
  await expect(printTwice(print, () => false)).rejects.toThrow('refused 1');
  expect(tries()).toBe(1);
});

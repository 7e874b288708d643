import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Random, seedOfDigest, splitMix64, stateOf } from '#core/ranking/firmness/random.ts';

describe('the generator', () => {
  it('gives the numbers of the reference implementation of xoshiro128** 1.1', () => {
    const random = new Random([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, () => random.word())).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('gives the published numbers of SplitMix64', () => {
    expect(splitMix64(1_234_567n, 5)).toEqual([
      6457827717110365317n,
      3203168211198807973n,
      9817491932198370423n,
      4593380528125082431n,
      16408922859458223821n,
    ]);
    expect(splitMix64(0n, 5)).toEqual([
      0xe220a8397b1dcdafn,
      0x6e789e6aa1b965f4n,
      0x06c45d188009454fn,
      0xf88bb8a8724c81ecn,
      0x1b39896a51a8749bn,
    ]);
  });

  it('spreads a seed as docs/formats.md says', () => {
    expect(stateOf(0n)).toEqual([0x7b1dcdaf, 0xe220a839, 0xa1b965f4, 0x6e789e6a]);
    expect(seedOfDigest('00000000000000ff'.padEnd(64, 'a'))).toBe(255n);
  });

  it('gives the vectors that docs/formats.md prints', () => {
    const random = Random.seeded(20_180_617n);
    expect(Array.from({ length: 4 }, () => random.word())).toEqual([
      3471761297, 772434790, 3384102143, 2008457505,
    ]);
    expect(Array.from({ length: 6 }, () => random.below(10))).toEqual([4, 1, 6, 7, 2, 8]);
    expect(random.unit()).toBe(0.8527248865249457);
  });

  it('draws each number below a limit as often', () => {
    const random = Random.seeded(1n);
    const seen = new Float64Array(7);
    for (let draw = 0; draw < 70_000; draw += 1) {
      const number = random.below(7);
      seen[number] = (seen[number] ?? 0) + 1;
    }
    // Chi-square of 6 degrees of freedom: beyond 22.46 once in a thousand seeds.
    const chi2 = seen.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    expect(chi2).toBeLessThan(22.46);
  });

  it('refuses limits that it cannot serve', () => {
    const random = Random.seeded(1n);
    for (const limit of [0, -1, 1.5, 2 ** 32 + 1, Number.NaN]) {
      expect(() => random.below(limit)).toThrow(RangeError);
    }
  });

  it('stays in [0, 1), and repeats itself by seed', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }), (seed) => {
        const [a, b] = [Random.seeded(seed), Random.seeded(seed)];
        for (let draw = 0; draw < 50; draw += 1) {
          const number = a.unit();
          expect(number).toBe(b.unit());
          expect(number >= 0 && number < 1).toBe(true);
        }
      }),
    );
  });
});

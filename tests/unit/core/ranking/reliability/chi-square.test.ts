import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareTail } from '#core/ranking/reliability/chi-square.ts';

const near = (actual: number, expected: number, relative: number): void => {
  expect(Math.abs(actual / expected - 1)).toBeLessThan(relative);
};

describe('the upper tail of χ²', () => {
  it.each([
    // Points of the printed tables, 5 % and 1 %, to all digits that are known.
    [3.841458820694124, 1, 0.05],
    [5.991464547107979, 2, 0.05],
    [16.918977604620448, 9, 0.05],
    [18.307038053275146, 10, 0.05],
    [124.34211340400407, 100, 0.05],
    [6.634896601021213, 1, 0.01],
    // Worked out with forty digits.
    [22.348739495798316, 9, 0.007837043634552069],
    [0.1, 1, 0.7518296340458493],
    [1e-6, 3, 0.9999999997340386],
    [50, 3, 7.98917924495147e-11],
    [200, 100, 1.1784500720979422e-8],
    [90, 100, 0.7531979655998297],
    [100, 100, 0.4811916845279567],
    [10_050, 9_999, 0.3576514575357864],
    [9_000, 9_999, 0.999999999999866],
    [11_000, 9_999, 3.4463742421246303e-12],
    [1_000, 2, 7.1245764067412855e-218],
    [7.5, 5, 0.186029833602867],
  ])('%d with %d degrees of freedom', (value, degrees, expected) => {
    near(chiSquareTail(value, degrees), expected, 1e-11);
  });

  it('is the Poisson sum for even degrees of freedom', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.double({ min: 0.01, max: 150, noNaN: true }),
        (half, x) => {
          let term = Math.exp(-x);
          let sum = term;
          for (let k = 1; k < half; k += 1) {
            term *= x / k;
            sum += term;
          }
          near(chiSquareTail(2 * x, 2 * half), sum, 1e-10);
        },
      ),
    );
  });

  it('begins at 1', () => {
    expect(chiSquareTail(0, 4)).toBe(1);
  });
});

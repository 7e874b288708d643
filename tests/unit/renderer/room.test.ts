import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutIntoPages, pageOfRow, rowsIn } from '#renderer/room/pages.ts';
import { placeDots } from '#renderer/room/place-dots.ts';

describe('pages that never scroll', () => {
  test('hold every row once, in order, and no more than fit', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), fc.integer({ min: 1, max: 12 }), (rows, most) => {
        const pages = cutIntoPages(rows, most);
        expect(pages.flat()).toEqual(rows);
        const lengths = pages.map((page) => page.length);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
        expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('are found by a row', () => {
    const pages = cutIntoPages([0, 1, 2, 3, 4, 5, 6], 3);
    expect(pages.map((page) => page.length)).toEqual([3, 2, 2]);
    expect([0, 2, 3, 6, 99].map((row) => pageOfRow(pages, row))).toEqual([0, 0, 1, 2, 2]);
  });

  test('have one row at least, however small the window', () => {
    expect([rowsIn(500, 50, 100), rowsIn(20, 50, 100)]).toEqual([4, 1]);
    expect(cutIntoPages([], 3)).toEqual([[]]);
  });
});

describe('dots of marks', () => {
  const xOf = (value: number): number => value;
  const marks = fc
    .array(fc.integer({ min: 0, max: 4 }), { maxLength: 12 })
    .map((values) => values.map((value, place) => ({ juror: place + 1, value: value * 100 })));

  test('never lie over each other, and stay by their mark and within the height', () => {
    fc.assert(
      fc.property(marks, fc.integer({ min: 40, max: 120 }), (given, height) => {
        const { radius, dots } = placeDots(given, xOf, height, 20, 100);
        expect(dots.map(({ juror }) => juror).sort((a, b) => a - b)).toEqual(given.map(({ juror }) => juror));
        for (const dot of dots) {
          const value = given.find(({ juror }) => juror === dot.juror)?.value ?? NaN;
          expect(Math.abs(dot.x - value) + radius).toBeLessThanOrEqual(50 + 1e-6);
          expect(dot.y - radius).toBeGreaterThanOrEqual(-1e-6);
          expect(dot.y + radius).toBeLessThanOrEqual(height + 1e-6);
          for (const other of dots) {
            if (other.juror === dot.juror) continue;
            expect(Math.hypot(other.x - dot.x, other.y - dot.y)).toBeGreaterThanOrEqual(2 * radius - 1e-6);
          }
        }
      }),
    );
  });

  test('are as large as they may be where nothing is in the way', () => {
    const { radius, dots } = placeDots([{ juror: 7, value: 200 }], xOf, 100, 20, 100);
    expect([radius, dots]).toEqual([20, [{ juror: 7, x: 200, y: 50 }]]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gridTemplates } from '#core/call/grid-templates.ts';
import { compareFractions, fraction, roundFraction, writeFraction } from '#core/ranking/fraction.ts';
import { totalOf, totalOfMarks } from '#core/ranking/total.ts';
import { gridOf } from '#tests/support/core-samples.ts';

const written = (total: ReturnType<typeof totalOf>): string | null =>
  total === null ? null : writeFraction(total);

describe('the total of a défi', () => {
  it('is 18,85 out of 20 for 4 – 3,5 – 3,75 – 4 – 3,6 with equal weights', () => {
    // (4 + 3.5 + 3.75 + 4 + 3.6) / 5 = 3.77; 3.77 / 4 × 20 = 18.85
    expect(written(totalOfMarks(gridTemplates.eig3, [400, 350, 375, 400, 360]))).toBe('1885/1');
  });

  it('weighs each criterion', () => {
    // 20 × (2 × 4 + 1 × 1) / (4 × 3) = 15
    const grid = gridOf([{ weight: 200 }, { weight: 100 }]);
    expect(written(totalOfMarks(grid, [400, 100]))).toBe('1500/1');
    expect(written(totalOfMarks(grid, [100, 400]))).toBe('1000/1');
  });

  it('takes the mean of each criterion by itself, whatever the number of marks of the others', () => {
    // C1: (4 + 3 + 3) / 3 = 10/3; C2: 5/2. Hundredths of 20: 2000 × (1000/3 + 250) / (400 × 2) = 4375/3
    const grid = gridOf([{}, {}]);
    const total = totalOf(grid, [
      { sum: 1_000, count: 3 },
      { sum: 500, count: 2 },
    ]);
    expect(written(total)).toBe('4375/3');
    expect(total === null ? null : roundFraction(total)).toBe(1_458);
  });

  it('does not exist while a criterion has no mark', () => {
    const grid = gridOf([{}, {}]);
    expect(totalOfMarks(grid, [400, null])).toBeNull();
    expect(totalOf(grid, [{ sum: 400, count: 1 }])).toBeNull();
    expect(
      totalOf(grid, [
        { sum: 0, count: 0 },
        { sum: 400, count: 1 },
      ]),
    ).toBeNull();
  });

  it('counts a mark of zero as a mark', () => {
    const grid = gridOf([{}], { scale: { min: 0, max: 500, step: 50 }, outOf: 500 });
    expect(written(totalOfMarks(grid, [0]))).toBe('0/1');
  });

  it('is what the grid says it is out of when every mark is the highest', () => {
    for (const grid of Object.values(gridTemplates)) {
      const best = grid.criteria.map(() => grid.scale.max);
      expect(written(totalOfMarks(grid, best))).toBe(`${String(grid.outOf)}/1`);
    }
  });

  it('depends on the proportions of the weights only', () => {
    const mark = fc.integer({ min: 20, max: 80 }).map((steps) => steps * 5);
    const criteria = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), mark), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(criteria, fc.integer({ min: 2, max: 100 }), (given, factor) => {
        const marks = given.map(([, value]) => value);
        const plain = totalOfMarks(gridOf(given.map(([weight]) => ({ weight }))), marks);
        const scaled = totalOfMarks(gridOf(given.map(([weight]) => ({ weight: weight * factor }))), marks);
        expect(written(scaled)).toBe(written(plain));
      }),
    );
  });

  it('is never lower when one mark is higher', () => {
    const mark = fc.integer({ min: 20, max: 79 }).map((steps) => steps * 5);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), mark), { minLength: 1, maxLength: 8 }),
        fc.nat(),
        (given, at) => {
          const grid = gridOf(given.map(([weight]) => ({ weight })));
          const marks = given.map(([, value]) => value);
          const raised = marks.map((value, index) => (index === at % marks.length ? value + 5 : value));
          const before = totalOfMarks(grid, marks) ?? fraction(0n, 1n);
          const after = totalOfMarks(grid, raised) ?? fraction(0n, 1n);
          expect(compareFractions(after, before)).toBeGreaterThan(0);
        },
      ),
    );
  });
});

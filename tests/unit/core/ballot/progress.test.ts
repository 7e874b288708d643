import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { progressByDefi, progressOf } from '#core/ballot/progress.ts';

describe('progress', () => {
  test('sorts the assigned défis alone, by how much of the grid is filled', () => {
    const given = new Map([
      ['a', 5],
      ['b', 4],
      ['elsewhere', 5],
    ]);
    expect(progressOf(['a', 'b', 'c'], given, 5)).toEqual({ complete: ['a'], begun: ['b'], missing: ['c'] });
    expect(progressOf([], given, 5)).toEqual({ complete: [], begun: [], missing: [] });
  });

  test('is the same seen from the jurors and from the défis', () => {
    const jurors = fc.array(
      fc.array(fc.constantFrom('complete' as const, 'begun' as const, 'missing' as const, null), {
        minLength: 6,
        maxLength: 6,
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(jurors, (states) => {
        const placesOf = (row: (typeof states)[number], state: string): number[] =>
          row.flatMap((one, place) => (one === state ? [place] : []));
        const lines = states.map((row) => ({
          complete: placesOf(row, 'complete'),
          begun: placesOf(row, 'begun'),
          missing: placesOf(row, 'missing'),
        }));
        const defis = progressByDefi(lines, 6);
        expect(defis).toHaveLength(6);
        for (const [juror, row] of states.entries()) {
          for (const [defi, state] of row.entries()) {
            for (const one of ['complete', 'begun', 'missing'] as const) {
              expect(defis[defi]?.[one].includes(juror)).toBe(state === one);
            }
          }
        }
      }),
    );
  });
});

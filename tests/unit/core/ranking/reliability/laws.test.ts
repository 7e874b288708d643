import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finish } from '#core/ranking/firmness/resampling.ts';
import { ratingsOfRows } from '#core/ranking/ratings.ts';
import { alphaInterval } from '#core/ranking/reliability/alpha-interval.ts';
import { krippendorffAlpha, levels, type Level } from '#core/ranking/reliability/alpha.ts';
import { icc, type Icc } from '#core/ranking/reliability/icc.ts';
import { kendallW } from '#core/ranking/reliability/kendall-w.ts';
import { leaveOneOut } from '#core/ranking/reliability/leave-one-out.ts';
import { reliabilityOf } from '#core/ranking/reliability/reliability.ts';
import { fourJudges, fourObservers, type Rows } from '#tests/fixtures/published-ratings.ts';

const alpha = (rows: Rows, level: Level): number | null =>
  krippendorffAlpha(ratingsOfRows(rows), level).value;
const w = (rows: Rows): number | null => kendallW(ratingsOfRows(rows)).w;

/** The same null, or the same to ten digits. */
function same(actual: number | null, expected: number | null): void {
  if (actual === null || expected === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThan(1e-10 * Math.max(1, Math.abs(expected)));
}

const table = (missing: boolean): fc.Arbitrary<Rows> =>
  fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 3, max: 9 })).chain(([raters, units]) => {
    const mark = fc.integer({ min: 0, max: 6 });
    const cell = missing ? fc.option(mark, { freq: 3 }) : mark;
    return fc.array(fc.array(cell, { minLength: units, maxLength: units }), {
      minLength: raters,
      maxLength: raters,
    });
  });

/** α as Krippendorff 2011 tells it: by the matrix of coincidences and each metric written out. */
function byCoincidences(rows: Rows, level: Level): number | null {
  const units = (rows[0] ?? []).map((_one, unit) =>
    rows.flatMap((row) => (row[unit] === null || row[unit] === undefined ? [] : [row[unit]])),
  );
  const paired = units.filter((values) => values.length >= 2);
  const distinct = [...new Set(paired.flat())].sort((a, b) => a - b);
  const matrix = distinct.map(() => distinct.map(() => 0));
  for (const values of paired) {
    for (const [i, a] of values.entries()) {
      for (const [j, b] of values.entries()) {
        const row = matrix[distinct.indexOf(a)];
        const column = distinct.indexOf(b);
        if (i !== j && row !== undefined) row[column] = (row[column] ?? 0) + 1 / (values.length - 1);
      }
    }
  }
  const totals = matrix.map((row) => row.reduce((sum, one) => sum + one, 0));
  const all = totals.reduce((sum, one) => sum + one, 0);
  const delta = (c: number, k: number): number => {
    const [a, b] = [distinct[c] ?? 0, distinct[k] ?? 0];
    switch (level) {
      case 'nominal':
        return c === k ? 0 : 1;
      case 'interval':
        return (a - b) ** 2;
      case 'ratio':
        return a + b === 0 ? 0 : ((a - b) / (a + b)) ** 2;
      case 'ordinal': {
        const between = totals.slice(Math.min(c, k), Math.max(c, k) + 1).reduce((sum, one) => sum + one, 0);
        return (between - ((totals[c] ?? 0) + (totals[k] ?? 0)) / 2) ** 2;
      }
    }
  };
  let [observed, expected] = [0, 0];
  for (const [c, row] of matrix.entries()) {
    for (const [k, one] of row.entries()) {
      if (c === k) continue;
      observed += one * delta(c, k);
      expected += (totals[c] ?? 0) * (totals[k] ?? 0) * delta(c, k);
    }
  }
  return distinct.length < 2 ? null : 1 - ((all - 1) * observed) / expected;
}

describe('α', () => {
  it('is what the matrix of coincidences gives, at every level, whatever is missing', () => {
    fc.assert(
      fc.property(table(true), (rows) => {
        for (const level of levels) same(alpha(rows, level), byCoincidences(rows, level));
      }),
    );
  });

  it('keeps its value when raters or units change places', () => {
    fc.assert(
      fc.property(table(true), (rows) => {
        const turned = [...rows].reverse().map((row) => [...row].reverse());
        for (const level of levels) same(alpha(turned, level), alpha(rows, level));
      }),
    );
  });

  it('keeps: nominal under any new names, ordinal under rising maps, interval under lines, ratio under scaling', () => {
    const mapped = (rows: Rows, map: (value: number) => number): Rows =>
      rows.map((row) => row.map((value) => (value === null ? null : map(value))));
    fc.assert(
      fc.property(table(true), (rows) => {
        same(
          alpha(
            mapped(rows, (one) => (one * 5) % 7),
            'nominal',
          ),
          alpha(rows, 'nominal'),
        );
        same(
          alpha(
            mapped(rows, (one) => one ** 3 - 4),
            'ordinal',
          ),
          alpha(rows, 'ordinal'),
        );
        same(
          alpha(
            mapped(rows, (one) => 900 - 35 * one),
            'interval',
          ),
          alpha(rows, 'interval'),
        );
        same(
          alpha(
            mapped(rows, (one) => 25 * one),
            'ratio',
          ),
          alpha(rows, 'ratio'),
        );
      }),
    );
  });

  it('falls when a juror of a unanimous jury adds a constant: it asks for agreement, not for parallels', () => {
    const agreed = [
      [1, 2, 3, 4],
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ];
    expect(alpha(agreed, 'interval')).toBe(1);
    const [first = [], ...others] = agreed;
    expect(alpha([first.map((one) => one + 1), ...others], 'interval')).toBeLessThan(1);
  });

  it('says why there is none', () => {
    const reasonOf = (rows: Rows, level: Level = 'interval') =>
      krippendorffAlpha(ratingsOfRows(rows), level).reason;
    expect(reasonOf([])).toBe('no-pairs');
    expect(
      reasonOf([
        [1, 2, null],
        [null, null, 3],
      ]),
    ).toBe('no-pairs');
    expect(
      reasonOf([
        [2, 2],
        [2, 2],
      ]),
    ).toBe('no-variation');
    // The 5 stands alone: nothing is compared with it.
    expect(
      reasonOf([
        [2, 2, 5],
        [2, 2, null],
      ]),
    ).toBe('no-variation');
    expect(
      reasonOf(
        [
          [-1, 2],
          [1, 2],
        ],
        'ratio',
      ),
    ).toBe('negative-values');
    expect(
      alpha(
        [
          [0, 2, 0],
          [0, 2, 2],
        ],
        'ratio',
      ),
    ).not.toBeNull();
  });
});

describe('W', () => {
  it('keeps its value under rising maps of each rater, so under constants, and under changes of place', () => {
    fc.assert(
      fc.property(table(false), (rows) => {
        same(w(rows.map((row, rater) => row.map((one) => (one ?? 0) ** 3 + 100 * rater))), w(rows));
        same(w([...rows].reverse().map((row) => [...row].reverse())), w(rows));
        same(w(rows.map((row) => row.map((one) => -(one ?? 0)))), w(rows));
      }),
    );
  });

  it('is 1 for one order and 0 for opposite ones', () => {
    expect(
      w([
        [1, 2, 3],
        [4, 5, 9],
        [0, 1, 2],
      ]),
    ).toBe(1);
    expect(
      w([
        [1, 2, 3],
        [3, 2, 1],
      ]),
    ).toBe(0);
  });

  it('looks only at what all marked, and leaves out who marked nothing', () => {
    const full = [
      [1, 2, 3, 4],
      [2, 1, 3, 4],
    ];
    const gaps = [
      [1, 9, 2, 3, 4],
      [null, null, null, null, null],
      [2, null, 1, 3, 4],
    ];
    expect(kendallW(ratingsOfRows(gaps))).toEqual(kendallW(ratingsOfRows(full)));
  });
});

/** Close to a denominator of 0 neither its sign nor any digit of the ratio is sure. */
function isSteady({ squares, raters, units }: Icc): boolean {
  if (squares === null) return true;
  const between = (squares.raters - squares.residual) / units;
  const single = squares.units + (raters - 1) * squares.residual + raters * between;
  const size = squares.units + squares.raters + squares.residual;
  return Math.min(Math.abs(squares.units + between), Math.abs(single)) > 1e-2 * size;
}

describe('the ICC', () => {
  it('follows lines and changes of place', () => {
    fc.assert(
      fc.property(table(false), (rows) => {
        const plain = icc(ratingsOfRows(rows));
        if (!isSteady(plain)) return;
        const line = icc(ratingsOfRows(rows.map((row) => row.map((one) => 7 - 3 * (one ?? 0)))));
        const turned = icc(ratingsOfRows([...rows].reverse().map((row) => [...row].reverse())));
        for (const other of [line, turned]) {
          expect(other.reason).toBe(plain.reason);
          same(other.single, plain.single);
          same(other.average, plain.average);
        }
      }),
    );
  });
});

describe('what is missing for W and the ICC', () => {
  it.each<[string, Rows, string]>([
    ['nobody', [], 'few-raters'],
    ['one rater', [[1, 2, 3]], 'few-raters'],
    [
      'two units',
      [
        [1, 2],
        [2, 1],
      ],
      'few-units',
    ],
    [
      'no unit rated by all',
      [
        [1, null, 2, 3],
        [null, 1, null, null],
      ],
      'few-units',
    ],
    [
      'one value',
      [
        [2, 2, 2],
        [2, 2, 2],
      ],
      'no-variation',
    ],
  ])('%s', (_name, rows, reason) => {
    expect(kendallW(ratingsOfRows(rows))).toMatchObject({ w: null, uncorrected: null, p: null, reason });
    expect(icc(ratingsOfRows(rows))).toMatchObject({ single: null, average: null, reason });
  });

  it('a mean of raters whose estimated variance is below 0', () => {
    // A Latin square: no unit and no rater stands out, so all variance is residual.
    const square = icc(
      ratingsOfRows([
        [1, 2, 3],
        [2, 3, 1],
        [3, 1, 2],
      ]),
    );
    expect(square).toMatchObject({ average: null, reason: 'not-positive' });
    expect(square.single).toBeCloseTo(-1, 12);
  });
});

describe('the interval of α', () => {
  const ratings = ratingsOfRows(fourObservers);

  it('is the same by seed, another by another, and grows out of its slices', () => {
    const [a, b] = [1n, 1n].map((seed) => finish(alphaInterval(ratings, 'interval', { seed })));
    expect(a).toEqual(b);
    expect(a?.draws).toBe(2000);
    expect(finish(alphaInterval(ratings, 'interval', { seed: 2n }))).not.toEqual(a);
    const options = { seed: 1n, draws: 250, slice: 100 };
    const partial = Array.from(alphaInterval(ratings, 'interval', options), ({ drawn, soFar }) => ({
      drawn,
      answer: soFar(),
    }));
    expect(partial.map(({ drawn, answer }) => [drawn, answer.draws])).toEqual([
      [100, 100],
      [200, 200],
      [250, 250],
    ]);
    expect(partial[2]?.answer).toEqual(finish(alphaInterval(ratings, 'interval', options)));
  });

  it('lies around α for these data and stays below 1', () => {
    for (const level of levels) {
      const { low, high } = finish(alphaInterval(ratings, level, { seed: 7n }));
      const value = krippendorffAlpha(ratings, level).value ?? Number.NaN;
      expect(low).toBeLessThan(value);
      expect(high).toBeGreaterThan(value);
      expect(high).toBeLessThanOrEqual(1);
    }
  });

  it('is α itself when every draw agrees in full', () => {
    const agreed = ratingsOfRows([
      [1, 2, 3, 4],
      [1, 2, 3, 4],
    ]);
    expect(finish(alphaInterval(agreed, 'interval', { seed: 3n }))).toMatchObject({ low: 1, high: 1 });
  });

  it('says why there is none', () => {
    const reasonOf = (rows: Rows) =>
      finish(alphaInterval(ratingsOfRows(rows), 'interval', { seed: 1n })).reason;
    expect(
      reasonOf([
        [1, 2],
        [2, 1],
      ]),
    ).toBe('few-units');
    expect(
      reasonOf([
        [1, 1],
        [1, 1],
      ]),
    ).toBe('no-variation');
    expect(reasonOf([[1, 1]])).toBe('no-pairs');
  });
});

describe('leaving one juror out', () => {
  it('gives the figures of the table without that row', () => {
    const left = [...leaveOneOut(ratingsOfRows(fourJudges))];
    expect(left.map(({ rater }) => rater)).toEqual([0, 1, 2, 3]);
    for (const { rater, reliability } of left) {
      expect(reliability).toEqual(
        reliabilityOf(ratingsOfRows(fourJudges.filter((_row, place) => place !== rater))),
      );
    }
  });

  it('says why when too few stay', () => {
    const [first] = leaveOneOut(
      ratingsOfRows([
        [1, 2, 3],
        [1, 2, 4],
      ]),
    );
    expect(first?.reliability).toMatchObject({
      interval: { reason: 'no-pairs' },
      w: { reason: 'few-raters' },
      icc: { reason: 'few-raters' },
    });
  });
});

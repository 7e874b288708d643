import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Grid } from '#core/call/grid.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import type { Mark } from '#core/ranking/mark.ts';
import { rankDefis, type RankingInput, type RankingRow } from '#core/ranking/rank.ts';
import { criterion, defi, gridOf, juror, shuffled } from '#tests/support/core-samples.ts';

/** One juror's marks on one défi, in the order of the criteria; null where there is none. */
const marksOf = (number: number, ofDefi: DefiId, values: readonly (number | null)[]): Mark[] =>
  values.flatMap((value, index) =>
    value === null ? [] : [{ juror: juror(number), defi: ofDefi, criterion: criterion(index + 1), value }],
  );

interface Sheet {
  readonly defi: DefiId;
  readonly order?: string;
  /** By juror, from 1 up. */
  readonly marks: readonly (readonly (number | null)[])[];
}

function inputOf(grid: Grid, sheets: readonly Sheet[], deports: RankingInput['deports'] = []): RankingInput {
  return {
    grid,
    defis: sheets.map(({ defi: id, order }) => ({ id, order: order ?? id })),
    marks: sheets.flatMap((sheet) =>
      sheet.marks.flatMap((values, index) => marksOf(index + 1, sheet.defi, values)),
    ),
    deports,
    expected: sheets.flatMap((sheet) =>
      sheet.marks.map((_, index) => ({ juror: juror(index + 1), defi: sheet.defi })),
    ),
  };
}

const rowOf = (rows: readonly RankingRow[], id: DefiId): RankingRow => {
  const found = rows.find((row) => row.defi === id);
  if (found === undefined) throw new Error('the défi is not in the ranking');
  return found;
};

describe('a ranking worked out by hand', () => {
  // C1 counts twice; C2 has a threshold of 2. Totals = 20 × (2 × mean C1 + mean C2) / (4 × 3).
  const grid = gridOf([{ weight: 200 }, { weight: 100, threshold: 200 }]);
  const [lone, incomplete, first, tied, below, unmarked] = [1, 2, 3, 4, 5, 6].map(defi) as [
    DefiId,
    DefiId,
    DefiId,
    DefiId,
    DefiId,
    DefiId,
  ];
  const rows = rankDefis(
    inputOf(
      grid,
      [
        { defi: lone, marks: [[200, 200]] },
        {
          // C1 10/3, C2 5/2: hundredths 2000 × (2 × 1000/3 + 250) / 1200 = 13750/9
          defi: incomplete,
          marks: [
            [400, 300],
            [300, 200],
            [300, null],
          ],
        },
        {
          // C1 3.5, C2 3: 2000 × 1000 / 1200 = 5000/3
          defi: first,
          marks: [
            [300, 300],
            [400, 350],
            [350, 250],
          ],
        },
        {
          // Juror 1 has a déport. C1 3.25, C2 3.5: also 2 × 3.25 + 3.5 = 10
          defi: tied,
          marks: [
            [100, 100],
            [300, 400],
            [350, 300],
          ],
        },
        {
          // C1 4, C2 1.975, which shows as 1.98: 2000 × 997.5 / 1200 = 3325/2
          defi: below,
          marks: [
            [400, 195],
            [400, 200],
          ],
        },
        { defi: unmarked, marks: [[400, null]] },
      ],
      [{ juror: juror(1), defi: tied }],
    ),
  );

  it('puts the défis in order: ranked, then below a threshold, then without score', () => {
    expect(rows.map((row) => row.defi)).toEqual([first, tied, incomplete, lone, below, unmarked]);
    expect(rows.map((row) => row.status)).toEqual([
      'ranked',
      'ranked',
      'ranked',
      'ranked',
      'below-threshold',
      'no-score',
    ]);
  });

  it('gives equal totals the same rank and leaves the next one out', () => {
    expect(rows.map((row) => row.rank)).toEqual([1, 1, 3, 4, null, null]);
    expect(rows.map((row) => row.exAequo)).toEqual([true, true, false, false, false, false]);
  });

  it('tells totals exactly and rounded', () => {
    expect(rows.map((row) => row.exactTotal)).toEqual([
      '5000/3',
      '5000/3',
      '13750/9',
      '1000/1',
      '3325/2',
      null,
    ]);
    expect(rows.map((row) => row.total)).toEqual([1_667, 1_667, 1_528, 1_000, 1_663, null]);
  });

  it('counts an incomplete ballot in the criteria it marks but not among the juror totals', () => {
    const row = rowOf(rows, incomplete);
    expect(row.given.criteria().map(({ mean }) => mean)).toEqual([333, 250]);
    // 20 × (2 × 4 + 3) / 12 = 18.33; 20 × (2 × 3 + 2) / 12 = 13.33
    expect(row.given.totals()).toEqual([
      { juror: juror(1), total: 1_833 },
      { juror: juror(2), total: 1_333 },
    ]);
    expect(row.median).toBe(1_583);
    expect(row.trimmedMean).toBeNull();
    // |18.33 − 13.33| / √2 = 3.5355
    expect(row.spread).toEqual({ min: 1_333, max: 1_833, deviation: 354 });
    expect([row.marks, row.jurors, row.complete, row.expected]).toEqual([5, 3, 2, 3]);
  });

  it('leaves a juror with a déport out of everything about that défi', () => {
    const row = rowOf(rows, tied);
    expect(row.deports).toEqual([juror(1)]);
    expect(row.given.jurors()).toEqual([juror(2), juror(3)]);
    expect(row.given.totals().map((own) => own.juror)).toEqual([juror(2), juror(3)]);
    for (const place of row.given.criteria().keys()) {
      expect(row.given.on(place).map((own) => own.juror)).toEqual([juror(2), juror(3)]);
    }
    expect([row.marks, row.jurors, row.complete, row.expected]).toEqual([4, 2, 2, 2]);
  });

  it('names the threshold that a défi is below, although its mean rounds near it', () => {
    const row = rowOf(rows, below);
    expect(row.below).toEqual([criterion(2)]);
    expect(row.given.criteria()[1]?.mean).toBe(198);
  });

  it('gives no score to a défi with a criterion that nobody marked, and no zero either', () => {
    const row = rowOf(rows, unmarked);
    expect(row.given.criteria().map(({ mean }) => mean)).toEqual([400, null]);
    expect(row.given.criteria()[1]?.spread).toBeNull();
    expect([row.total, row.median, row.spread, row.complete]).toEqual([null, null, null, 0]);
    expect(row.below).toEqual([]);
  });
});

describe('ranking', () => {
  it('of nothing is empty', () => {
    expect(rankDefis(inputOf(gridOf([{}]), []))).toEqual([]);
  });

  it('numbers ex aequo 1, 2, 2, 4', () => {
    const rows = rankDefis(
      inputOf(
        gridOf([{}]),
        [300, 400, 300, 200].map((mark, index) => ({ defi: defi(index + 1), marks: [[mark]] })),
      ),
    );
    expect(rows.map((row) => [row.rank, row.exAequo])).toEqual([
      [1, false],
      [2, true],
      [2, true],
      [4, false],
    ]);
  });

  it('shows ex aequo in the order asked for', () => {
    const rows = rankDefis(
      inputOf(gridOf([{}]), [
        { defi: defi(1), order: 'b', marks: [[300]] },
        { defi: defi(2), order: 'a', marks: [[300]] },
        { defi: defi(3), order: 'B', marks: [[300]] },
      ]),
    );
    expect(rows.map((row) => row.defi)).toEqual([defi(3), defi(2), defi(1)]);
  });

  it('does not take two totals for equal because they are shown alike', () => {
    // Out of 4: 1000/3 is 333.33 and 1333/4 is 333.25; both show as 3,33.
    const grid = gridOf([{}], { scale: { step: 1 }, outOf: 400 });
    const rows = rankDefis(
      inputOf(grid, [
        { defi: defi(1), marks: [[333], [333], [333], [334]] },
        { defi: defi(2), marks: [[333], [333], [334]] },
      ]),
    );
    expect(rows.map((row) => [row.defi, row.rank, row.total, row.exAequo])).toEqual([
      [defi(2), 1, 333, false],
      [defi(1), 2, 333, false],
    ]);
  });

  it('finds a true tie between means over different numbers of marks', () => {
    const rows = rankDefis(
      inputOf(gridOf([{}]), [
        { defi: defi(1), marks: [[300], [300], [400]] },
        { defi: defi(2), marks: [[300], [300], [300], [300], [400], [400]] },
      ]),
    );
    expect(rows.map((row) => [row.rank, row.exAequo])).toEqual([
      [1, true],
      [1, true],
    ]);
  });

  it('takes a mean just under a threshold as below it, and one on it as not', () => {
    // (3 + 3 + 2.99) / 3 = 2.9967 shows as 3,00.
    const grid = gridOf([{ threshold: 300 }], { scale: { step: 1 } });
    const rows = rankDefis(
      inputOf(grid, [
        { defi: defi(1), marks: [[300], [300], [299]] },
        { defi: defi(2), marks: [[300], [299], [301]] },
      ]),
    );
    expect(rowOf(rows, defi(1))).toMatchObject({
      status: 'below-threshold',
      below: [criterion(1)],
      rank: null,
    });
    expect(rowOf(rows, defi(1)).given.criteria()[0]?.mean).toBe(300);
    expect(rowOf(rows, defi(2))).toMatchObject({ status: 'ranked', below: [], rank: 1 });
  });

  it('applies the overall threshold to the exact total and names it last', () => {
    const grid = gridOf([{ threshold: 300 }, {}], { overallThreshold: 1_500 });
    const rows = rankDefis(
      inputOf(grid, [
        { defi: defi(1), marks: [[300, 300]] },
        { defi: defi(2), marks: [[300, 295]] },
        { defi: defi(3), marks: [[295, 300]] },
        { defi: defi(4), marks: [[295, 400]] },
      ]),
    );
    expect(rowOf(rows, defi(1)).below).toEqual([]);
    expect(rowOf(rows, defi(2)).below).toEqual(['overall']);
    expect(rowOf(rows, defi(3)).below).toEqual([criterion(1), 'overall']);
    expect(rowOf(rows, defi(4)).below).toEqual([criterion(1)]);
  });

  it('does not let a défi below a threshold take a rank or a tie from the ranked ones', () => {
    const grid = gridOf([{ threshold: 300 }, {}]);
    const rows = rankDefis(
      inputOf(grid, [
        { defi: defi(1), marks: [[250, 350]] },
        { defi: defi(2), marks: [[300, 300]] },
      ]),
    );
    expect(rows.map((row) => [row.defi, row.rank, row.exAequo])).toEqual([
      [defi(2), 1, false],
      [defi(1), null, false],
    ]);
  });

  it('gives no score to a défi whose only juror has a déport', () => {
    const rows = rankDefis(
      inputOf(gridOf([{}]), [{ defi: defi(1), marks: [[400]] }], [{ juror: juror(1), defi: defi(1) }]),
    );
    expect(rowOf(rows, defi(1))).toMatchObject({ status: 'no-score', total: null, expected: 0, marks: 0 });
  });

  it('keeps a déport to its own défi', () => {
    const rows = rankDefis(
      inputOf(
        gridOf([{}]),
        [
          { defi: defi(1), marks: [[400], [200]] },
          { defi: defi(2), marks: [[400], [200]] },
        ],
        [{ juror: juror(1), defi: defi(1) }],
      ),
    );
    expect(rowOf(rows, defi(1)).exactTotal).toBe('1000/1');
    expect(rowOf(rows, defi(2)).exactTotal).toBe('1500/1');
  });

  it('gives the trimmed mean from five complete ballots up', () => {
    // Out of 20: 5, 15, 15, 20, 20. Without one 5 and one 20: (15 + 15 + 20) / 3 = 16.67
    const rows = rankDefis(
      inputOf(gridOf([{}]), [{ defi: defi(1), marks: [[100], [300], [300], [400], [400]] }]),
    );
    expect(rows[0]).toMatchObject({ median: 1_500, trimmedMean: 1_667, total: 1_500 });
  });
});

/** Any session small enough to be worked out again in another way. */
const anyInput: fc.Arbitrary<RankingInput> = fc
  .record({
    criteria: fc.array(
      fc.record({
        weight: fc.integer({ min: 1, max: 300 }),
        threshold: fc.option(fc.integer({ min: 100, max: 300 })),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    overallThreshold: fc.option(fc.integer({ min: 500, max: 1_600 })),
    jurors: fc.integer({ min: 1, max: 5 }),
    defis: fc.integer({ min: 1, max: 7 }),
  })
  .chain(({ criteria, overallThreshold, jurors, defis }) => {
    const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
    const pairs = numbers(jurors).flatMap((j) =>
      numbers(defis).map((d) => ({ juror: juror(j), defi: defi(d) })),
    );
    // Few distinct marks, so that ties happen; one in six is missing.
    const mark = fc.option(fc.constantFrom(100, 200, 250, 300, 400), { freq: 6 });
    return fc.record({
      grid: fc.constant(gridOf(criteria, { overallThreshold })),
      defis: fc.constant(numbers(defis).map((d) => ({ id: defi(d), order: String(d) }))),
      expected: fc.constant(pairs),
      deports: fc.subarray(pairs, { maxLength: Math.min(4, pairs.length) }),
      marks: fc
        .array(fc.array(mark, { minLength: criteria.length, maxLength: criteria.length }), {
          minLength: pairs.length,
          maxLength: pairs.length,
        })
        .map((sheets) =>
          pairs.flatMap((pair, at) =>
            (sheets[at] ?? []).flatMap((value, index): Mark[] =>
              value === null ? [] : [{ ...pair, criterion: criterion(index + 1), value }],
            ),
          ),
        ),
    });
  });

const greatestCommonDivisor = (a: bigint, b: bigint): bigint =>
  b === 0n ? a : greatestCommonDivisor(b, a % b);

/** The total worked out another way: everything over the product of all the counts, then in lowest terms. */
function expectedTotal(input: RankingInput, id: DefiId): string | null {
  const out = new Set(input.deports.filter((pair) => pair.defi === id).map((pair) => pair.juror));
  const own = input.marks.filter((mark) => mark.defi === id && !out.has(mark.juror));
  const values = input.grid.criteria.map(({ id: of }) => own.filter((mark) => mark.criterion === of));
  if (values.some((marks) => marks.length === 0)) return null;
  const common = values.reduce((product, marks) => product * BigInt(marks.length), 1n);
  let weighted = 0n;
  let weights = 0n;
  for (const [index, { weight }] of input.grid.criteria.entries()) {
    const marks = values[index] ?? [];
    const sum = marks.reduce((total, mark) => total + BigInt(mark.value), 0n);
    weighted += (BigInt(weight) * sum * common) / BigInt(marks.length);
    weights += BigInt(weight);
  }
  const numerator = BigInt(input.grid.outOf) * weighted;
  const denominator = BigInt(input.grid.scale.max) * weights * common;
  const divisor = greatestCommonDivisor(numerator, denominator);
  return `${String(numerator / divisor)}/${String(denominator / divisor)}`;
}

const isGreater = (a: string, b: string): boolean => {
  const [an = '', ad = ''] = a.split('/');
  const [bn = '', bd = ''] = b.split('/');
  return BigInt(an) * BigInt(bd) > BigInt(bn) * BigInt(ad);
};

/** Rows with the marks that are looked up when somebody asks. */
const wholeRows = (input: RankingInput): unknown[] =>
  rankDefis(input).map((row) => ({
    ...row,
    given: {
      jurors: row.given.jurors(),
      totals: row.given.totals(),
      criteria: row.given.criteria(),
      marks: row.given.criteria().map((_one, place) => row.given.on(place)),
    },
  }));

describe('any ranking', () => {
  it('is the same whatever the order of ballots, défis, déports and jurors', () => {
    const twice = anyInput.chain((input) =>
      fc.tuple(
        fc.constant(input),
        fc.record({
          grid: fc.constant(input.grid),
          defis: shuffled(input.defis),
          marks: shuffled(input.marks),
          deports: shuffled(input.deports),
          expected: shuffled([...input.expected]),
        }),
      ),
    );
    fc.assert(
      fc.property(twice, ([input, other]) => {
        expect(wholeRows(other)).toEqual(wholeRows(input));
      }),
    );
  });

  it('holds each défi once, with its total exact to the last fraction', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const rows = rankDefis(input);
        expect(rows.map((row) => row.defi).sort()).toEqual(input.defis.map(({ id }) => id).sort());
        for (const row of rows) expect(row.exactTotal).toBe(expectedTotal(input, row.defi));
      }),
    );
  });

  it('ranks each défi one after those with a strictly greater total, and says which are ex aequo', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const ranked = rankDefis(input).filter((row) => row.status === 'ranked');
        const totals = ranked.map((row) => row.exactTotal ?? '');
        for (const [index, row] of ranked.entries()) {
          const own = totals[index] ?? '';
          expect(row.rank).toBe(1 + totals.filter((other) => isGreater(other, own)).length);
          expect(row.exAequo).toBe(totals.filter((other) => other === own).length > 1);
        }
      }),
    );
  });

  it('gives a rank to the ranked défis alone, and names a threshold where one is missed', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        for (const row of rankDefis(input)) {
          expect(row.rank !== null).toBe(row.status === 'ranked');
          expect(row.total !== null).toBe(row.status !== 'no-score');
          if (row.status === 'ranked') expect(row.below).toEqual([]);
          if (row.status === 'below-threshold') expect(row.below).not.toEqual([]);
        }
      }),
    );
  });

  it('is the same as if jurors with a déport had never marked', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const isOut = (of: { readonly juror: JurorId; readonly defi: DefiId }): boolean =>
          input.deports.some((pair) => pair.juror === of.juror && pair.defi === of.defi);
        const without = { ...input, marks: input.marks.filter((mark) => !isOut(mark)) };
        expect(wholeRows(without)).toEqual(wholeRows(input));
      }),
    );
  });

  it('does not change when the same ballots are given by twice as many jurors', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const again = (id: JurorId): JurorId => juror(100 + Number.parseInt(id.slice(-12), 16));
        const double = {
          ...input,
          marks: [...input.marks, ...input.marks.map((mark) => ({ ...mark, juror: again(mark.juror) }))],
          deports: [
            ...input.deports,
            ...input.deports.map((pair) => ({ ...pair, juror: again(pair.juror) })),
          ],
        };
        const key = (rows: readonly RankingRow[]): unknown =>
          rows.map((row) => [row.defi, row.rank, row.exactTotal, row.below, row.median]);
        expect(key(rankDefis(double))).toEqual(key(rankDefis(input)));
      }),
    );
  });
});

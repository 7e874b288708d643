import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asGroupId, type GroupId, type JurorId } from '#core/ids.ts';
import { bootstrapRanks, type BootstrapOptions } from '#core/ranking/firmness/bootstrap.ts';
import { cutAfter, cutByCaps } from '#core/ranking/firmness/cut.ts';
import { finish } from '#core/ranking/firmness/resampling.ts';
import { markTable } from '#core/ranking/mark-table.ts';
import { rankDefis } from '#core/ranking/rank.ts';
import { defi, gridOf, juror, shuffled } from '#tests/support/core-samples.ts';
import { marksOfSheets, smallSheets, tableOf, type Sheets } from '#tests/support/mark-tables.ts';

const plenary = new Map<JurorId, GroupId>();
const options = (given: Partial<BootstrapOptions> = {}): BootstrapOptions => ({
  groups: plenary,
  seed: 5n,
  countAbove: null,
  ...given,
});
const grid = gridOf([{}]);
/** One criterion: a row a défi, a column a juror. */
const oneCriterion = (rows: readonly (readonly (number | null)[])[]): Sheets =>
  rows.map((row) => row.map((value) => [value]));

const withShuffledMarks = smallSheets.chain((sample) =>
  shuffled(marksOfSheets(sample.sheets)).map((other) => ({ ...sample, other })),
);

describe('rank intervals', () => {
  it('are the rank itself when all jurors give the same', () => {
    fc.assert(
      fc.property(smallSheets, ({ grid: own, sheets }) => {
        const unanimous = sheets.map((sheet) => sheet.map(() => sheet[0] ?? []));
        const table = tableOf(own, unanimous);
        const { rows } = finish(bootstrapRanks(table, options({ draws: 20 })));
        const ranking = rankDefis({
          grid: own,
          defis: table.defis.map((id) => ({ id, order: id })),
          marks: marksOfSheets(unanimous),
          deports: [],
          expected: [],
        });
        for (const { defi: id, low, high } of rows) {
          const rank = ranking.find((row) => row.defi === id)?.rank;
          expect([low, high]).toEqual([rank, rank]);
        }
      }),
    );
  });

  it('hold the rank of a défi that every juror puts apart from the others', () => {
    // Whoever is drawn, the first stays first and the last stays last.
    const table = tableOf(
      grid,
      oneCriterion([
        [400, 390, 380, 400, 395],
        [300, 200, 250, 310, 220],
        [250, 260, 240, 200, 330],
        [100, 110, 120, 100, 105],
      ]),
    );
    const { rows } = finish(bootstrapRanks(table, options({ countAbove: cutAfter(1) })));
    expect(rows.map(({ low, high, aboveCut }) => [low, high, aboveCut])).toEqual([
      [1, 1, 1],
      [2, 3, 0],
      [2, 3, 0],
      [4, 4, 0],
    ]);
  });

  it('come near the exact shares of all draws', () => {
    // Two défis, four jurors: A is ahead with juror 1 alone by 30, behind with each other by 10. With n seats for
    // juror 1 of 4 seats, A leads when 30 n > 10 (4 − n), so when n ≥ 2; equal at n = 1, where the first place is
    // shared and A, official first, is above the cut. P(n = 0) = (3/4)^4.
    const table = tableOf(
      grid,
      oneCriterion([
        [330, 290, 290, 290],
        [300, 300, 300, 300],
      ]),
    );
    const { rows } = finish(bootstrapRanks(table, options({ countAbove: cutAfter(1), draws: 20_000 })));
    expect(rows[0]?.aboveCut).toBeCloseTo(1 - 0.75 ** 4, 1);
    expect(Math.abs((rows[0]?.aboveCut ?? 0) - (1 - 0.75 ** 4))).toBeLessThan(0.01);
    expect((rows[0]?.aboveCut ?? 0) + (rows[1]?.aboveCut ?? 0)).toBeCloseTo(1, 12);
    expect(rows.map(({ low, high }) => [low, high])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('draw within groups: a group of one mind stays so', () => {
    const sheets = oneCriterion([
      [400, 400, 400, 400, null, null, null, null],
      [390, 390, 390, 390, null, null, null, null],
      [null, null, null, null, 100, 200, 300, 400],
    ]);
    const groups = new Map(
      Array.from({ length: 8 }, (_one, j) => [juror(j + 1), asGroupId(j < 4 ? 'a' : 'b')] as const),
    );
    const { rows, draws } = finish(bootstrapRanks(tableOf(grid, sheets), options({ groups })));
    expect(draws).toBe(2000);
    expect(rows.slice(0, 2).map(({ low, high }) => [low, high])).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  it('depend on the seed alone, not on the order of marks or of other défis', () => {
    fc.assert(
      fc.property(withShuffledMarks, ({ grid: own, sheets, other }) => {
        const marks = marksOfSheets(sheets);
        const defis = sheets.map((_sheet, d) => defi(d + 1));
        const ask = (given: typeof marks, ids: typeof defis) =>
          finish(
            bootstrapRanks(
              markTable({ grid: own, defis: ids, marks: given, deports: [] }),
              options({ seed: 9n, draws: 30 }),
            ),
          );
        const plain = ask(marks, defis);
        expect(ask(other, defis)).toEqual(plain);
        const turned = ask(marks, [...defis].reverse());
        expect([...turned.rows].reverse()).toEqual(plain.rows);
      }),
    );
    const table = tableOf(
      grid,
      oneCriterion([
        [330, 290, 290, 200],
        [300, 300, 280, 310],
      ]),
    );
    const share = (seed: bigint) =>
      finish(bootstrapRanks(table, options({ seed, countAbove: cutAfter(1) }))).rows[0]?.aboveCut;
    expect(share(1n)).toBe(share(1n));
    expect(share(1n)).not.toBe(share(2n));
  });

  it('begin a draw again when it leaves a défi unmarked', () => {
    // Défi 2 has its marks from jurors 1 and 2 alone: draws without either are no draws.
    const table = tableOf(
      grid,
      oneCriterion([
        [300, 300, 300, 300],
        [350, 350, null, null],
      ]),
    );
    const { rows, draws } = finish(bootstrapRanks(table, options()));
    expect([draws, rows.map(({ low, high }) => [low, high])]).toEqual([
      2000,
      [
        [2, 2],
        [1, 1],
      ],
    ]);
  });

  it('grow out of their slices, and stop when nobody goes on', () => {
    const table = tableOf(
      grid,
      oneCriterion([
        [330, 290, 290, 200],
        [300, 300, 280, 310],
      ]),
    );
    const drawn: number[] = [];
    for (const slice of bootstrapRanks(table, options({ draws: 120, slice: 50 }))) {
      drawn.push(slice.drawn);
      expect(slice.soFar().draws).toBe(slice.drawn);
      expect(slice.soFar()).toEqual(finish(bootstrapRanks(table, options({ draws: slice.drawn }))));
      if (slice.drawn === 100) break;
    }
    expect(drawn).toEqual([50, 100]);
  });

  it('say why there are none', () => {
    const reasonOf = (rows: readonly (readonly (number | null)[])[], groups = plenary) =>
      finish(bootstrapRanks(tableOf(grid, oneCriterion(rows)), options({ groups })));
    expect(reasonOf([[300, 300, 300]])).toEqual({ rows: [], reason: 'few-jurors', draws: 0 });
    expect(reasonOf([])).toMatchObject({ reason: 'no-defi' });
    const groups = new Map([[juror(1), asGroupId('alone')]]);
    expect(reasonOf([[300, 300, 300, 300, 300]], groups)).toMatchObject({ reason: 'few-jurors' });
    // Sixty défis with one juror each: a draw that holds all jurors never comes.
    const lone = Array.from({ length: 60 }, (_row, d) =>
      Array.from({ length: 60 }, (_value, j) => (j === d ? 300 : null)),
    );
    expect(reasonOf(lone)).toMatchObject({ reason: 'left-unmarked' });
  });
});

it('the cut by caps follows the order of each draw', () => {
  const count = cutByCaps(
    [
      { seats: 2, fundCents: 0 },
      { seats: 3, fundCents: 0 },
      { seats: 2, fundCents: 0 },
    ],
    { seats: 4, fundCents: null },
  );
  expect([count(Int32Array.of(0, 1, 2)), count(Int32Array.of(0, 2, 1))]).toEqual([1, 2]);
});

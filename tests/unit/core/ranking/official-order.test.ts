import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DefiId } from '#core/ids.ts';
import { fraction } from '#core/ranking/fraction.ts';
import { officialOrder, type OfficialOrder, type Scored } from '#core/ranking/official-order.ts';
import { rankDefis } from '#core/ranking/rank.ts';
import type { TieFacts, TieRule } from '#core/ranking/tie-rules.ts';
import { defi } from '#tests/support/core-samples.ts';
import { marksOfSheets, smallSheets } from '#tests/support/mark-tables.ts';

const plain: TieFacts = {
  generalGridRank: null,
  means: new Map(),
  coupsDeCoeur: 0,
  variance: null,
  plenaryPlace: null,
};
const noFacts = (): TieFacts => plain;

const scored = (number: number, total: number | null, below: Scored['below'] = []): Scored => ({
  defi: defi(number),
  exact: total === null ? null : fraction(BigInt(total), 1n),
  below,
  order: String(number),
});

const lines = ({ rows }: OfficialOrder): (readonly [DefiId, number | null, boolean])[] =>
  rows.map((row) => [row.defi, row.rank, row.exAequo]);

describe('the official order', () => {
  const four = [scored(1, 900), scored(2, 1200), scored(3, 900), scored(4, 800)];

  it('goes by total, and shares the rank of equal totals', () => {
    expect(lines(officialOrder(four, [], noFacts))).toEqual([
      [defi(2), 1, false],
      [defi(1), 2, true],
      [defi(3), 2, true],
      [defi(4), 4, false],
    ]);
  });

  it('parts equal totals by the declared rules alone', () => {
    const facts = (id: DefiId): TieFacts => ({ ...plain, coupsDeCoeur: id === defi(3) ? 1 : 0 });
    const rules: TieRule[] = [{ kind: 'coups-de-coeur' }];
    const order = officialOrder(four, rules, facts);
    expect(lines(order).slice(1, 3)).toEqual([
      [defi(3), 2, false],
      [defi(1), 3, false],
    ]);
    expect(order.breaks).toMatchObject([{ rank: 2 }]);
  });

  it('puts first what people put first; what they did not name follows by total', () => {
    expect(lines(officialOrder(four, [], noFacts, [defi(4), defi(1)]))).toEqual([
      [defi(4), 1, false],
      [defi(1), 2, false],
      [defi(2), 3, false],
      [defi(3), 4, false],
    ]);
  });

  it('ranks nothing below a threshold or without a score, whatever people recorded', () => {
    const some = [scored(1, 900, ['overall']), scored(2, null), scored(3, 100)];
    const order = officialOrder(some, [], noFacts, [defi(1), defi(2), defi(3)]);
    expect(order.rows.map(({ defi: id, status, rank }) => [id, status, rank])).toEqual([
      [defi(3), 'ranked', 1],
      [defi(1), 'below-threshold', null],
      [defi(2), 'no-score', null],
    ]);
  });

  it('does not depend on the order in which défis are given, nor on their names', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 8 }),
        fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
        (totals, keys) => {
          const own = totals.map((total, at) => scored(at + 1, total));
          const ranks = (all: readonly Scored[], name: (id: DefiId) => DefiId): Map<DefiId, number | null> =>
            new Map(
              officialOrder(
                all.map((one) => ({ ...one, defi: name(one.defi) })),
                [],
                noFacts,
              ).rows.map((row) => [row.defi, row.rank]),
            );
          const shuffled = own
            .map((one, at) => ({ one, key: keys[at] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
          const renamed = new Map(own.map((one, at) => [one.defi, defi(100 - at)]));
          const asIs = ranks(own, (id) => id);
          const other = ranks(shuffled, (id) => renamed.get(id) ?? id);
          for (const [id, rank] of asIs) expect(other.get(renamed.get(id) ?? id)).toBe(rank);
        },
      ),
    );
  });

  it('of the jurors’ marks stays when all weights are multiplied by one number', () => {
    fc.assert(
      fc.property(smallSheets, fc.integer({ min: 2, max: 9 }), ({ grid, sheets }, factor) => {
        const scaled = {
          ...grid,
          criteria: grid.criteria.map((one) => ({ ...one, weight: one.weight * factor })),
        };
        const defis = sheets.map((_sheet, at) => ({ id: defi(at + 1), order: String(at) }));
        const rank = (by: typeof grid): [DefiId, number | null, string | null][] =>
          rankDefis({ grid: by, defis, marks: marksOfSheets(sheets), deports: [], expected: [] }).map(
            (row) => [row.defi, row.rank, row.exactTotal],
          );
        expect(rank(scaled)).toEqual(rank(grid));
      }),
    );
  });
});

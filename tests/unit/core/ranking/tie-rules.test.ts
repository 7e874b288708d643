import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asGroupId, type DefiId } from '#core/ids.ts';
import { approximate, fraction, writeFraction } from '#core/ranking/fraction.ts';
import { breakTies, factsOfMarks, TieRule, type BrokenTies, type TieFacts } from '#core/ranking/tie-rules.ts';
import { criterion, defi, gridOf } from '#tests/support/core-samples.ts';
import { tableOf } from '#tests/support/mark-tables.ts';

const plain: TieFacts = {
  generalGridRank: null,
  means: new Map(),
  coupsDeCoeur: 0,
  variance: null,
  plenaryPlace: null,
};
const mean = (number: number, numerator: number, denominator = 1): TieFacts['means'] =>
  new Map([[criterion(number), fraction(BigInt(numerator), BigInt(denominator))]]);
const inGroup = (group: string, rank: number): Partial<TieFacts> => ({
  generalGridRank: { group: asGroupId(group), rank },
});

/** Défis 1, 2, … all in one tie, with their facts in this order. */
const broken = (rules: readonly TieRule[], ...facts: readonly Partial<TieFacts>[]): BrokenTies => {
  const known = new Map(facts.map((own, place) => [defi(place + 1), { ...plain, ...own }]));
  return breakTies([[...known.keys()]], rules, (id) => known.get(id) ?? plain);
};
const order = ({ order: rows }: BrokenTies): (readonly [DefiId, number, boolean])[] =>
  rows.map(({ defi: id, rank, exAequo }) => [id, rank, exAequo]);

describe('tie rules', () => {
  it.each<[TieRule, Partial<TieFacts>, Partial<TieFacts>]>([
    [{ kind: 'general-grid-rank' }, inGroup('a', 2), inGroup('a', 1)],
    // 10/3 is more than 333/100: compared exactly.
    [{ kind: 'criterion', criterion: criterion(2) }, { means: mean(2, 333, 100) }, { means: mean(2, 10, 3) }],
    [{ kind: 'coups-de-coeur' }, { coupsDeCoeur: 1 }, { coupsDeCoeur: 2 }],
    [{ kind: 'spread' }, { variance: fraction(10n, 3n) }, { variance: fraction(333n, 100n) }],
    [{ kind: 'plenary-order' }, { plenaryPlace: 7 }, { plenaryPlace: 3 }],
  ])('%o puts the second first, and says so', (rule, first, second) => {
    const answer = broken([rule], first, second);
    expect(order(answer)).toEqual([
      [defi(2), 1, false],
      [defi(1), 2, false],
    ]);
    expect(answer.breaks).toMatchObject([
      { rule, rank: 1, parts: [{ defis: [defi(2)] }, { defis: [defi(1)] }] },
    ]);
    expect(answer.passedOver).toEqual([]);
  });

  it('asks the next rule of what one leaves equal, and leaves ex aequo what none parts', () => {
    const rules: TieRule[] = [{ kind: 'coups-de-coeur' }, { kind: 'criterion', criterion: criterion(1) }];
    const answer = broken(
      rules,
      { coupsDeCoeur: 1, means: mean(1, 200) },
      { coupsDeCoeur: 1, means: mean(1, 600, 2) },
      { coupsDeCoeur: 0, means: mean(1, 400) },
      { coupsDeCoeur: 1, means: mean(1, 300) },
    );
    expect(order(answer)).toEqual([
      [defi(2), 1, true],
      [defi(4), 1, true],
      [defi(1), 3, false],
      [defi(3), 4, false],
    ]);
    expect(
      answer.breaks.map(({ rule, rank, parts }) => [
        rule.kind,
        rank,
        parts.map(({ value, defis }) => [writeFraction(value), defis]),
      ]),
    ).toEqual([
      [
        'coups-de-coeur',
        1,
        [
          ['1/1', [defi(1), defi(2), defi(4)]],
          ['0/1', [defi(3)]],
        ],
      ],
      [
        'criterion',
        1,
        [
          ['300/1', [defi(2), defi(4)]],
          ['200/1', [defi(1)]],
        ],
      ],
    ]);
  });

  it('does not compare the ranks of two groups, nor a value with none', () => {
    const rules: TieRule[] = [{ kind: 'general-grid-rank' }, { kind: 'spread' }, { kind: 'plenary-order' }];
    const answer = broken(
      rules,
      { ...inGroup('a', 2), variance: fraction(1n, 1n), plenaryPlace: 2 },
      { ...inGroup('b', 1), plenaryPlace: 1 },
    );
    expect(order(answer).map(([id]) => id)).toEqual([defi(2), defi(1)]);
    expect(answer.passedOver.map(({ rule, reason }) => [rule.kind, reason])).toEqual([
      ['general-grid-rank', 'different-groups'],
      ['spread', 'missing'],
    ]);
    expect(answer.breaks.map(({ rule }) => rule.kind)).toEqual(['plenary-order']);
  });

  it('keeps the order between ties, whatever the rules', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        (hearts) => {
          let number = 0;
          const facts = new Map<DefiId, TieFacts>();
          const ties = hearts.map((tie) =>
            tie.map((coupsDeCoeur) => {
              number += 1;
              facts.set(defi(number), { ...plain, coupsDeCoeur });
              return defi(number);
            }),
          );
          const { order: rows } = breakTies(
            ties,
            [{ kind: 'coups-de-coeur' }],
            (id) => facts.get(id) ?? plain,
          );
          expect(rows).toHaveLength(number);
          const tieOf = (id: DefiId): number => ties.findIndex((tie) => tie.includes(id));
          for (const [place, row] of rows.entries()) {
            const before = rows[place - 1];
            if (before === undefined) continue;
            const equal =
              tieOf(before.defi) === tieOf(row.defi) &&
              facts.get(before.defi)?.coupsDeCoeur === facts.get(row.defi)?.coupsDeCoeur;
            expect(tieOf(before.defi)).toBeLessThanOrEqual(tieOf(row.defi));
            expect(row.rank).toBe(equal ? before.rank : place + 1);
            expect(row.exAequo && before.exAequo && before.rank === row.rank).toBe(equal);
          }
        },
      ),
    );
  });

  it('is stored as it is declared', () => {
    expect(TieRule.parse({ kind: 'criterion', criterion: 'C1' })).toEqual({
      kind: 'criterion',
      criterion: criterion(1),
    });
    expect(TieRule.safeParse({ kind: 'coin' }).success).toBe(false);
  });
});

it('the facts of marks: exact means and the variance of complete totals', () => {
  // Totals of the complete jurors 15, 10 and 5 out of 20: variance 25, in hundredths 250,000.
  const table = tableOf(gridOf([{ weight: 200 }, {}]), [
    [
      [300, 300],
      [200, 200],
      [100, 100],
      [400, null],
    ],
    [[100, 200]],
  ]);
  const { means, variance } = factsOfMarks(table, 0);
  expect([...means].map(([id, value]) => [id, writeFraction(value)])).toEqual([
    [criterion(1), '250/1'],
    [criterion(2), '200/1'],
  ]);
  expect(variance === null ? null : approximate(variance)).toBe(250_000);
  expect(factsOfMarks(table, 1).variance).toBeNull();
});

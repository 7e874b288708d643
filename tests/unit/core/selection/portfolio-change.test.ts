import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { asOptionId } from '#core/ids.ts';
import type { Chosen } from '#core/selection/portfolio.ts';
import { hasBarredBefore, passedOver } from '#core/selection/order-left.ts';
import { portfolioChange } from '#core/selection/portfolio-change.ts';
import { defi } from '#tests/support/core-samples.ts';

const team = (number: number, option = 'requested'): Chosen => ({
  defi: defi(number),
  option: asOptionId(option),
});

describe('what differs between two sets', () => {
  test('who comes in, who goes out, whose team is another one', () => {
    expect(portfolioChange([team(1), team(2), team(3)], [team(2, 'reduced'), team(3), team(4)])).toEqual({
      enters: [team(4)],
      leaves: [team(1)],
      otherTeam: [{ defi: defi(2), from: 'requested', to: 'reduced' }],
    });
  });

  const set = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom('requested', 'reduced')), {
      selector: ([number]) => number,
    })
    .map((pairs) => pairs.map(([number, option]) => team(number, option)));

  test('made on the first, it gives the second', () => {
    fc.assert(
      fc.property(set, set, (before, after) => {
        const { enters, leaves, otherTeam } = portfolioChange(before, after);
        const made = before
          .filter((one) => !leaves.includes(one))
          .map((one) => ({ ...one, option: otherTeam.find((o) => o.defi === one.defi)?.to ?? one.option }));
        const byDefi = (a: Chosen, b: Chosen): number => a.defi.localeCompare(b.defi);
        expect([...made, ...enters].sort(byDefi)).toEqual([...after].sort(byDefi));
      }),
    );
  });
});

describe('where a choice leaves the order', () => {
  const row = (number: number, chosen: boolean, rank: number | null = number, barred = false) => ({
    defi: defi(number),
    rank,
    chosen,
    barred,
  });

  test('nowhere when it goes straight down, wherever it stops', () => {
    expect(passedOver([row(1, true), row(2, true), row(3, false)])).toEqual([]);
    expect(passedOver([])).toEqual([]);
  });

  test('at those that are ranked before one that is chosen', () => {
    expect(passedOver([row(1, true), row(2, false), row(3, true), row(4, false)])).toEqual([defi(2)]);
  });

  test('not among ex aequo, nor at those that cannot be chosen', () => {
    expect(passedOver([row(1, false, 1), row(2, true, 1)])).toEqual([]);
    expect(passedOver([row(1, false, 1, true), row(2, true), row(3, false, null, true)])).toEqual([]);
  });

  test('bug: the order was said to be followed without a word where better ranked ones could not be chosen', () => {
    expect(hasBarredBefore([row(1, false, 1, true), row(2, true)])).toBe(true);
    expect(hasBarredBefore([row(1, true), row(2, false, 2, true)])).toBe(false);
    expect(hasBarredBefore([row(1, true), row(2, false, null, true)])).toBe(false);
    expect(hasBarredBefore([row(1, false), row(2, true)])).toBe(false);
  });
});

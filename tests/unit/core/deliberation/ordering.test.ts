import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { movedBy, placedAt, sameOrder, withoutItem } from '#core/deliberation/ordering.ts';

const order = ['a', 'b', 'c', 'd'];

describe('putting things in order', () => {
  test('an item goes to its place, and the others close up', () => {
    expect(placedAt(order, 'd', 2)).toEqual(['a', 'd', 'b', 'c']);
    expect(placedAt(order, 'a', 3)).toEqual(['b', 'c', 'a', 'd']);
    expect(placedAt(order, 'new', 99)).toEqual([...order, 'new']);
    expect(placedAt(order, 'c', 0)).toEqual(['c', 'a', 'b', 'd']);
  });

  test('one step up or down changes places with the neighbour', () => {
    expect(movedBy(order, 'c', -1)).toEqual(['a', 'c', 'b', 'd']);
    expect(movedBy(order, 'c', 1)).toEqual(['a', 'b', 'd', 'c']);
    expect(movedBy(order, 'a', -1)).toEqual(order);
    expect(movedBy(order, 'd', 1)).toEqual(order);
  });

  test('what has no place gets the last one on its way up, and none on its way down', () => {
    expect(movedBy(order, 'new', -1)).toEqual([...order, 'new']);
    expect(movedBy(order, 'new', 1)).toBe(order);
    expect(withoutItem(order, 'b')).toEqual(['a', 'c', 'd']);
  });

  test('whatever is moved, nothing is lost, nothing is there twice, and the others keep their order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(50)),
        fc.nat(50),
        fc.integer({ min: -5, max: 60 }),
        (all, item, place) => {
          const moved = placedAt(all, item, place);
          expect(new Set(moved)).toEqual(new Set([...all, item]));
          expect(moved).toHaveLength(new Set([...all, item]).size);
          expect(sameOrder(withoutItem(moved, item), withoutItem(all, item))).toBe(true);
        },
      ),
    );
  });

  test('orders are the same when each place is', () => {
    expect(sameOrder(order, [...order])).toBe(true);
    expect(sameOrder(order, order.slice(1))).toBe(false);
    expect(sameOrder(order, [...order].reverse())).toBe(false);
  });
});

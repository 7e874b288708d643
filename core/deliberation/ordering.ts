// How people put things in order, one move at a time. Places count from 1.

/** Puts an item at a place, from wherever it was or from outside; a place beyond the end is the end. */
export function placedAt<Item>(order: readonly Item[], item: Item, place: number): Item[] {
  const others = withoutItem(order, item);
  const at = Math.max(0, Math.min(others.length, place - 1));
  return [...others.slice(0, at), item, ...others.slice(at)];
}

export const withoutItem = <Item>(order: readonly Item[], item: Item): Item[] =>
  order.filter((one) => one !== item);

/** One place up (-1) or down (1); what has no place gets the last one on its way up. */
export function movedBy<Item>(order: readonly Item[], item: Item, steps: -1 | 1): readonly Item[] {
  const at = order.indexOf(item);
  if (at === -1) return steps === -1 ? [...order, item] : order;
  return placedAt(order, item, at + 1 + steps);
}

export const sameOrder = <Item>(one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length && one.every((item, at) => item === other[at]);

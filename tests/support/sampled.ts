import fc from 'fast-check';

/** Every one of these at least once, some more often, in any order. */
export const sampledArrayOf = <Item>(items: readonly Item[]): fc.Arbitrary<Item[]> =>
  fc
    .array(fc.constantFrom(...items), { maxLength: items.length })
    .chain((more) => fc.shuffledSubarray([...items, ...more], { minLength: items.length + more.length }));

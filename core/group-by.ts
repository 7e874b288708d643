/**
 * The items under their keys, keys and items in the order of the input; an item whose key is null is in no group.
 * One pass, for lists of thousands.
 */
export function groupBy<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key | null,
): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    // No literal: the engine learns of each literal how long it lives. Groups of thousands that stay would teach it to put
    // those of a moment, and with them the texts of every dossier, where it seldom clears up (decision 53).
    if (group === undefined) groups.set(key, Array.of(item));
    else group.push(item);
  }
  return groups;
}

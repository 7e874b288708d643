import type { DefiId, JurorId } from '../ids.ts';
import type { Pair } from './whose-defis.ts';

/** Jurors and défis that hang together: one leads to another over the pairs between them. */
export interface Part {
  readonly jurors: readonly JurorId[];
  readonly defis: readonly DefiId[];
}

/**
 * The parts into which the pairs fall, in the order of the pairs. With one part, each juror can be compared with each
 * other over défis that both, or a chain of others, have marked; across parts nothing tells severity from quality.
 */
export function connectedParts(pairs: readonly Pair[]): Part[] {
  const defisOf = listsOf(pairs, ({ juror, defi }) => [juror, defi]);
  const jurorsOf = listsOf(pairs, ({ juror, defi }) => [defi, juror]);
  const seen = new Set<string>();
  const parts: Part[] = [];
  for (const first of defisOf.keys()) {
    if (seen.has(first)) continue;
    const jurors = [first];
    const defis: DefiId[] = [];
    seen.add(first);
    // The list grows while it is walked, until nothing new is reached.
    for (const juror of jurors) {
      for (const defi of defisOf.get(juror) ?? []) {
        if (seen.has(defi)) continue;
        seen.add(defi);
        defis.push(defi);
        for (const other of jurorsOf.get(defi) ?? []) {
          if (seen.has(other)) continue;
          seen.add(other);
          jurors.push(other);
        }
      }
    }
    parts.push({ jurors, defis });
  }
  return parts;
}

function listsOf<Key, Item>(pairs: readonly Pair[], of: (pair: Pair) => [Key, Item]): Map<Key, Item[]> {
  const lists = new Map<Key, Item[]>();
  for (const pair of pairs) {
    const [key, item] = of(pair);
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [item]);
    else list.push(item);
  }
  return lists;
}

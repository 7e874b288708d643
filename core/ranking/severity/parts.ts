import type { Ratings } from '../ratings.ts';

/** Which défis and jurors hang together through marks: only within a part can anything be compared. */
export interface Parts {
  readonly count: number;
  /** The part of each unit and of each rater, from 0 in the order of their first units; −1 without any value. */
  readonly ofUnit: Int32Array;
  readonly ofRater: Int32Array;
}

/** Connected components of the graph of units and raters, by union-find. */
export function partsOf({ units, raters, first, rater }: Ratings): Parts {
  // Units come first, raters after them.
  const parent = Int32Array.from({ length: units + raters }, (_node, place) => place);
  const root = (node: number): number => {
    let at = node;
    while (parent[at] !== at) {
      const above = parent[parent[at] ?? 0] ?? 0;
      parent[at] = above;
      at = above;
    }
    return at;
  };
  for (let unit = 0; unit < units; unit += 1) {
    for (let at = first[unit] ?? 0; at < (first[unit + 1] ?? 0); at += 1) {
      const [a, b] = [root(unit), root(units + (rater[at] ?? 0))];
      parent[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const ofUnit = new Int32Array(units).fill(-1);
  const ofRater = new Int32Array(raters).fill(-1);
  const numbers = new Map<number, number>();
  for (let unit = 0; unit < units; unit += 1) {
    if (first[unit] === first[unit + 1]) continue;
    const at = root(unit);
    const part = numbers.get(at) ?? numbers.size;
    numbers.set(at, part);
    ofUnit[unit] = part;
    for (let place = first[unit] ?? 0; place < (first[unit + 1] ?? 0); place += 1) {
      ofRater[rater[place] ?? 0] = part;
    }
  }
  return { count: numbers.size, ofUnit, ofRater };
}

/** A step from one list to another: keep both next items, take the next of the first away, add the next of the second. */
export type Edit = 'keep' | 'remove' | 'add';

/**
 * The fewest steps from one list to another (Myers, "An O(ND) Difference Algorithm", 1986); null when that takes
 * more than `most` removals and additions.
 */
export function shortestEdits(
  before: readonly string[],
  after: readonly string[],
  most: number,
): Edit[] | null {
  const limit = Math.min(most, before.length + after.length);
  // reach[k]: how far into `before` one comes on diagonal k = x − y with the edits made so far.
  const reach = new Int32Array(2 * limit + 3);
  const centre = limit + 1;
  const history: Int32Array[] = [];
  for (let edits = 0; edits <= limit; edits += 1) {
    history.push(reach.slice());
    for (let k = -edits; k <= edits; k += 2) {
      const down = k === -edits || (k !== edits && at(reach, centre + k - 1) < at(reach, centre + k + 1));
      let x = down ? at(reach, centre + k + 1) : at(reach, centre + k - 1) + 1;
      while (x < before.length && x - k < after.length && before[x] === after[x - k]) x += 1;
      reach[centre + k] = x;
      if (x >= before.length && x - k >= after.length) return stepsBack(history, centre, before, after);
    }
  }
  return null;
}

const at = (numbers: Int32Array, place: number): number => numbers[place] ?? 0;

/** From the ends of both lists back to their beginnings. */
function stepsBack(
  history: readonly Int32Array[],
  centre: number,
  before: readonly string[],
  after: readonly string[],
): Edit[] {
  const steps: Edit[] = [];
  let x = before.length;
  let y = after.length;
  for (let edits = history.length - 1; edits >= 0; edits -= 1) {
    const reach = history[edits] ?? new Int32Array(0);
    const k = x - y;
    const down = k === -edits || (k !== edits && at(reach, centre + k - 1) < at(reach, centre + k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = edits === 0 ? 0 : at(reach, centre + fromK);
    const fromY = edits === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY) {
      steps.push('keep');
      x -= 1;
      y -= 1;
    }
    if (edits > 0) steps.push(down ? 'add' : 'remove');
    x = fromX;
    y = fromY;
  }
  return steps.reverse();
}

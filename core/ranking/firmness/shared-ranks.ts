/**
 * Ranks of values, the greatest first; equal ones share the better rank (1, 2, 2, 4). Values are equal when they
 * lie no further apart than `tolerance` from the next one. Made to be used for thousands of draws: it keeps its
 * room from one to the next.
 */
export class SharedRanks {
  readonly #sorted: Float64Array;
  readonly #rankAt: Int32Array;
  readonly #begins: Int32Array;

  constructor(count: number) {
    this.#sorted = new Float64Array(count);
    this.#rankAt = new Int32Array(count);
    this.#begins = new Int32Array(count + 1);
  }

  /** Writes the rank of each value into `ranks`. */
  rank(values: Float64Array, tolerance: number, ranks: Int32Array): void {
    const sorted = this.#sorted;
    sorted.set(values);
    sorted.sort();
    const last = sorted.length - 1;
    for (let place = last; place >= 0; place -= 1) {
      const tied = place < last && (sorted[place + 1] ?? 0) - (sorted[place] ?? 0) <= tolerance;
      this.#rankAt[place] = tied ? (this.#rankAt[place + 1] ?? 0) : last - place + 1;
    }
    for (let one = 0; one < values.length; one += 1) {
      ranks[one] = this.#rankAt[placeOf(sorted, values[one] ?? 0)] ?? 0;
    }
  }

  /** The places of the values in the order of their ranks, ex aequo in the order of their places. */
  order(ranks: Int32Array, order: Int32Array): void {
    const begins = this.#begins.fill(0);
    for (let one = 0; one < ranks.length; one += 1) {
      const at = (ranks[one] ?? 1) - 1 + (begins[ranks[one] ?? 1] ?? 0);
      order[at] = one;
      begins[ranks[one] ?? 1] = (begins[ranks[one] ?? 1] ?? 0) + 1;
    }
  }
}

/** The place of a value that is there. */
function placeOf(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

import type { CriterionId } from '../ids.ts';
import { roundQuotient } from './fraction.ts';
import { noMark, type MarkTable } from './mark-table.ts';
import { Tally, type Spread } from './spread.ts';
import type { MarkSum } from './total.ts';

/** Of the marks on one criterion of one défi; whose they are `GivenMarks` tells. */
export interface CriterionResult extends MarkSum {
  readonly criterion: CriterionId;
  /** Rounded to hundredths for display; null when nobody marked it. */
  readonly mean: number | null;
  readonly spread: Spread | null;
}

/**
 * Sum, mean and spread of the marks on each criterion of each défi, by place in the table: of a large call these are some
 * fifty thousand, and objects for all of them would take longer to make and to clear away than the figures themselves.
 * One is made when somebody asks for it.
 */
export class MarkFigures {
  readonly #sum: Float64Array;
  readonly #count: Int32Array;
  /** These four mean nothing where nothing was counted. */
  readonly #mean: Float64Array;
  readonly #min: Float64Array;
  readonly #max: Float64Array;
  /** NaN below two marks. */
  readonly #deviation: Float64Array;

  /** Linear in the number of marks. */
  constructor(readonly table: MarkTable) {
    const { firstRow, marks, grid, defis } = table;
    const width = grid.criteria.length;
    const column = (): Float64Array => new Float64Array(defis.length * width);
    [this.#sum, this.#mean, this.#min, this.#max, this.#deviation] = [
      column(),
      column(),
      column(),
      column(),
      column(),
    ];
    this.#count = new Int32Array(defis.length * width);
    const tally = new Tally();
    for (let defi = 0; defi < defis.length; defi += 1) {
      const [first, end] = [firstRow[defi] ?? 0, firstRow[defi + 1] ?? 0];
      for (let place = 0; place < width; place += 1) {
        tally.clear();
        for (let row = first; row < end; row += 1) {
          const value = marks[row * width + place] ?? noMark;
          if (value !== noMark) tally.add(value);
        }
        this.#keep(defi * width + place, tally);
      }
    }
  }

  #keep(at: number, tally: Tally): void {
    const { sum, count } = tally;
    if (count === 0) return;
    this.#sum[at] = sum;
    this.#count[at] = count;
    this.#mean[at] = roundQuotient(1, sum, count);
    this.#min[at] = tally.min;
    this.#max[at] = tally.max;
    this.#deviation[at] = tally.deviation ?? Number.NaN;
  }

  /** Of one défi, in the grid's order, into `sums`, which has a place for each criterion. */
  copySums(defi: number, sums: readonly { sum: number; count: number }[]): void {
    let at = defi * sums.length;
    for (const own of sums) {
      own.sum = this.#sum[at] ?? 0;
      own.count = this.#count[at] ?? 0;
      at += 1;
    }
  }

  /** Of one défi, in the grid's order. */
  criteriaOf(defi: number): CriterionResult[] {
    const { criteria } = this.table.grid;
    return criteria.map(({ id }, place) => this.#resultAt(id, defi * criteria.length + place));
  }

  #resultAt(criterion: CriterionId, at: number): CriterionResult {
    const [sum, count] = [this.#sum[at] ?? 0, this.#count[at] ?? 0];
    if (count === 0) return { criterion, sum, count, mean: null, spread: null };
    const deviation = this.#deviation[at] ?? Number.NaN;
    return {
      criterion,
      sum,
      count,
      mean: this.#mean[at] ?? 0,
      spread: {
        min: this.#min[at] ?? 0,
        max: this.#max[at] ?? 0,
        deviation: Number.isNaN(deviation) ? null : deviation,
      },
    };
  }
}

import { compareText } from '../compare-text.ts';
import type { Grid } from '../call/grid.ts';
import { groupBy } from '../group-by.ts';
import type { CriterionId, DefiId, JurorId } from '../ids.ts';
import { pairKey } from '../jury/whose-defis.ts';
import { approximations, medianOf, spreadOf, trimmedMeanOf, type Spread } from './spread.ts';
import {
  approximate,
  compareFractions,
  fraction,
  roundFraction,
  roundQuotient,
  writeFraction,
  type Fraction,
} from './fraction.ts';
import { markTable, noMark, rowAmounts, type MarkTable } from './mark-table.ts';
import type { Mark } from './mark.ts';
import { totalDenominator, totalOf, type MarkSum } from './total.ts';

/** A défi that takes part in the ranking; `order` settles only the order in which ex aequo are shown. */
export interface RankedDefi {
  readonly id: DefiId;
  readonly order: string;
}

export interface RankingInput {
  readonly grid: Grid;
  readonly defis: readonly RankedDefi[];
  /** Marks of current ballots. Marks of a défi under the juror's own déport are left out here as well. */
  readonly marks: readonly Mark[];
  readonly deports: readonly { readonly juror: JurorId; readonly defi: DefiId }[];
  /** Whose marks are expected on which défi; déports are subtracted here. */
  readonly expected: readonly { readonly juror: JurorId; readonly defi: DefiId }[];
}

export interface CriterionResult {
  readonly criterion: CriterionId;
  /** Rounded to hundredths for display; null when nobody marked it. */
  readonly mean: number | null;
  readonly spread: Spread | null;
  readonly marks: readonly { readonly juror: JurorId; readonly value: number }[];
}

export type RankStatus = 'ranked' | 'below-threshold' | 'no-score';

export interface RankingRow {
  readonly defi: DefiId;
  /** 1, 2, 2, 4; null unless `status` is `ranked`. */
  readonly rank: number | null;
  /** Whether another défi has exactly the same total. */
  readonly exAequo: boolean;
  readonly status: RankStatus;
  /** The thresholds it is below: criteria, or `overall`. */
  readonly below: readonly (CriterionId | 'overall')[];
  /** Weighted mean in hundredths out of the grid's `outOf`, rounded half away from zero; null without score. */
  readonly total: number | null;
  /** The same, exact, as `numerator/denominator` in hundredths. */
  readonly exactTotal: string | null;
  readonly criteria: readonly CriterionResult[];
  /** Of the jurors' complete totals; in hundredths. */
  readonly median: number | null;
  readonly trimmedMean: number | null;
  readonly spread: Spread | null;
  readonly jurorTotals: readonly { readonly juror: JurorId; readonly total: number }[];
  /** How many marks there are, and from how many jurors. */
  readonly marks: number;
  readonly jurors: number;
  /** Jurors with a mark on each criterion. */
  readonly complete: number;
  /** Jurors of whom marks are expected, déports apart. */
  readonly expected: number;
  readonly deports: readonly JurorId[];
}

interface Scored {
  readonly row: Omit<RankingRow, 'rank' | 'exAequo'>;
  readonly exact: Fraction | null;
  /** The nearest double of the exact total; 0 without one. */
  readonly near: number;
  /** Ranked before below a threshold before without score. */
  readonly place: number;
  readonly order: string;
}

/**
 * The individual ranking (definitions, "Marks and totals"): each criterion's mean over the marks present, then
 * weighted; equal totals are ex aequo and share the rank. Rows come ranked first, then below a threshold, then
 * without score. The order of the input makes no difference.
 */
export function rankDefis(input: RankingInput): RankingRow[] {
  const { grid, defis, deports } = input;
  const table = markTable({ grid, defis: defis.map(({ id }) => id), marks: input.marks, deports });
  const deportsByDefi = groupBy(deports, (deport) => deport.defi);
  const expected = expectedOf(input);
  const scorer = new Scorer(table);
  const scored = defis.map((defi, place) =>
    scorer.score(defi, place, {
      deports: (deportsByDefi.get(defi.id) ?? []).map(({ juror }) => juror).sort(),
      expected: expected.get(defi.id) ?? 0,
    }),
  );
  return inOrder(scored);
}

/** Of how many jurors marks are expected on each défi. */
function expectedOf({ expected, deports }: RankingInput): ReadonlyMap<DefiId, number> {
  const apart = new Set(deports.map(pairKey));
  const counts = new Map<DefiId, number>();
  for (const pair of expected) {
    // Half a million keys cost more than the ranking: none are made where nobody steps aside.
    if (apart.size > 0 && apart.has(pairKey(pair))) continue;
    counts.set(pair.defi, (counts.get(pair.defi) ?? 0) + 1);
  }
  return counts;
}

/** What is asked of one criterion of one défi; whose marks they are is looked up when somebody asks. */
class MarkedCriterion implements CriterionResult {
  readonly #table: MarkTable;
  readonly #defi: number;
  readonly #place: number;

  constructor(
    readonly criterion: CriterionId,
    readonly mean: number | null,
    readonly spread: Spread | null,
    table: MarkTable,
    defi: number,
    place: number,
  ) {
    this.#table = table;
    this.#defi = defi;
    this.#place = place;
  }

  get marks(): { readonly juror: JurorId; readonly value: number }[] {
    const { jurors, firstRow, rowJuror, marks, grid } = this.#table;
    const found: { readonly juror: JurorId; readonly value: number }[] = [];
    for (let row = firstRow[this.#defi] ?? 0; row < (firstRow[this.#defi + 1] ?? 0); row += 1) {
      const value = marks[row * grid.criteria.length + this.#place] ?? noMark;
      const juror = jurors[rowJuror[row] ?? 0];
      if (value !== noMark && juror !== undefined) found.push({ juror, value });
    }
    return found;
  }
}

/** Scores the défis of a table one after the other; what is the same for all is looked up once. */
class Scorer {
  readonly #table: MarkTable;
  readonly #rowAmounts: Float64Array;
  readonly #denominator: number;
  /** Filled anew for each: lists of their own for 10,000 défis cost as much as all sums. */
  readonly #values: number[] = [];
  readonly #amounts: number[] = [];

  constructor(table: MarkTable) {
    this.#table = table;
    this.#rowAmounts = rowAmounts(table);
    this.#denominator = totalDenominator(table.grid);
  }

  score(
    { id, order }: RankedDefi,
    defi: number,
    people: { readonly deports: readonly JurorId[]; readonly expected: number },
  ): Scored {
    const { grid, firstRow } = this.#table;
    const criteria: CriterionResult[] = [];
    const sums: MarkSum[] = [];
    let count = 0;
    for (let place = 0; place < grid.criteria.length; place += 1) {
      const sum = this.#markedOn(defi, place, criteria);
      sums.push(sum);
      count += sum.count;
    }
    const exact = totalOf(grid, sums);
    const jurorTotals = this.#jurorTotals(defi);
    const totals = { factor: grid.outOf, denominator: this.#denominator, amounts: this.#amounts };
    const below = belowThresholds(grid, sums, exact);
    const status: RankStatus = exact === null ? 'no-score' : below.length > 0 ? 'below-threshold' : 'ranked';
    return {
      exact,
      near: exact === null ? 0 : approximate(exact),
      place: statusOrder[status],
      order,
      row: {
        defi: id,
        status,
        below,
        total: exact === null ? null : roundFraction(exact),
        exactTotal: exact === null ? null : writeFraction(exact),
        criteria,
        median: medianOf(totals),
        trimmedMean: trimmedMeanOf(totals),
        spread: roundedSpread(spreadOf(approximations(totals))),
        jurorTotals,
        marks: count,
        jurors: (firstRow[defi + 1] ?? 0) - (firstRow[defi] ?? 0),
        complete: jurorTotals.length,
        expected: people.expected,
        deports: people.deports,
      },
    };
  }

  /** Adds the result of one criterion to `results`. */
  #markedOn(defi: number, place: number, results: CriterionResult[]): MarkSum {
    const { firstRow, marks, grid } = this.#table;
    const criteria = grid.criteria.length;
    const values = this.#values;
    values.length = 0;
    let sum = 0;
    for (let row = firstRow[defi] ?? 0; row < (firstRow[defi + 1] ?? 0); row += 1) {
      const value = marks[row * criteria + place] ?? noMark;
      if (value === noMark) continue;
      values.push(value);
      sum += value;
    }
    const count = values.length;
    const criterion = grid.criteria[place]?.id;
    if (criterion === undefined) throw new RangeError('a column without a criterion');
    const mean = count === 0 ? null : roundQuotient(1, sum, count);
    results.push(new MarkedCriterion(criterion, mean, spreadOf(values), this.#table, defi, place));
    return { sum, count };
  }

  /** Of those who marked every criterion; their weighted sums stand in `#amounts`. */
  #jurorTotals(defi: number): { readonly juror: JurorId; readonly total: number }[] {
    const { firstRow, grid, jurors, rowJuror } = this.#table;
    const totals: { readonly juror: JurorId; readonly total: number }[] = [];
    this.#amounts.length = 0;
    for (let row = firstRow[defi] ?? 0; row < (firstRow[defi + 1] ?? 0); row += 1) {
      const amount = this.#rowAmounts[row] ?? Number.NaN;
      const juror = jurors[rowJuror[row] ?? 0];
      if (Number.isNaN(amount) || juror === undefined) continue;
      this.#amounts.push(amount);
      totals.push({ juror, total: roundQuotient(grid.outOf, amount, this.#denominator) });
    }
    return totals;
  }
}

/** Compared exactly: a mean of 2,996 is below a threshold of 3 although it shows as 3,00. */
export function belowThresholds(
  grid: Grid,
  sums: readonly { readonly sum: number; readonly count: number }[],
  total: Fraction | null,
): (CriterionId | 'overall')[] {
  const below: (CriterionId | 'overall')[] = grid.criteria.flatMap(({ id, threshold }, index) => {
    const own = sums[index];
    if (threshold === null || own === undefined || own.count === 0) return [];
    return own.sum < threshold * own.count ? [id] : [];
  });
  if (grid.overallThreshold !== null && total !== null) {
    const least = fraction(BigInt(grid.overallThreshold), 1n);
    if (compareFractions(total, least) < 0) below.push('overall');
  }
  return below;
}

const roundedSpread = (spread: Spread | null): Spread | null =>
  spread === null
    ? null
    : { min: Math.round(spread.min), max: Math.round(spread.max), deviation: spread.deviation };

const statusOrder: Readonly<Record<RankStatus, number>> = { ranked: 0, 'below-threshold': 1, 'no-score': 2 };

function inOrder(scored: readonly Scored[]): RankingRow[] {
  const sorted = sortedByTotal(scored);
  let rank = 0;
  return sorted.map((entry, index) => {
    if (entry.row.status !== 'ranked') return { ...entry.row, rank: null, exAequo: false };
    const tiedBefore = sameTotal(sorted[index - 1], entry);
    if (!tiedBefore) rank = index + 1;
    return { ...entry.row, rank, exAequo: tiedBefore || sameTotal(sorted[index + 1], entry) };
  });
}

/** By doubles first, which are quickly compared; what they hold for near equal is then put in its exact order. */
function sortedByTotal(scored: readonly Scored[]): Scored[] {
  const roughly = Float64Array.from(scored, ({ place, near }) => place * apart - near);
  const order = Int32Array.from(scored, (_entry, index) => index);
  order.sort((a, b) => (roughly[a] ?? 0) - (roughly[b] ?? 0));
  const sorted: Scored[] = [];
  let run: Scored[] = [];
  let last = -Infinity;
  for (const index of order) {
    const entry = scored[index];
    const key = roughly[index] ?? 0;
    if (entry === undefined) continue;
    if (key - last > nearlyEqual) {
      sorted.push(...run.sort(exactly));
      run = [];
    }
    run.push(entry);
    last = key;
  }
  sorted.push(...run.sort(exactly));
  return sorted;
}

/** More than any total in hundredths, so that a place is never near another. */
const apart = 1e9;
/** Doubles that lie further apart than this are in their exact order. */
const nearlyEqual = 1e-6;

const exactly = (a: Scored, b: Scored): number =>
  a.place - b.place || byTotal(b, a) || compareText(a.order, b.order);

/** Doubles settle all but near-equal totals; those are compared exactly. */
function byTotal(a: Scored, b: Scored): number {
  if (a.exact === null || b.exact === null) return 0;
  const difference = a.near - b.near;
  if (Math.abs(difference) > nearlyEqual) return difference;
  // In lowest terms: what is equal is written alike, and much is equal where marks are whole.
  return a.row.exactTotal === b.row.exactTotal ? 0 : compareFractions(a.exact, b.exact);
}

const sameTotal = (a: Scored | undefined, b: Scored): boolean =>
  a?.row.status === 'ranked' && a.exact !== null && b.exact !== null && byTotal(a, b) === 0;

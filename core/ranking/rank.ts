import { compareText } from '../compare-text.ts';
import type { Grid } from '../call/grid.ts';
import { groupBy } from '../group-by.ts';
import type { CriterionId, DefiId, JurorId } from '../ids.ts';
import { pairKey } from '../jury/whose-defis.ts';
import { GivenMarks } from './given-marks.ts';
import {
  approximate,
  compareFractions,
  fraction,
  roundFraction,
  writeFraction,
  type Fraction,
} from './fraction.ts';
import { MarkFigures } from './mark-figures.ts';
import { markTable, rowAmounts, type MarkTable } from './mark-table.ts';
import type { Mark } from './mark.ts';
import { medianOf, Tally, trimmedMeanOf, type Spread } from './spread.ts';
import { totalDenominator, totalOf } from './total.ts';

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
  readonly expected: Iterable<{ readonly juror: JurorId; readonly defi: DefiId }>;
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
  /** Of the jurors' complete totals; in hundredths. */
  readonly median: number | null;
  readonly trimmedMean: number | null;
  readonly spread: Spread | null;
  /** What each criterion got, and from whom. */
  readonly given: GivenMarks;
  /** How many marks there are, and from how many jurors. */
  readonly marks: number;
  readonly jurors: number;
  /** Jurors with a mark on each criterion. */
  readonly complete: number;
  /** Jurors of whom marks are expected, déports apart. */
  readonly expected: number;
  readonly deports: readonly JurorId[];
}

/** Where a row stands is said once all are in order. */
type Placing = { -readonly [Said in 'rank' | 'exAequo']: RankingRow[Said] };

interface Scored {
  readonly row: Omit<RankingRow, keyof Placing> & Placing;
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
  const apart = new Map(
    [...groupBy(deports, ({ defi }) => defi)].map(([defi, own]) => [
      defi,
      own.map(({ juror }) => juror).sort(),
    ]),
  );
  const expected = expectedOf(input);
  const scorer = new Scorer(table);
  const scored = defis.map((defi, place) =>
    scorer.score(defi, place, {
      deports: apart.get(defi.id) ?? nobody,
      expected: expected.get(defi.id) ?? 0,
    }),
  );
  return inOrder(scored);
}

const nobody: readonly JurorId[] = [];

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

/** Scores the défis of a table one after the other; what is the same for all is looked up once. */
class Scorer {
  readonly #table: MarkTable;
  readonly #figures: MarkFigures;
  readonly #rowAmounts: Float64Array;
  readonly #denominator: number;
  /** These are used again for each défi. */
  readonly #tally = new Tally();
  readonly #amounts: Float64Array;
  readonly #sums: { sum: number; count: number }[];

  constructor(table: MarkTable) {
    this.#table = table;
    this.#figures = new MarkFigures(table);
    this.#rowAmounts = rowAmounts(table);
    this.#denominator = totalDenominator(table.grid);
    this.#amounts = new Float64Array(mostRows(table.firstRow));
    this.#sums = table.grid.criteria.map(() => ({ sum: 0, count: 0 }));
  }

  score(
    { id, order }: RankedDefi,
    defi: number,
    people: { readonly deports: readonly JurorId[]; readonly expected: number },
  ): Scored {
    const { grid, firstRow } = this.#table;
    const sums = this.#sums;
    this.#figures.copySums(defi, sums);
    const exact = totalOf(grid, sums);
    const amounts = this.#amountsOf(defi);
    const totals = { factor: grid.outOf, denominator: this.#denominator, amounts };
    const below = belowThresholds(grid, sums, exact);
    const status: RankStatus = exact === null ? 'no-score' : below.length > 0 ? 'below-threshold' : 'ranked';
    let marks = 0;
    for (const { count } of sums) marks += count;
    return {
      exact,
      near: exact === null ? 0 : approximate(exact),
      place: statusOrder[status],
      order,
      row: {
        defi: id,
        rank: null,
        exAequo: false,
        status,
        below,
        total: exact === null ? null : roundFraction(exact),
        exactTotal: exact === null ? null : writeFraction(exact),
        median: medianOf(totals),
        trimmedMean: trimmedMeanOf(totals),
        spread: this.#spreadOfTotals(amounts),
        given: new GivenMarks(this.#figures, defi),
        marks,
        jurors: (firstRow[defi + 1] ?? 0) - (firstRow[defi] ?? 0),
        complete: amounts.length,
        expected: people.expected,
        deports: people.deports,
      },
    };
  }

  /** The weighted sums of those who marked every criterion, in rising order; overwritten by the next défi's. */
  #amountsOf(defi: number): Float64Array {
    const { firstRow } = this.#table;
    let count = 0;
    for (let row = firstRow[defi] ?? 0; row < (firstRow[defi + 1] ?? 0); row += 1) {
      const amount = this.#rowAmounts[row] ?? Number.NaN;
      if (Number.isNaN(amount)) continue;
      this.#amounts[count] = amount;
      count += 1;
    }
    return this.#amounts.subarray(0, count).sort();
  }

  #spreadOfTotals(amounts: Float64Array): Spread | null {
    this.#tally.clear();
    for (const amount of amounts) this.#tally.add((this.#table.grid.outOf * amount) / this.#denominator);
    return roundedSpread(this.#tally.spread());
  }
}

/** How many rows the défi with the most of them has. */
function mostRows(firstRow: Int32Array): number {
  let most = 0;
  for (let defi = 1; defi < firstRow.length; defi += 1) {
    most = Math.max(most, (firstRow[defi] ?? 0) - (firstRow[defi - 1] ?? 0));
  }
  return most;
}

/** Compared exactly: a mean of 2,996 is below a threshold of 3 although it shows as 3,00. */
export function belowThresholds(
  grid: Grid,
  sums: readonly { readonly sum: number; readonly count: number }[],
  total: Fraction | null,
): (CriterionId | 'overall')[] {
  const below: (CriterionId | 'overall')[] = [];
  for (const [index, { id, threshold }] of grid.criteria.entries()) {
    const own = sums[index];
    if (threshold === null || own === undefined || own.count === 0) continue;
    if (own.sum < threshold * own.count) below.push(id);
  }
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
  for (const [index, { row }] of sorted.entries()) {
    if (row.status !== 'ranked') continue;
    const before = sorted[index - 1];
    row.exAequo = sameTotal(before, sorted[index]);
    if (row.exAequo && before !== undefined) before.row.exAequo = true;
    else rank = index + 1;
    row.rank = rank;
  }
  return sorted.map(({ row }) => row);
}

/** By doubles first, which are quickly compared; what they hold for near equal is then put in its exact order. */
function sortedByTotal(scored: readonly Scored[]): Scored[] {
  const shown = inShownOrder(scored);
  const roughly = Float64Array.from(shown, ({ place, near }) => place * apart - near);
  // What is the same double stays in the order in which it is shown.
  const order = Int32Array.from(shown, (_entry, index) => index);
  order.sort((a, b) => (roughly[a] ?? 0) - (roughly[b] ?? 0));
  const sorted: Scored[] = [];
  let run: Scored[] = [];
  let last = -Infinity;
  for (const index of order) {
    const entry = shown[index];
    const key = roughly[index] ?? 0;
    if (entry === undefined) continue;
    if (key - last > nearlyEqual) {
      sorted.push(...inExactOrder(run));
      run = [];
    }
    run.push(entry);
    last = key;
  }
  sorted.push(...inExactOrder(run));
  return sorted;
}

/** Défis mostly come in this order. */
function inShownOrder(scored: readonly Scored[]): readonly Scored[] {
  const byText = (a: Scored, b: Scored): number => compareText(a.order, b.order);
  const isSorted = scored.every((one, at) => at === 0 || byText(scored[at - 1] ?? one, one) <= 0);
  return isSorted ? scored : [...scored].sort(byText);
}

/** Where all of a run is ex aequo, as much is where marks are whole, it is in the order in which it is shown already. */
function inExactOrder(run: Scored[]): Scored[] {
  const [first] = run;
  const isExAequo = run.every(
    ({ near, place, row }) =>
      near === first?.near && place === first.place && row.exactTotal === first.row.exactTotal,
  );
  return isExAequo ? run : run.sort(exactly);
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

const sameTotal = (a: Scored | undefined, b: Scored | undefined): boolean =>
  a?.row.status === 'ranked' && b !== undefined && b.exact !== null && byTotal(a, b) === 0;

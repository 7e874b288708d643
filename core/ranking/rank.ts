import { compareText } from '../compare-text.ts';
import type { Grid } from '../call/grid.ts';
import { groupBy } from '../group-by.ts';
import type { CriterionId, DefiId, JurorId } from '../ids.ts';
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
import { totalDenominator, totalOf, weightedSum, type MarkSum } from './total.ts';

/** One mark of one juror, in hundredths. */
export interface Mark {
  readonly defi: DefiId;
  readonly juror: JurorId;
  readonly criterion: CriterionId;
  readonly value: number;
}

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
  readonly order: string;
}

/**
 * The individual ranking (definitions, "Marks and totals"): each criterion's mean over the marks present, then
 * weighted; equal totals are ex aequo and share the rank. Rows come ranked first, then below a threshold, then
 * without score. The order of the input makes no difference.
 */
export function rankDefis(input: RankingInput): RankingRow[] {
  const apart = new Set(input.deports.map(({ juror, defi }) => pairKey(juror, defi)));
  // Half a million keys cost more than the ranking: none are made where nobody steps aside.
  const takingPart = <One extends { readonly juror: JurorId; readonly defi: DefiId }>(
    all: readonly One[],
  ): readonly One[] =>
    apart.size === 0 ? all : all.filter(({ juror, defi }) => !apart.has(pairKey(juror, defi)));
  const marksByDefi = groupBy(takingPart(input.marks), (mark) => mark.defi);
  const deportsByDefi = groupBy(input.deports, (deport) => deport.defi);
  const expectedByDefi = groupBy(takingPart(input.expected), (pair) => pair.defi);
  const board = boardOf(input.grid);
  const scored = input.defis.map((defi) =>
    score(board, defi, marksByDefi.get(defi.id) ?? [], {
      deports: (deportsByDefi.get(defi.id) ?? []).map(({ juror }) => juror).sort(),
      expected: expectedByDefi.get(defi.id)?.length ?? 0,
    }),
  );
  return inOrder(scored);
}

const pairKey = (juror: JurorId, defi: DefiId): string => `${juror} ${defi}`;

/** What every défi of a call is scored with, looked up once. */
interface Board {
  readonly grid: Grid;
  readonly places: ReadonlyMap<CriterionId, number>;
  readonly denominator: number;
}

const boardOf = (grid: Grid): Board => ({
  grid,
  places: new Map(grid.criteria.map(({ id }, place) => [id, place])),
  denominator: totalDenominator(grid),
});

/** The marks on one défi: a row for each juror, in their order, and a column for each criterion of the grid. */
class Sheets {
  readonly jurors: readonly JurorId[];
  readonly #columns: number;
  readonly #cells: (number | null)[];

  constructor({ grid, places }: Board, marks: readonly Mark[]) {
    this.jurors = jurorsOf(marks);
    this.#columns = grid.criteria.length;
    this.#cells = new Array<number | null>(this.jurors.length * this.#columns).fill(null);
    const rows = new Map(this.jurors.map((juror, row) => [juror, row]));
    let last: JurorId | null = null;
    let row = 0;
    for (const { juror, criterion, value } of marks) {
      // The marks of a juror mostly follow one another.
      if (juror !== last) row = rows.get(juror) ?? 0;
      last = juror;
      const place = places.get(criterion);
      if (place !== undefined) this.#cells[row * this.#columns + place] = value;
    }
  }

  mark(row: number, place: number): number | null {
    return this.#cells[row * this.#columns + place] ?? null;
  }

  /** The marks on one criterion, without those that are missing. */
  valuesOf(place: number): number[] {
    const values: number[] = [];
    for (let row = 0; row < this.jurors.length; row += 1) {
      const value = this.mark(row, place);
      if (value !== null) values.push(value);
    }
    return values;
  }

  /** The same with whose they are. */
  marksOf(place: number): { readonly juror: JurorId; readonly value: number }[] {
    return this.jurors.flatMap((juror, row) => {
      const value = this.mark(row, place);
      return value === null ? [] : [{ juror, value }];
    });
  }

  /** One juror's marks, in the order of the grid's criteria. */
  rowOf(row: number): readonly (number | null)[] {
    return this.#cells.slice(row * this.#columns, (row + 1) * this.#columns);
  }
}

function jurorsOf(marks: readonly Mark[]): JurorId[] {
  const jurors = new Set<JurorId>();
  let last: JurorId | null = null;
  for (const { juror } of marks) {
    if (juror !== last) jurors.add(juror);
    last = juror;
  }
  return [...jurors].sort();
}

function score(
  board: Board,
  defi: RankedDefi,
  marks: readonly Mark[],
  people: { readonly deports: readonly JurorId[]; readonly expected: number },
): Scored {
  const { grid, denominator } = board;
  const sheets = new Sheets(board, marks);
  const criteria: CriterionResult[] = [];
  const sums: MarkSum[] = [];
  let count = 0;
  for (const [place, { id }] of grid.criteria.entries()) {
    const { result, sum } = criterionResult(id, place, sheets);
    criteria.push(result);
    sums.push(sum);
    count += sum.count;
  }
  const exact = totalOf(grid, sums);
  const jurorTotals: { readonly juror: JurorId; readonly total: number }[] = [];
  const amounts: number[] = [];
  for (const [row, juror] of sheets.jurors.entries()) {
    const amount = weightedSum(grid, sheets.rowOf(row));
    if (amount === null) continue;
    amounts.push(amount);
    jurorTotals.push({ juror, total: roundQuotient(grid.outOf, amount, denominator) });
  }
  const totals = { factor: grid.outOf, denominator, amounts };
  const below = belowThresholds(grid, sums, exact);
  return {
    exact,
    near: exact === null ? 0 : approximate(exact),
    order: defi.order,
    row: {
      defi: defi.id,
      status: exact === null ? 'no-score' : below.length > 0 ? 'below-threshold' : 'ranked',
      below,
      total: exact === null ? null : roundFraction(exact),
      exactTotal: exact === null ? null : writeFraction(exact),
      criteria,
      median: medianOf(totals),
      trimmedMean: trimmedMeanOf(totals),
      spread: roundedSpread(spreadOf(approximations(totals))),
      jurorTotals,
      marks: count,
      jurors: sheets.jurors.length,
      complete: amounts.length,
      expected: people.expected,
      deports: people.deports,
    },
  };
}

function criterionResult(
  criterion: CriterionId,
  place: number,
  sheets: Sheets,
): { readonly result: CriterionResult; readonly sum: MarkSum } {
  const values = sheets.valuesOf(place);
  const count = values.length;
  let sum = 0;
  for (const value of values) sum += value;
  let marks: CriterionResult['marks'] | null = null;
  const result = {
    criterion,
    mean: count === 0 ? null : roundQuotient(1, sum, count),
    spread: spreadOf(values),
    // Few rows are ever looked at mark by mark.
    get marks() {
      return (marks ??= sheets.marksOf(place));
    },
  };
  return { result, sum: { sum, count } };
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
  const sorted = [...scored].sort(
    (a, b) =>
      statusOrder[a.row.status] - statusOrder[b.row.status] || byTotal(b, a) || compareText(a.order, b.order),
  );
  let rank = 0;
  return sorted.map((entry, index) => {
    if (entry.row.status !== 'ranked') return { ...entry.row, rank: null, exAequo: false };
    const tiedBefore = sameTotal(sorted[index - 1], entry);
    if (!tiedBefore) rank = index + 1;
    return { ...entry.row, rank, exAequo: tiedBefore || sameTotal(sorted[index + 1], entry) };
  });
}

/** Doubles settle all but near-equal totals; those are compared exactly. */
function byTotal(a: Scored, b: Scored): number {
  if (a.exact === null || b.exact === null) return 0;
  const difference = a.near - b.near;
  return Math.abs(difference) > 1e-6 ? difference : compareFractions(a.exact, b.exact);
}

const sameTotal = (a: Scored | undefined, b: Scored): boolean =>
  a?.row.status === 'ranked' && a.exact !== null && b.exact !== null && byTotal(a, b) === 0;

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
  writeFraction,
  type Fraction,
} from './fraction.ts';
import { totalOf, totalOfMarks } from './total.ts';

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
  const takesPart = ({ juror, defi }: { readonly juror: JurorId; readonly defi: DefiId }): boolean =>
    apart.size === 0 || !apart.has(pairKey(juror, defi));
  const marksByDefi = groupBy(input.marks.filter(takesPart), (mark) => mark.defi);
  const deportsByDefi = groupBy(input.deports, (deport) => deport.defi);
  const expectedByDefi = groupBy(input.expected.filter(takesPart), (pair) => pair.defi);
  const scored = input.defis.map((defi) =>
    score(input.grid, defi, marksByDefi.get(defi.id) ?? [], {
      deports: (deportsByDefi.get(defi.id) ?? []).map(({ juror }) => juror).sort(),
      expected: expectedByDefi.get(defi.id)?.length ?? 0,
    }),
  );
  return inOrder(scored);
}

const pairKey = (juror: JurorId, defi: DefiId): string => `${juror} ${defi}`;

function score(
  grid: Grid,
  defi: RankedDefi,
  marks: readonly Mark[],
  people: { readonly deports: readonly JurorId[]; readonly expected: number },
): Scored {
  const byJuror = new Map<JurorId, (number | null)[]>();
  for (const { juror, criterion, value } of marks) {
    let own = byJuror.get(juror);
    if (own === undefined) {
      own = grid.criteria.map(() => null);
      byJuror.set(juror, own);
    }
    const place = grid.criteria.findIndex(({ id }) => id === criterion);
    if (place >= 0) own[place] = value;
  }
  const jurors = [...byJuror.keys()].sort();
  const sheets = jurors.map((juror) => ({ juror, marks: byJuror.get(juror) ?? [] }));
  const criteria = grid.criteria.map(({ id }, place) => criterionResult(id, place, sheets));
  const sums = criteria.map(({ marks: own }) => ({
    sum: own.reduce((sum, { value }) => sum + value, 0),
    count: own.length,
  }));
  const exact = totalOf(grid, sums);
  const complete: { readonly juror: JurorId; readonly total: Fraction }[] = [];
  for (const { juror, marks: own } of sheets) {
    const total = totalOfMarks(grid, own);
    if (total !== null) complete.push({ juror, total });
  }
  const totals = complete.map(({ total }) => total);
  const below = belowThresholds(grid, sums, exact);
  return {
    exact,
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
      jurorTotals: complete.map(({ juror, total }) => ({ juror, total: roundFraction(total) })),
      marks: criteria.reduce((count, criterion) => count + criterion.marks.length, 0),
      jurors: jurors.length,
      complete: complete.length,
      expected: people.expected,
      deports: people.deports,
    },
  };
}

function criterionResult(
  criterion: CriterionId,
  place: number,
  sheets: readonly { readonly juror: JurorId; readonly marks: readonly (number | null)[] }[],
): CriterionResult {
  const marks: { readonly juror: JurorId; readonly value: number }[] = [];
  for (const { juror, marks: own } of sheets) {
    const value = own[place] ?? null;
    if (value !== null) marks.push({ juror, value });
  }
  const sum = marks.reduce((total, { value }) => total + value, 0);
  return {
    criterion,
    mean: marks.length === 0 ? null : roundFraction(fraction(BigInt(sum), BigInt(marks.length))),
    spread: spreadOf(marks.map(({ value }) => value)),
    marks,
  };
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
      statusOrder[a.row.status] - statusOrder[b.row.status] ||
      (a.exact !== null && b.exact !== null ? byTotal(b.exact, a.exact) : 0) ||
      compareText(a.order, b.order),
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
function byTotal(a: Fraction, b: Fraction): number {
  const difference = approximate(a) - approximate(b);
  return Math.abs(difference) > 1e-6 ? difference : compareFractions(a, b);
}

function sameTotal(a: Scored | undefined, b: Scored): boolean {
  if (a?.row.status !== 'ranked' || a.exact === null || b.exact === null) return false;
  return compareFractions(a.exact, b.exact) === 0;
}

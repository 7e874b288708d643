import type { CriterionId, DefiId, JurorId } from '../../ids.ts';
import { compareFractions, fraction, type Fraction } from '../fraction.ts';
import { noMark, sumsOfDefi, type MarkTable } from '../mark-table.ts';
import { totalOf, type MarkSum } from '../total.ts';

export interface MarkChange {
  readonly defi: DefiId;
  readonly juror: JurorId;
  readonly criterion: CriterionId;
  readonly from: number;
  readonly to: number;
  /** What parts the two: the order turns, or the higher one falls below its threshold. */
  readonly by: 'order' | 'criterion-threshold' | 'overall-threshold';
}

/** `not-by-score`: people put the first one higher although its individual score is not. */
export type NoChangeReason = 'none' | 'not-by-score';

export interface SmallestMarkChange {
  /** Hundredths; null when no single mark, however moved, would do. */
  readonly size: number | null;
  readonly reason: NoChangeReason | null;
  /** All changes of that size, in the order: the higher défi, then the lower; grid; jurors. */
  readonly changes: readonly MarkChange[];
}

/**
 * The least that one mark of one juror would have to move, by whole steps and within the scale, for `lower` to
 * come before `higher` (places in the table): equal totals do not count as turned. With k steps on a criterion of
 * weight w marked by N jurors the weighted sum moves by w k step / N, so k = ⌊gap N / (w step)⌋ + 1, exactly. A
 * higher défi that falls below a threshold is turned as well.
 */
export function smallestMarkChange(table: MarkTable, higher: number, lower: number): SmallestMarkChange {
  const { grid } = table;
  const sums = { higher: sumsOfDefi(table, higher), lower: sumsOfDefi(table, lower) };
  const [above, under] = [totalOf(grid, sums.higher), totalOf(grid, sums.lower)];
  if (above === null || under === null || compareFractions(above, under) < 0) {
    return { size: null, reason: 'not-by-score', changes: [] };
  }
  const gap = minus(above, under);
  const possible = [
    ...changesOf(table, higher, -1, (criterion, sum) => [
      { by: 'order', steps: stepsToTurn(table, gap, criterion, sum) },
      ...stepsToThresholds(table, above, criterion, sum),
    ]),
    ...changesOf(table, lower, 1, (criterion, sum) => [
      { by: 'order', steps: stepsToTurn(table, gap, criterion, sum) },
    ]),
  ];
  if (possible.length === 0) return { size: null, reason: 'none', changes: [] };
  const size = possible.reduce((least, { from, to }) => Math.min(least, Math.abs(to - from)), Infinity);
  return { size, reason: null, changes: possible.filter(({ from, to }) => Math.abs(to - from) === size) };
}

/** So many whole steps are the fewest that do it. */
interface Way {
  readonly by: MarkChange['by'];
  readonly steps: bigint;
}

/** The shortest way of each mark that stays within the scale. */
function changesOf(
  table: MarkTable,
  defi: number,
  direction: 1 | -1,
  ways: (criterion: number, sum: MarkSum) => readonly Way[],
): MarkChange[] {
  const { grid, firstRow, rowJuror, marks, jurors, defis } = table;
  const sums = sumsOfDefi(table, defi);
  return grid.criteria.flatMap(({ id }, criterion) => {
    const sum = sums[criterion];
    if (sum === undefined) return [];
    const shortest = ways(criterion, sum).reduce((best, way) => (way.steps < best.steps ? way : best));
    const move = direction * Number(shortest.steps) * grid.scale.step;
    const changes: MarkChange[] = [];
    for (let row = firstRow[defi] ?? 0; row < (firstRow[defi + 1] ?? 0); row += 1) {
      const from = marks[row * grid.criteria.length + criterion] ?? noMark;
      const to = from + move;
      const [juror, of] = [jurors[rowJuror[row] ?? 0], defis[defi]];
      if (from === noMark || to < grid.scale.min || to > grid.scale.max) continue;
      if (juror !== undefined && of !== undefined) {
        changes.push({ defi: of, juror, criterion: id, from, to, by: shortest.by });
      }
    }
    return changes;
  });
}

/** Of a gap between totals, in hundredths out of `outOf`. */
function stepsToTurn({ grid }: MarkTable, gap: Fraction, criterion: number, { count }: MarkSum): bigint {
  const whole = grid.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const weight = grid.criteria[criterion]?.weight ?? 0;
  // One step moves the total by outOf · weight · step / (max · whole · count).
  const numerator = gap.numerator * BigInt(grid.scale.max) * BigInt(whole) * BigInt(count);
  return numerator / (gap.denominator * BigInt(grid.outOf) * BigInt(weight) * BigInt(grid.scale.step)) + 1n;
}

function stepsToThresholds(table: MarkTable, total: Fraction, criterion: number, own: MarkSum): Way[] {
  const { grid } = table;
  const ways: Way[] = [];
  const threshold = grid.criteria[criterion]?.threshold ?? null;
  if (threshold !== null) {
    const spare = BigInt(own.sum - threshold * own.count);
    if (spare >= 0n) ways.push({ by: 'criterion-threshold', steps: spare / BigInt(grid.scale.step) + 1n });
  }
  if (grid.overallThreshold !== null) {
    const spare = minus(total, fraction(BigInt(grid.overallThreshold), 1n));
    if (spare.numerator >= 0n) {
      ways.push({ by: 'overall-threshold', steps: stepsToTurn(table, spare, criterion, own) });
    }
  }
  return ways;
}

const minus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);

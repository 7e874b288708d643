import type { Grid, Scale } from '../call/grid.ts';
import type { CriterionId, DefiId } from '../ids.ts';
import { roundQuotient, type Fraction } from '../ranking/fraction.ts';
import { totalOfMarks, type MarkSum } from '../ranking/total.ts';
import { isConflict, valueOf, type Deliberated, type Reading } from './readings.ts';

/** A group may settle on any hundredth within the scale: neither the means it starts from nor what lies between two jurors keep to its step. */
export const isCollectiveMark = (value: number, { min, max }: Scale): boolean =>
  Number.isInteger(value) && value >= min && value <= max;

/** One cell of the collective grid, in hundredths. */
export interface CollectiveMark {
  readonly criterion: CriterionId;
  /** Mean of the jurors' marks, rounded half away from zero to hundredths; null when nobody marked it. */
  readonly mean: number | null;
  /** What the group says: the mean, until it changes it on purpose. Null when there is neither. */
  readonly value: number | null;
  /** Put in the place of the mean; also when both are equal. */
  readonly changed: boolean;
  readonly conflict: boolean;
  readonly reading: Reading;
}

/**
 * The collective grid of one défi (definitions, "Marks and totals"): prefilled with the means. A mark on which machines
 * differ counts as not changed until somebody settles it. `sums` is in the order of the grid's criteria.
 */
export function collectiveMarks(
  grid: Grid,
  defi: DefiId,
  sums: readonly MarkSum[],
  deliberated: Deliberated,
): CollectiveMark[] {
  return grid.criteria.map(({ id }, place) => {
    const { sum, count } = sums[place] ?? { sum: 0, count: 0 };
    const mean = count === 0 ? null : roundQuotient(1, sum, count);
    const reading = deliberated.mark(defi, id);
    const given = valueOf(reading, 'mark');
    return {
      criterion: id,
      mean,
      value: given ?? mean,
      changed: given !== null,
      conflict: isConflict(reading),
      reading,
    };
  });
}

/** The total by the same formula as the jurors' (definitions), exact; null while a criterion has no mark at all. */
export const collectiveTotal = (grid: Grid, marks: readonly CollectiveMark[]): Fraction | null =>
  totalOfMarks(
    grid,
    marks.map(({ value }) => value),
  );

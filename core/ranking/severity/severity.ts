import type { Ratings } from '../ratings.ts';
import { partsOf } from './parts.ts';
import { fitPiece, piecesOf } from './pieces.ts';

/** A défi's total as if the whole part had marked it, beside what was given; in the unit of the ratings. */
export interface AdjustedUnit {
  /** Place in the ratings. */
  readonly unit: number;
  /** Défis are compared only within a part. */
  readonly part: number;
  readonly values: number;
  readonly raw: number;
  /** μ + effect of the défi. */
  readonly adjusted: number;
  /** Standard error of `adjusted`; null when no degree of freedom is left. */
  readonly error: number | null;
}

export interface RaterSeverity {
  readonly rater: number;
  readonly part: number;
  readonly values: number;
  /** Above 0: gives more than the others of the part on the same défis; below 0: more severe. */
  readonly effect: number;
  readonly error: number | null;
  /**
   * Residual standard deviation: how far the juror departs from their own level, each residual weighed by the
   * variance it keeps, √(Σ e² / Σ (1 − leverage)). Null where the fit leaves the juror no residual.
   */
  readonly spread: number | null;
}

export interface SeverityPart {
  readonly units: number;
  readonly raters: number;
  readonly values: number;
  readonly mean: number;
  readonly degreesOfFreedom: number;
  /** Residual standard deviation; null when no degree of freedom is left. */
  readonly deviation: number | null;
}

export interface Severity {
  readonly parts: readonly SeverityPart[];
  /** Units and raters with a value, in the order of their places. */
  readonly units: readonly AdjustedUnit[];
  readonly raters: readonly RaterSeverity[];
}

/**
 * Severity (definitions, "Severity"): y = défi + juror by ordinary least squares on the complete totals of the
 * jurors, each connected part by itself. Both effects sum to zero, unweighted, within a part. Nothing here is
 * comparable across parts.
 */
export function severityOf(ratings: Ratings): Severity {
  const parts = partsOf(ratings);
  const units: AdjustedUnit[] = [];
  const raters: RaterSeverity[] = [];
  const summary: SeverityPart[] = [];
  for (const piece of piecesOf(ratings, parts)) {
    const part = summary.length;
    const { fit, unitSide, raterSide, raterResiduals } = fitPiece(piece);
    const { degreesOfFreedom } = fit;
    const squares = fit.residual.reduce((sum, one) => sum + one * one, 0);
    const variance = degreesOfFreedom > 0 ? squares / degreesOfFreedom : null;
    const error = (factor: number | undefined): number | null =>
      variance === null ? null : Math.sqrt(Math.max(0, variance * (factor ?? 0)));
    summary.push({
      units: piece.units.length,
      raters: piece.raters.length,
      values: piece.table.value.length,
      mean: fit.mean,
      degreesOfFreedom,
      deviation: variance === null ? null : Math.sqrt(variance),
    });
    for (const [place, unit] of piece.units.entries()) {
      const values = piece.table.value.subarray(piece.table.first[place], piece.table.first[place + 1]);
      units.push({
        unit,
        part,
        values: values.length,
        raw: values.reduce((sum, one) => sum + one, 0) / values.length,
        adjusted: unitSide.level[place] ?? Number.NaN,
        error: error(unitSide.levelFactor[place]),
      });
    }
    for (const [place, rater] of piece.raters.entries()) {
      const {
        values,
        squares: apart,
        freedom,
      } = raterResiduals[place] ?? { values: 0, squares: 0, freedom: 0 };
      raters.push({
        rater,
        part,
        values,
        effect: raterSide.effect[place] ?? Number.NaN,
        error: error(raterSide.effectFactor[place]),
        spread: variance === null || freedom < 1e-9 ? null : Math.sqrt(apart / freedom),
      });
    }
  }
  return {
    parts: summary,
    units: units.sort((a, b) => a.unit - b.unit),
    raters: raters.sort((a, b) => a.rater - b.rater),
  };
}

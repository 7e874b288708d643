import type { DefiId } from '../../ids.ts';
import { sumsOfDefi, type MarkTable } from '../mark-table.ts';
import type { CountAbove } from './cut.ts';
import { Random } from './random.ts';
import type { Resampling } from './resampling.ts';
import { SharedRanks } from './shared-ranks.ts';
import { anyWeights, normalisedWeights, weightsAround } from './weights.ts';

/** Totals closer than this share of the scale are ex aequo: they differ by rounding alone. */
const rounding = 1e-12;

export interface SmaaOptions {
  readonly seed: bigint;
  /** Null: any weights at all; else within as many percentage points of the grid's own. */
  readonly points: number | null;
  readonly countAbove: CountAbove | null;
  /** 10,000 by default. */
  readonly draws?: number;
  /** Draws between two partial answers; 250 by default. */
  readonly slice?: number;
  /** How many ranks are told one by one; all of up to 200 défis by default. */
  readonly ranks?: number;
}

export interface Acceptability {
  readonly defi: DefiId;
  /** Share of the draws, from 0 to 1, in which the défi has rank 1, 2, …; ex aequo share the better rank. */
  readonly ranks: readonly number[];
  /** Mean of the weights that put it first, in the grid's order; null when none did. */
  readonly centralWeights: readonly number[] | null;
  /** Null without a cut. */
  readonly aboveCut: number | null;
}

export interface SmaaAnswer {
  /** In the order of the table. */
  readonly rows: readonly Acceptability[];
  readonly draws: number;
}

/**
 * How firm the order is against the weights of the criteria: stochastic multicriteria acceptability analysis
 * (Lahdelma and Salminen 2001, "SMAA-2") with marks as they are and weights drawn at random. The table holds the
 * ranked défis in the official order, each with a mark on every criterion.
 */
export function* acceptabilities(
  table: MarkTable,
  { seed, points, countAbove, draws = 10_000, slice = 250, ranks: told = 200 }: SmaaOptions,
): Resampling<SmaaAnswer> {
  const { grid, defis } = table;
  const criteria = grid.criteria.length;
  const means = meansOf(table);
  const draw = points === null ? anyWeights : weightsAround(normalisedWeights(grid), points / 100);
  const random = Random.seeded(seed);
  const shared = new SharedRanks(defis.length);
  const width = Math.min(told, defis.length);
  const held = new Float64Array(defis.length * width);
  const central = new Float64Array(defis.length * criteria);
  const above = new Float64Array(defis.length);
  const weights = new Float64Array(criteria);
  const values = new Float64Array(defis.length);
  const ranks = new Int32Array(defis.length);
  const order = new Int32Array(defis.length);
  const tolerance = rounding * Math.max(Math.abs(grid.scale.min), Math.abs(grid.scale.max));
  const answer = (drawn: number): SmaaAnswer => ({
    rows: defis.map((defi, place) => {
      const shares = Array.from(held.subarray(place * width, (place + 1) * width), (count) => count / drawn);
      const first = held[place * width] ?? 0;
      const sums = central.subarray(place * criteria, (place + 1) * criteria);
      return {
        defi,
        ranks: shares,
        centralWeights: first === 0 ? null : Array.from(sums, (sum) => sum / first),
        aboveCut: countAbove === null ? null : (above[place] ?? 0) / drawn,
      };
    }),
    draws: drawn,
  });
  for (let drawn = 1; drawn <= draws; drawn += 1) {
    draw(random, weights);
    for (let defi = 0; defi < defis.length; defi += 1) {
      let value = 0;
      for (let criterion = 0; criterion < criteria; criterion += 1) {
        value += (weights[criterion] ?? 0) * (means[defi * criteria + criterion] ?? 0);
      }
      values[defi] = value;
    }
    shared.rank(values, tolerance, ranks);
    for (let defi = 0; defi < defis.length; defi += 1) {
      const rank = ranks[defi] ?? 0;
      if (rank <= width) held[defi * width + rank - 1] = (held[defi * width + rank - 1] ?? 0) + 1;
      if (rank !== 1) continue;
      for (let criterion = 0; criterion < criteria; criterion += 1) {
        const at = defi * criteria + criterion;
        central[at] = (central[at] ?? 0) + (weights[criterion] ?? 0);
      }
    }
    if (countAbove !== null) {
      shared.order(ranks, order);
      for (const defi of order.subarray(0, countAbove(order))) above[defi] = (above[defi] ?? 0) + 1;
    }
    if (drawn % slice === 0 || drawn === draws) yield { drawn, wanted: draws, soFar: () => answer(drawn) };
  }
  return answer(draws);
}

/** Défis × criteria; equal means are the same double. */
function meansOf(table: MarkTable): Float64Array {
  const criteria = table.grid.criteria.length;
  const means = new Float64Array(table.defis.length * criteria);
  for (const defi of table.defis.keys()) {
    for (const [criterion, { sum, count }] of sumsOfDefi(table, defi).entries()) {
      if (count === 0) throw new RangeError('a défi without a mark on a criterion has no rank');
      means[defi * criteria + criterion] = sum / count;
    }
  }
  return means;
}

import { groupBy } from '../../group-by.ts';
import type { DefiId, GroupId, JurorId } from '../../ids.ts';
import { noMark, type MarkTable } from '../mark-table.ts';
import type { CountAbove } from './cut.ts';
import { ExactRanks } from './exact-ranks.ts';
import { Random } from './random.ts';
import { atPerMille, type Resampling } from './resampling.ts';

/** Jurors are too few to stand for a jury below this number in a group (definitions, "Firmness"). */
const fewestJurors = 4;

/** After so many draws in a row that left a défi unmarked there is no use in going on. */
const patience = 1000;

export interface BootstrapOptions {
  /** Jurors that are not in it are one group of their own: the plenary. */
  readonly groups: ReadonlyMap<JurorId, GroupId>;
  readonly seed: bigint;
  /** Null where no cap makes a cut. */
  readonly countAbove: CountAbove | null;
  /** 2,000 by default. */
  readonly draws?: number;
  /** Tries between two partial answers; 50 by default. */
  readonly slice?: number;
}

export interface RankInterval {
  readonly defi: DefiId;
  /** 90 % percentile interval of the rank over the draws, 1 the best; ex aequo share the better rank. */
  readonly low: number;
  readonly high: number;
  /** Share of the draws, from 0 to 1, in which the défi is above the cut; null without a cut. */
  readonly aboveCut: number | null;
}

/**
 * `few-jurors`: a group that marked has fewer than four jurors. `left-unmarked`: nearly every draw leaves some
 * défi without a mark on a criterion, so that too few marks hold it.
 */
export type BootstrapReason = 'few-jurors' | 'left-unmarked' | 'no-defi';

export interface RankIntervals {
  /** In the order of the table; empty with a reason. */
  readonly rows: readonly RankInterval[];
  readonly reason: BootstrapReason | null;
  readonly draws: number;
}

/**
 * How firm the order is against who sat on the jury: whole jurors are drawn with replacement within each group and
 * the individual ranking is worked out again, exactly (stratified bootstrap, Davison and Hinkley 1997, § 3.2). The
 * table holds the ranked défis in the official order, which also parts what a draw leaves ex aequo at the cut;
 * thresholds are not applied again. Every défi has a mark on every criterion. Time of a draw grows with the marks.
 */
export function* bootstrapRanks(
  table: MarkTable,
  { groups, seed, countAbove, draws = 2000, slice = 50 }: BootstrapOptions,
): Resampling<RankIntervals> {
  const defis = table.defis.length;
  const strata = strataOf(table, groups);
  if (defis === 0) return { rows: [], reason: 'no-defi', draws: 0 };
  if (strata.some((jurors) => jurors.length < fewestJurors)) {
    return { rows: [], reason: 'few-jurors', draws: 0 };
  }
  const random = Random.seeded(seed);
  const sample = new Sample(table);
  const exact = new ExactRanks(table.grid, defis);
  const ranks = new Int32Array(defis);
  const order = new Int32Array(defis);
  const above = new Int32Array(defis);
  // Défi by défi, so that the ranks of one lie together.
  const kept = defis < 0x1_0000 ? new Uint16Array(defis * draws) : new Uint32Array(defis * draws);
  const answer = (drawn: number): RankIntervals => ({
    rows: table.defis.map((defi, place) => {
      const sorted = kept.slice(place * draws, place * draws + drawn).sort();
      return {
        defi,
        low: atPerMille(sorted, 50),
        high: atPerMille(sorted, 950),
        aboveCut: countAbove === null ? null : (above[place] ?? 0) / drawn,
      };
    }),
    reason: null,
    draws: drawn,
  });
  let [drawn, tries, inVain] = [0, 0, 0];
  while (drawn < draws) {
    tries += 1;
    if (sample.draw(strata, random)) {
      inVain = 0;
      exact.rank(sample.sums, sample.counts, ranks);
      for (let defi = 0; defi < defis; defi += 1) kept[defi * draws + drawn] = ranks[defi] ?? 0;
      if (countAbove !== null) {
        exact.order(ranks, order);
        for (const defi of order.subarray(0, countAbove(order))) above[defi] = (above[defi] ?? 0) + 1;
      }
      drawn += 1;
    } else {
      inVain += 1;
      if (inVain === patience) return { rows: [], reason: 'left-unmarked', draws: 0 };
    }
    if (drawn > 0 && (tries % slice === 0 || drawn === draws)) {
      const sofar = drawn;
      yield { drawn, wanted: draws, soFar: () => answer(sofar) };
    }
  }
  return answer(draws);
}

/** Places of the jurors of each group, groups by identifier, those without one first. */
function strataOf(table: MarkTable, groups: ReadonlyMap<JurorId, GroupId>): number[][] {
  const byGroup = groupBy(
    table.jurors.map((juror, place) => ({ place, group: groups.get(juror) ?? '' })),
    ({ group }) => group,
  );
  return [...byGroup]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, jurors]) => jurors.map(({ place }) => place));
}

/** Sums and numbers of marks when jurors count as often as they were drawn. */
class Sample {
  readonly sums: Float64Array;
  readonly counts: Int32Array;
  readonly #table: MarkTable;
  readonly #times: Int32Array;

  constructor(table: MarkTable) {
    const cells = table.defis.length * table.grid.criteria.length;
    this.sums = new Float64Array(cells);
    this.counts = new Int32Array(cells);
    this.#table = table;
    this.#times = new Int32Array(table.jurors.length);
  }

  /** False when it leaves a défi without a mark on a criterion. */
  draw(strata: readonly (readonly number[])[], random: Random): boolean {
    const { sums, counts } = this;
    const { grid, defis, firstRow, rowJuror, marks } = this.#table;
    const times = this.#times.fill(0);
    for (const jurors of strata) {
      const seats = jurors.length;
      for (let seat = 0; seat < seats; seat += 1) {
        const juror = jurors[random.below(seats)] ?? 0;
        times[juror] = (times[juror] ?? 0) + 1;
      }
    }
    const criteria = grid.criteria.length;
    sums.fill(0);
    counts.fill(0);
    for (let defi = 0; defi < defis.length; defi += 1) {
      const to = defi * criteria;
      for (let row = firstRow[defi] ?? 0; row < (firstRow[defi + 1] ?? 0); row += 1) {
        const taken = times[rowJuror[row] ?? 0] ?? 0;
        if (taken === 0) continue;
        const from = row * criteria;
        for (let criterion = 0; criterion < criteria; criterion += 1) {
          const mark = marks[from + criterion] ?? noMark;
          if (mark === noMark) continue;
          sums[to + criterion] = (sums[to + criterion] ?? 0) + taken * mark;
          counts[to + criterion] = (counts[to + criterion] ?? 0) + taken;
        }
      }
      for (let criterion = 0; criterion < criteria; criterion += 1) {
        if (counts[to + criterion] === 0) return false;
      }
    }
    return true;
  }
}

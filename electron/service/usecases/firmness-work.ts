import type { FirmnessView } from '#core/contract/requests/analysis.ts';
import type { DefiId, GroupId, JurorId } from '#core/ids.ts';
import { bootstrapRanks, type RankIntervals } from '#core/ranking/firmness/bootstrap.ts';
import type { CountAbove } from '#core/ranking/firmness/cut.ts';
import type { NearCut } from '#core/ranking/firmness/near-cut.ts';
import type { Resampling, Slice } from '#core/ranking/firmness/resampling.ts';
import { acceptabilities, type SmaaAnswer } from '#core/ranking/firmness/smaa.ts';
import { smallestMarkChange } from '#core/ranking/firmness/smallest-mark-change.ts';
import { smallestWeightChange } from '#core/ranking/firmness/smallest-weight-change.ts';
import { subSeeds } from '#core/ranking/firmness/sub-seeds.ts';
import type { MarkTable } from '#core/ranking/mark-table.ts';
import { ratingsOfCriterion, ratingsOfTotals, type Ratings } from '#core/ranking/ratings.ts';
import { alphaInterval, type AlphaInterval } from '#core/ranking/reliability/alpha-interval.ts';
import { leaveOneOut } from '#core/ranking/reliability/leave-one-out.ts';
import type { MarkTables } from './mark-tables.ts';

/** Definitions, "Firmness" and "Reliability". */
const draws = { jurors: 2_000, weights: 10_000, alpha: 2_000 };

/** So many shares of ranks cross the line, of the first ranks where défis are many; three a défi at least. */
const mostShares = 30_000;

/** About what a few milliseconds add up: slices are short, whoever draws stops between two of them. */
const additionsPerSlice = 200_000;
const longestSlice = 250;

export interface FirmnessInput {
  readonly tables: MarkTables;
  readonly groups: ReadonlyMap<JurorId, GroupId>;
  readonly seed: bigint;
  /** Null where no cap makes a cut; places are those of the ranked table. */
  readonly countAbove: CountAbove | null;
  /** How far the restricted weights go, in percentage points. */
  readonly points: number;
  readonly nearCut: readonly NearCut<DefiId>[];
}

/** What can be asked for by itself. */
export const firmnessParts = ['jurors', 'weights', 'alpha', 'influence', 'near-cut'] as const;
export type FirmnessPart = (typeof firmnessParts)[number];

type Progress = FirmnessView['weights']['progress'];

/** Work that is done a slice at a time. */
interface Part {
  /** One slice; whether there is more. */
  step(): boolean;
  progress(): Progress;
}

/** A resampling on its way, with what it said last. */
class Drawing<Answer> implements Part {
  #slice: Slice<Answer> | null = null;
  #answer: Answer | null = null;

  constructor(
    private readonly wanted: number,
    private readonly resampling: Resampling<Answer>,
  ) {}

  step(): boolean {
    const step = this.resampling.next();
    this.#slice = step.done === true ? null : step.value;
    if (step.done === true) this.#answer = step.value;
    return step.done !== true;
  }

  soFar(): Answer | null {
    return this.#slice?.soFar() ?? this.#answer;
  }

  progress(): Progress {
    return {
      drawn: this.#slice?.drawn ?? (this.#answer === null ? 0 : this.wanted),
      wanted: this.wanted,
    };
  }
}

/**
 * Everything that says how firm the order is, a slice of each in turn, so that all answers get better together. The
 * same input gives the same figures, however it is cut.
 */
export class FirmnessWork {
  readonly total: number;
  #done = 0;
  readonly #input: FirmnessInput;
  readonly #jurors: Drawing<RankIntervals>;
  readonly #weights: Drawing<SmaaAnswer>;
  readonly #restricted: Drawing<SmaaAnswer>;
  readonly #alphas: readonly {
    readonly criterion: FirmnessView['alpha'][number]['criterion'];
    readonly drawing: Drawing<AlphaInterval>;
  }[];
  readonly #influence: FirmnessView['influence'] = [];
  readonly #nearCut: FirmnessView['nearCut'] = [];
  /** What is left to do, the next one first. */
  readonly #left: Part[];

  constructor(input: FirmnessInput, only: readonly FirmnessPart[] = firmnessParts) {
    const { tables, groups, seed, countAbove, points, nearCut } = input;
    const { ranked, all } = tables;
    const { criteria } = ranked.grid;
    const seeds = subSeeds(seed, criteria.length);
    this.#input = input;
    this.#jurors = new Drawing(
      draws.jurors,
      bootstrapRanks(ranked, {
        groups,
        seed: seeds.jurors,
        countAbove,
        draws: draws.jurors,
        slice: sliceFor(ranked.marks.length + sorting(ranked)),
      }),
    );
    const weights = (own: bigint, within: number | null): Drawing<SmaaAnswer> =>
      new Drawing(
        draws.weights,
        acceptabilities(ranked, {
          seed: own,
          points: within,
          countAbove,
          draws: draws.weights,
          slice: sliceFor(ranked.defis.length * criteria.length + sorting(ranked)),
          ranks: Math.max(3, Math.floor(mostShares / Math.max(1, ranked.defis.length))),
        }),
      );
    this.#weights = weights(seeds.weights, null);
    this.#restricted = weights(seeds.restricted, points);
    const alpha = (ratings: Ratings, own: bigint): Drawing<AlphaInterval> =>
      new Drawing(
        draws.alpha,
        alphaInterval(ratings, 'interval', {
          seed: own,
          draws: draws.alpha,
          slice: sliceFor(ratings.value.length),
        }),
      );
    const totals = ratingsOfTotals(all);
    this.#alphas = [
      { criterion: null, drawing: alpha(totals, seeds.alpha) },
      ...criteria.map(({ id }, place) => ({
        criterion: id,
        drawing: alpha(ratingsOfCriterion(all, place), seeds.alphaOfCriterion[place] ?? 0n),
      })),
    ];
    const some = ranked.defis.length > 0;
    const parts: Readonly<Record<FirmnessPart, readonly Part[]>> = {
      jurors: some ? [this.#jurors] : [],
      weights: some ? [this.#weights, this.#restricted] : [],
      alpha: this.#alphas.map(({ drawing }) => drawing),
      influence: [oneByOne(new Set(totals.rater).size, influences(all, totals), this.#influence)],
      'near-cut': [oneByOne(nearCut.length, changes(ranked, nearCut), this.#nearCut)],
    };
    this.#left = only.flatMap((part) => parts[part]);
    this.total = this.#left.reduce((sum, part) => sum + part.progress().wanted, 0);
  }

  get done(): number {
    return this.#done;
  }

  /** One slice of what comes next; false when everything is worked out. */
  step(): boolean {
    const part = this.#left.shift();
    if (part === undefined) return false;
    const before = part.progress().drawn;
    const more = part.step();
    const { drawn, wanted } = part.progress();
    this.#done += (more ? drawn : wanted) - before;
    if (more) this.#left.push(part);
    return this.#left.length > 0;
  }

  /** What there is so far. Costs more than a slice where défis are many. */
  view(): FirmnessView {
    const { seed, points, tables } = this.#input;
    const none = tables.ranked.defis.length === 0 ? ('no-defi' as const) : null;
    const jurors = this.#jurors.soFar();
    const whyNotJurors = none ?? jurors?.reason ?? null;
    const weightsOf = (drawing: Drawing<SmaaAnswer>): FirmnessView['weights'] => ({
      progress: drawing.progress(),
      why: none,
      rows: (drawing.soFar()?.rows ?? []).map(({ defi, ranks, centralWeights, aboveCut }) => ({
        defi,
        ranks: [...ranks],
        centralWeights: centralWeights === null ? null : [...centralWeights],
        aboveCut,
      })),
    });
    return {
      whole: this.#left.length === 0,
      seed: seed.toString(16).padStart(16, '0'),
      jurors: {
        progress: whyNotJurors === null ? this.#jurors.progress() : { drawn: 0, wanted: draws.jurors },
        why: whyNotJurors,
        rows: [...(jurors?.rows ?? [])],
      },
      weights: weightsOf(this.#weights),
      restricted: { ...weightsOf(this.#restricted), points },
      alpha: this.#alphas.flatMap(({ criterion, drawing }) => {
        const answer = drawing.soFar();
        if (answer === null) return [];
        return [{ criterion, low: answer.low, high: answer.high, why: answer.reason }];
      }),
      influence: [...this.#influence],
      nearCut: [...this.#nearCut],
    };
  }
}

const sliceFor = (additions: number): number =>
  Math.min(longestSlice, Math.max(1, Math.floor(additionsPerSlice / Math.max(1, additions))));

/** About as many additions as it takes to rank the défis once. */
const sorting = ({ defis }: MarkTable): number => 20 * defis.length;

/** Work that comes one item after the other, gathered in `into`. */
function oneByOne<Item>(wanted: number, items: Generator<Item, undefined, undefined>, into: Item[]): Part {
  return {
    step: () => {
      const item = items.next();
      if (item.done !== true) into.push(item.value);
      return item.done !== true;
    },
    progress: () => ({ drawn: into.length, wanted }),
  };
}

/** The overall figures without each juror. */
function* influences(
  { jurors }: MarkTable,
  totals: Ratings,
): Generator<FirmnessView['influence'][number], undefined, undefined> {
  for (const { rater, reliability } of leaveOneOut(totals)) {
    const juror = jurors[rater];
    if (juror === undefined) continue;
    yield {
      juror,
      alpha: reliability.interval.value,
      w: reliability.w.w,
      icc21: reliability.icc.single,
      icc2k: reliability.icc.average,
    };
  }
}

function* changes(
  table: MarkTable,
  pairs: readonly NearCut<DefiId>[],
): Generator<FirmnessView['nearCut'][number], undefined, undefined> {
  const places = new Map(table.defis.map((defi, place) => [defi, place]));
  for (const { defi, other, side } of pairs) {
    const [own, across] = [places.get(defi), places.get(other)];
    if (own === undefined || across === undefined) continue;
    const [higher, lower] = side === 'above' ? [own, across] : [across, own];
    const mark = smallestMarkChange(table, higher, lower);
    const weights = smallestWeightChange(table, higher, lower);
    yield {
      defi,
      other,
      side,
      mark: { size: mark.size, why: mark.reason, changes: [...mark.changes] },
      weights: {
        distance: weights.distance,
        why: weights.reason,
        to: weights.weights === null ? null : [...weights.weights],
      },
    };
  }
}

import type { CriterionId, DefiId, JurorId } from '../ids.ts';
import type { TieRule } from './tie-rules.ts';

/** A défi in one of the rankings. */
export interface Placed {
  readonly defi: DefiId;
  /** 1, 2, 2, 4; null where this ranking does not rank it. */
  readonly rank: number | null;
  /** Hundredths, whole or worked out in floating point; null where the ranking is not by total. */
  readonly total: number | null;
  /** Above the cut when going straight down this ranking; null without a cut or a rank. */
  readonly above: boolean | null;
}

/** A ranking of the défis that it is about: those that it does not rank as well. */
export type Ranking = readonly Placed[];

/** What makes the two rankings differ on one défi; the material of a sentence. */
export type MoveReason =
  /** The group put a mark in the place of the mean, in hundredths. */
  | {
      readonly kind: 'collective-mark';
      readonly criterion: CriterionId;
      readonly mean: number | null;
      readonly value: number;
      readonly reason: string;
    }
  /** The total is corrected by so much (hundredths), because of who marked it; the most severe or generous first. */
  | {
      readonly kind: 'severity';
      readonly correction: number;
      readonly jurors: readonly { readonly juror: JurorId; readonly effect: number }[];
    }
  /** An equal total was parted by a rule of the session. */
  | { readonly kind: 'tie-rule'; readonly rule: TieRule }
  /** People recorded the order. */
  | { readonly kind: 'plenary' }
  /** The group wrote its own ranks. */
  | { readonly kind: 'group' }
  /** One of the two does not rank it. */
  | { readonly kind: 'unranked' }
  /** Nothing of its own changed: others passed it. */
  | { readonly kind: 'others' };

export interface ComparedRow {
  readonly defi: DefiId;
  readonly left: Placed;
  readonly right: Placed;
  /** Places gained from left to right, below 0 lost; null unless both rank it. */
  readonly moved: number | null;
  readonly reasons: readonly MoveReason[];
}

export interface Comparison {
  /** In the order of the left ranking, unranked ones last. */
  readonly rows: readonly ComparedRow[];
  /** The rankings are not about the same défis: ranks are counted anew among those that they share. */
  readonly recounted: boolean;
}

/** Reasons that change the défi's own total; the others explain a move and are told only where there is one. */
const ofTotal: ReadonlySet<MoveReason['kind']> = new Set(['collective-mark', 'severity']);

/**
 * Two rankings beside each other, over the défis that both are about. Where one is about fewer, the ranks of both are
 * counted anew among the shared ones, ties kept, and nothing is said of the cut: it belongs to a whole order. `reasonsOf`
 * tells what differs between the two for a défi; a move that none of it explains is owed to others.
 */
export function compareRankings(
  left: Ranking,
  right: Ranking,
  reasonsOf: (defi: DefiId) => readonly MoveReason[],
): Comparison {
  const onRight = new Map(right.map((placed) => [placed.defi, placed]));
  const shared = left.filter(({ defi }) => onRight.has(defi));
  const recounted = shared.length < left.length || shared.length < right.length;
  const scope = new Set(shared.map(({ defi }) => defi));
  const count = (ranking: Ranking): ReadonlyMap<DefiId, Placed> =>
    recounted
      ? countedAnew(ranking.filter(({ defi }) => scope.has(defi)))
      : new Map(ranking.map((placed) => [placed.defi, placed]));
  const [ours, theirs] = [count(left), count(right)];
  const rows = shared.flatMap(({ defi }): ComparedRow[] => {
    const [own, other] = [ours.get(defi), theirs.get(defi)];
    if (own === undefined || other === undefined) return [];
    const moved = own.rank === null || other.rank === null ? null : own.rank - other.rank;
    const parted = (own.rank === null) !== (other.rank === null);
    const differing = reasonsOf(defi).filter(({ kind }) => ofTotal.has(kind) || (moved ?? 0) !== 0);
    return [{ defi, left: own, right: other, moved, reasons: toldReasons(differing, moved, parted) }];
  });
  return { rows: rows.sort(byRank), recounted };
}

function toldReasons(
  reasons: readonly MoveReason[],
  moved: number | null,
  parted: boolean,
): readonly MoveReason[] {
  if (parted) return [{ kind: 'unranked' }, ...reasons];
  if (reasons.length === 0 && moved !== null && moved !== 0) return [{ kind: 'others' }];
  return reasons;
}

/** Ranks from 1 among these alone: what was equal stays equal. */
function countedAnew(ranking: Ranking): ReadonlyMap<DefiId, Placed> {
  const ranks = ranking.flatMap(({ rank }) => (rank === null ? [] : [rank])).sort((a, b) => a - b);
  const places = new Map<number, number>();
  for (const [place, rank] of ranks.entries()) {
    if (!places.has(rank)) places.set(rank, place + 1);
  }
  return new Map(
    ranking.map((placed) => [
      placed.defi,
      { ...placed, above: null, rank: placed.rank === null ? null : (places.get(placed.rank) ?? null) },
    ]),
  );
}

const last = Number.MAX_SAFE_INTEGER;

/** Stable: défis that share both ranks keep the order of the left ranking. */
const byRank = (a: ComparedRow, b: ComparedRow): number =>
  (a.left.rank ?? last) - (b.left.rank ?? last) || (a.right.rank ?? last) - (b.right.rank ?? last);

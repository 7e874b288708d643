import type { CriterionId, DefiId } from '../ids.ts';
import { approximate, compareFractions, type Fraction } from './fraction.ts';
import type { RankStatus } from './rank.ts';
import { breakTies, type RulePassedOver, type TieBreak, type TieFacts, type TieRule } from './tie-rules.ts';

/** What makes the official order (definitions): the jurors' own score until there are collective marks, or people. */
export type OfficialSource = 'individual' | 'collective' | 'plenary';

/** A défi with the total that orders it, exact; null without one. */
export interface Scored {
  readonly defi: DefiId;
  readonly exact: Fraction | null;
  /** The thresholds it is below, on the marks that the total is made of. */
  readonly below: readonly (CriterionId | 'overall')[];
  /** Settles only the order in which ex aequo are shown. */
  readonly order: string;
}

export interface OfficialRow {
  readonly defi: DefiId;
  readonly status: RankStatus;
  /** 1, 2, 2, 4; null unless `status` is `ranked`. */
  readonly rank: number | null;
  readonly exAequo: boolean;
}

export interface OfficialOrder {
  /** Ranked ones first, then those below a threshold, then those without a score. */
  readonly rows: readonly OfficialRow[];
  readonly breaks: readonly TieBreak[];
  readonly passedOver: readonly RulePassedOver[];
}

const statusOf = ({ exact, below }: Scored): RankStatus =>
  exact === null ? 'no-score' : below.length > 0 ? 'below-threshold' : 'ranked';

/**
 * The order by total: greater first, compared exactly, equal totals parted by the declared rules and otherwise sharing
 * their rank. With a recorded plenary order its défis come first, as people put them, without ex aequo; défis it does not
 * name follow by total. Défis below a threshold or without a score are never ranked.
 */
export function officialOrder(
  scored: readonly Scored[],
  rules: readonly TieRule[],
  factsOf: (defi: DefiId) => TieFacts,
  plenary: readonly DefiId[] | null = null,
): OfficialOrder {
  const apart: Readonly<Record<RankStatus, number>> = { ranked: 0, 'below-threshold': 1, 'no-score': 2 };
  const sorted = [...scored].sort(
    (a, b) =>
      apart[statusOf(a)] - apart[statusOf(b)] ||
      (a.exact !== null && b.exact !== null ? byTotal(b.exact, a.exact) : 0) ||
      (a.order < b.order ? -1 : a.order > b.order ? 1 : 0),
  );
  const ranked = sorted.filter((one) => statusOf(one) === 'ranked');
  const others = sorted.filter((one) => statusOf(one) !== 'ranked');
  const rest: OfficialRow[] = others.map((one) => ({
    defi: one.defi,
    status: statusOf(one),
    rank: null,
    exAequo: false,
  }));
  const known = new Set(ranked.map(({ defi }) => defi));
  const recorded = (plenary ?? []).filter((defi) => known.has(defi));
  const named = new Set(recorded);
  const broken = breakTies(tiesOf(ranked.filter(({ defi }) => !named.has(defi))), rules, factsOf);
  const shown = new Map(ranked.map(({ defi }, at) => [defi, at]));
  const after = recorded.length;
  const byScore = broken.order
    .map((one) => ({ ...one, rank: one.rank + after, status: 'ranked' as const }))
    // Ex aequo are shown in the order of their dossiers, whatever parted the others.
    .sort((a, b) => a.rank - b.rank || (shown.get(a.defi) ?? 0) - (shown.get(b.defi) ?? 0));
  return {
    rows: [
      ...recorded.map((defi, at) => ({ defi, status: 'ranked' as const, rank: at + 1, exAequo: false })),
      ...byScore,
      ...rest,
    ],
    breaks: broken.breaks.map((one) => ({ ...one, rank: one.rank + after })),
    passedOver: broken.passedOver.map((one) => ({ ...one, rank: one.rank + after })),
  };
}

function tiesOf(ranked: readonly Scored[]): DefiId[][] {
  const ties: DefiId[][] = [];
  let last: Fraction | null = null;
  for (const { defi, exact } of ranked) {
    if (last !== null && exact !== null && compareFractions(last, exact) === 0) ties.at(-1)?.push(defi);
    else ties.push([defi]);
    last = exact;
  }
  return ties;
}

/** Doubles settle all but near-equal totals; those are compared exactly. */
function byTotal(a: Fraction, b: Fraction): number {
  const difference = approximate(a) - approximate(b);
  return Math.abs(difference) > 1e-6 ? difference : compareFractions(a, b);
}

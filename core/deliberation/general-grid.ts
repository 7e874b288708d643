import type { DefiId, GroupId } from '../ids.ts';
import type { AvisGiven } from './act.ts';
import { isConflict, valueOf, type Deliberated, type Reading } from './readings.ts';

/** One line of a group's general grid. */
export interface GeneralLine {
  readonly defi: DefiId;
  /** The place that the group wrote, from 1; null where it wrote none. */
  readonly rank: number | null;
  readonly avis: AvisGiven | null;
  readonly reason: string;
  readonly dissent: string;
  readonly coupDeCoeur: boolean;
  readonly readings: {
    readonly avis: Reading;
    readonly reason: Reading;
    readonly dissent: Reading;
    readonly coupDeCoeur: Reading;
  };
}

/** What keeps a group's grid from being whole. */
export type GridGap = 'avis-missing' | 'tie-open' | 'reason-missing' | 'rank-missing' | 'conflict';

export interface GeneralGrid {
  /** The lines that have a rank, in order, then the others in the order given. */
  readonly lines: readonly GeneralLine[];
  readonly order: Reading;
  readonly finished: boolean;
  /** With how many lines each concerns. */
  readonly gaps: ReadonlyMap<GridGap, number>;
}

/** The general grid of a group over the défis it hears, in the order in which they are shown as long as none is ranked. */
export function generalGrid(
  group: GroupId | null,
  defis: readonly DefiId[],
  deliberated: Deliberated,
): GeneralGrid {
  const order = deliberated.ofGroup('order', group);
  const own = new Set(defis);
  // A défi that the group no longer hears leaves no gap in its ranks.
  const ranks = new Map(
    (valueOf(order, 'order') ?? []).filter((id) => own.has(id)).map((id, at) => [id, at + 1]),
  );
  const lines = defis
    .map((defi): GeneralLine => {
      const readings = {
        avis: deliberated.ofDefi('avis', defi),
        reason: deliberated.ofDefi('reason', defi),
        dissent: deliberated.ofDefi('dissent', defi),
        coupDeCoeur: deliberated.ofDefi('coup-de-coeur', defi),
      };
      return {
        defi,
        rank: ranks.get(defi) ?? null,
        avis: valueOf(readings.avis, 'avis'),
        reason: valueOf(readings.reason, 'reason') ?? '',
        dissent: valueOf(readings.dissent, 'dissent') ?? '',
        coupDeCoeur: valueOf(readings.coupDeCoeur, 'coup-de-coeur') ?? false,
        readings,
      };
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0);
  const conflicts =
    lines.filter(({ readings }) => Object.values(readings).some(isConflict)).length +
    (isConflict(order) ? 1 : 0);
  const gaps = new Map<GridGap, number>(
    (
      [
        ['avis-missing', lines.filter(({ avis }) => avis === null).length],
        ['tie-open', lines.filter(({ avis }) => avis !== null && isOpenTie(avis)).length],
        ['reason-missing', lines.filter(({ reason }) => reason === '').length],
        ['rank-missing', lines.filter(({ rank }) => rank === null).length],
        ['conflict', conflicts],
      ] as const
    ).filter(([, count]) => count > 0),
  );
  return {
    lines,
    order,
    finished: valueOf(deliberated.ofGroup('finished', group), 'finished') ?? false,
    gaps,
  };
}

/** As many for as against, and whoever presides has not decided. */
const isOpenTie = ({ votes, casting }: AvisGiven): boolean =>
  votes !== null && votes.for === votes.against && casting === null;

import { groupBy } from '../group-by.ts';
import type { DefiId } from '../ids.ts';
import type { Decision, Round } from './decision.ts';

/** What the committee did not leave as the jury proposed it. */
export type DecisionChange = 'outcome' | 'team' | 'position';

/** Where one défi stands: the latest of each round. */
export interface Standing<D extends Decision = Decision> {
  readonly jury: D | null;
  readonly comite: D | null;
  /** What counts now: the committee's word once there is one. */
  readonly current: D;
  readonly changed: readonly DecisionChange[];
  /** What people decided by themselves, before any withdrawal moved it: `changed` compares these. */
  readonly decided: { readonly jury: D | null; readonly comite: D | null };
}

export type Standings<D extends Decision = Decision> = ReadonlyMap<DefiId, Standing<D>>;

/** `decisions`: all of them, oldest first. Défis on which nothing was decided are absent. */
export function currentDecisions<D extends Decision>(decisions: readonly D[]): Standings<D> {
  const standings = new Map<DefiId, Standing<D>>();
  for (const [defi, own] of groupBy(decisions, (one) => one.defi)) {
    const latest = (round: Round, among = own): D | null =>
      among.findLast((one) => one.round === round) ?? null;
    const [jury, comite] = [latest('jury'), latest('comite')];
    const current = comite ?? jury;
    if (current === null) continue;
    // What a withdrawal moved later is nobody's change of the proposal.
    const byPeople = own.filter(({ follows }) => follows === null);
    const decided = { jury: latest('jury', byPeople), comite: latest('comite', byPeople) };
    standings.set(defi, { jury, comite, current, changed: changesOf(decided), decided });
  }
  return placesCompared(standings);
}

/**
 * While the committee has said nothing of one that the jury put before another in the list, the other's place in the
 * committee's own list tells nothing: the one still stands before it.
 */
function placesCompared<D extends Decision>(standings: Map<DefiId, Standing<D>>): Standings<D> {
  const open = [...standings.values()].flatMap(({ jury, comite }) =>
    comite === null ? (jury?.position ?? []) : [],
  );
  const first = Math.min(...open);
  for (const [defi, standing] of standings) {
    const { changed, jury } = standing;
    if (changed.includes('position') && (jury?.position ?? 0) > first)
      standings.set(defi, { ...standing, changed: changed.filter((change) => change !== 'position') });
  }
  return standings;
}

function changesOf({ jury, comite }: Standing['decided']): DecisionChange[] {
  if (jury === null || comite === null) return [];
  const changes: DecisionChange[] = [];
  if (jury.outcome !== comite.outcome) changes.push('outcome');
  if (jury.granted !== null && comite.granted !== null && !sameTeam(jury.granted, comite.granted))
    changes.push('team');
  if (jury.position !== null && comite.position !== null && jury.position !== comite.position)
    changes.push('position');
  return changes;
}

/** Its profiles and its money; what a team is called makes no other team of it. */
export function sameTeam(
  one: NonNullable<Decision['granted']>,
  other: NonNullable<Decision['granted']>,
): boolean {
  const profiles = ({ eigs }: NonNullable<Decision['granted']>): string =>
    eigs
      .map(({ profile }) => profile)
      .sort()
      .join(' ');
  return (
    one.seats === other.seats &&
    one.costCents === other.costCents &&
    one.fundCents === other.fundCents &&
    profiles(one) === profiles(other)
  );
}

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
 * Places are compared among the défis that both rounds have on the list. One that moved up because another left, or down
 * because one was added, was moved by nobody.
 */
function placesCompared<D extends Decision>(standings: Map<DefiId, Standing<D>>): Standings<D> {
  const placed = [...standings].flatMap(([defi, { decided }]) => {
    const [before, after] = [decided.jury?.position ?? null, decided.comite?.position ?? null];
    return before === null || after === null ? [] : [{ defi, before, after }];
  });
  const ordered = [...placed].sort((a, b) => a.before - b.before);
  [...placed]
    .sort((a, b) => a.after - b.after)
    .forEach(({ defi }, at) => {
      const standing = standings.get(defi);
      if (standing === undefined || ordered[at]?.defi === defi) return;
      standings.set(defi, { ...standing, changed: [...standing.changed, 'position'] });
    });
  return standings;
}

/** But for the place, which is told by the whole list. */
function changesOf({ jury, comite }: Standing['decided']): DecisionChange[] {
  if (jury === null || comite === null) return [];
  const changes: DecisionChange[] = [];
  if (jury.outcome !== comite.outcome) changes.push('outcome');
  if (jury.granted !== null && comite.granted !== null && !sameTeam(jury.granted, comite.granted))
    changes.push('team');
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

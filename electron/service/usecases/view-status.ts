import type { DefiId, JurorId } from '#core/ids.ts';
import { readProgress } from '#db/queries/ballot-readings.ts';
import { readDefis } from '#db/queries/defis.ts';
import { readGrid } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { kitPlans } from './assigned-defis.ts';

/** How far the marking of one défi is: who, never which mark. */
export interface DefiStatus {
  readonly defi: DefiId;
  readonly number: string | null;
  readonly title: string;
  /** Current ballots with a mark on every criterion. */
  readonly complete: number;
  /** Jurors who are to mark it: déports apart. */
  readonly expected: number;
  /** Names of the jurors under a déport. */
  readonly deports: readonly string[];
  /** Names of those whose marks are missing or incomplete, or whose ballots are in conflict. */
  readonly missing: readonly string[];
}

/** The défis that are to be marked, each with what is still missing. */
export function viewDefiStatus(context: ServiceContext): DefiStatus[] {
  const session = context.coordinatorSession();
  const { db } = session;
  const current = session.currentBallots();
  const jurors = session.activeJurors();
  const criteria = readGrid(db).grid.criteria.length;
  const apart = new Set(session.deports(current).map(({ juror, defi }) => `${juror} ${defi}`));
  const planOf = kitPlans(session);
  const planned = new Map(jurors.map(({ id }) => [id, new Set(planOf(id).map((defi) => defi.id))] as const));
  const isComplete = (juror: JurorId, defi: DefiId): boolean => {
    const ballot = current.get(juror);
    return ballot !== undefined && readProgress(db, ballot, criteria, new Set([defi])).complete === 1;
  };
  const marked = [...planned.values()].flatMap((plan) => [...plan]);
  const shown = new Set<string>([...marked, ...[...apart].map((pair) => pair.split(' ')[1] ?? '')]);
  return readDefis(db, session.viewer())
    .defis.filter(({ id }) => shown.has(id))
    .map(({ id, content }) => {
      const under = jurors.filter((juror) => apart.has(`${juror.id} ${id}`));
      const marking = jurors.filter(
        (juror) => !apart.has(`${juror.id} ${id}`) && planned.get(juror.id)?.has(id) === true,
      );
      const missing = marking.filter((juror) => !isComplete(juror.id, id));
      return {
        defi: id,
        number: content.dossierNumber,
        title: content.title,
        complete: marking.length - missing.length,
        expected: marking.length,
        deports: under.map(({ name }) => name),
        missing: missing.map(({ name }) => name),
      };
    });
}

import { coordinatorTodos, jurorTodos, referentTodos } from '#core/call/todos.ts';
import type { CoordinatorFacts, Todo } from '#core/call/todos.ts';
import type { ReadOnlyView, SessionView } from '#core/contract/requests/session.ts';
import type { DefiId } from '#core/ids.ts';
import { lastEntryAt } from '#db/journal.ts';
import { readDefis } from '#db/queries/defis.ts';
import { readJurors, readKitsWritten } from '#db/queries/jury.ts';
import { readGrid, readName, readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { sinceTurn } from '../since-turn.ts';
import { assignmentFacts } from './assign-defis.ts';
import { hintSearches } from './conflict-hints.ts';
import { recevabiliteFacts } from './decide-recevabilite.ts';
import { decisionFacts } from './decisions/decision-facts.ts';
import { readDeliberation } from './deliberation/material.ts';
import { deliberationFacts } from './deliberation/view-sittings.ts';
import { unsentActs } from './export-sitting.ts';
import { ballotFacts } from './view-ballots.ts';
import { deskFacts } from './view-desk.ts';

/** The open session as every screen's frame shows it; null when none is open. */
export function viewSession(context: ServiceContext): SessionView | null {
  const session = context.openSession;
  return session === null ? null : session.file.reading(() => describeSession(session));
}

export function describeSession(session: OpenSession): SessionView {
  const { facts, db } = session;
  const juror = readJurors(db).find(({ id }) => id === facts.juror);
  return {
    id: facts.id,
    name: readName(db),
    role: facts.role,
    jurorName: juror?.name ?? null,
    phase: session.phase(),
    demonstration: facts.demonstration,
    fileName: session.fileName,
    grid: readGrid(db).grid,
    todos: todosOf(session),
    savedAt: lastEntryAt(db),
    readOnly: readOnlyView(session),
    backupFault: session.backupFault,
    protected: session.file.isCopy,
  };
}

function readOnlyView({ file }: OpenSession): ReadOnlyView | null {
  const { readOnly } = file;
  if (readOnly === null) return null;
  const holder = 'holder' in readOnly ? readOnly.holder : null;
  if (holder === null) return { why: readOnly.why, holder };
  const { user, machine, since, beat } = holder;
  return { why: readOnly.why, holder: { user, machine, since, beat } };
}

function todosOf(session: OpenSession): Todo[] {
  switch (session.facts.role) {
    case 'coordinator':
      return todosOfCoordinator(session);
    case 'juror':
      return todosOfJuror(session);
    case 'referent':
      return referentTodos({ ...deliberationFacts(readDeliberation(session)), unsent: unsentActs(session) });
  }
}

function todosOfCoordinator(session: OpenSession): Todo[] {
  const { ids, ...facts } = callFacts(session);
  const phase = session.phase();
  return coordinatorTodos({
    ...facts,
    deliberation: phase === 'deliberation' ? deliberationFacts(readDeliberation(session)) : null,
    selection: phase === 'deliberation' || phase === 'decision' ? decisionFacts(session, ids) : null,
  });
}

interface CallFacts extends Omit<CoordinatorFacts, 'deliberation' | 'selection'> {
  readonly ids: readonly DefiId[];
}

/** Everything but the deliberation and the selection, which change none of it: kept while only those go on. */
const callFacts = sinceTurn((session): CallFacts => {
  const { db } = session;
  const settings = readSettings(db);
  const { defis } = readDefis(db, session.viewer());
  const kits = readKitsWritten(db);
  const jurors = session.activeJurors();
  const ballots = ballotFacts(session);
  return {
    phase: session.phase(),
    jurors: jurors.length,
    defis: defis.length,
    ids: defis.map(({ id }) => id),
    capsSet: settings.seatCap !== null,
    ...recevabiliteFacts(defis),
    kitsMissing: jurors.filter(({ id }) => !kits.has(id)).length,
    ballotsMissing: ballots.missing,
    conflicts: ballots.conflicts,
    ...assignmentFacts(session),
  };
  // Nothing is written down when ties have been looked for.
}, hintSearches);

function todosOfJuror(session: OpenSession): Todo[] {
  return jurorTodos(deskFacts(session));
}

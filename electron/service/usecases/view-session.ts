import { coordinatorTodos, jurorTodos } from '#core/call/todos.ts';
import type { Todo } from '#core/call/todos.ts';
import type { SessionView } from '#core/contract/requests/session.ts';
import { lastEntryAt } from '#db/journal.ts';
import { readDefis } from '#db/queries/defis.ts';
import { readJurors, readKitsWritten } from '#db/queries/jury.ts';
import { readGrid, readName, readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { assignmentFacts } from './assign-defis.ts';
import { recevabiliteFacts } from './decide-recevabilite.ts';
import { ballotFacts } from './view-ballots.ts';
import { deskFacts } from './view-desk.ts';

/** The open session as every screen's frame shows it; null when none is open. */
export function viewSession(context: ServiceContext): SessionView | null {
  return context.openSession === null ? null : describeSession(context.openSession);
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
  };
}

function todosOf(session: OpenSession): Todo[] {
  switch (session.facts.role) {
    case 'coordinator':
      return todosOfCoordinator(session);
    case 'juror':
      return todosOfJuror(session);
    case 'referent':
      // A group sits on one day in one room: its own screens say what is left.
      return [];
  }
}

function todosOfCoordinator(session: OpenSession): Todo[] {
  const { db } = session;
  const settings = readSettings(db);
  const { defis } = readDefis(db, session.viewer());
  const kits = readKitsWritten(db);
  const jurors = session.activeJurors();
  const ballots = ballotFacts(session);
  return coordinatorTodos({
    phase: session.phase(),
    jurors: jurors.length,
    defis: defis.length,
    capsSet: settings.seatCap !== null,
    ...recevabiliteFacts(defis),
    kitsMissing: jurors.filter(({ id }) => !kits.has(id)).length,
    ballotsMissing: ballots.missing,
    conflicts: ballots.conflicts,
    ...assignmentFacts(session),
  });
}

function todosOfJuror(session: OpenSession): Todo[] {
  return jurorTodos(deskFacts(session));
}

import { isClosed } from '#core/call/phase.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { asGroupId, asJurorId, type DefiId, type GroupId, type JurorId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import { writeAssignments } from '#db/queries/assignment.ts';
import { readDefi } from '#db/queries/defis.ts';
import {
  readDeports,
  readGroups,
  readJurors,
  writeDeport,
  writeGroup,
  writeJuror,
} from '#db/queries/jury.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { allDefis } from './assigned-defis.ts';

// Who is in the jury, in which group, and apart from what. All for the coordinator alone.

/**
 * Adds a juror, or corrects one. After the closing a name, a body and an office are still corrected (somebody has to preside
 * where the president fell ill); who is in the jury, and in which group, is not: it says whose marks count and who hears what.
 */
export function saveJuror(
  context: ServiceContext,
  wanted: Omit<Juror, 'id' | 'withdrawn'> & { readonly id: JurorId | null },
): { id: JurorId } {
  const session = context.coordinatorSession();
  const present = wanted.id === null ? null : jurorOf(session, wanted.id);
  if (present?.group !== wanted.group) refuseWhenClosed(session);
  if (wanted.group !== null) refuseUnknownGroup(session, wanted.group);
  const juror: Juror = {
    ...wanted,
    id: wanted.id ?? asJurorId(context.ports.newId()),
    withdrawn: present?.withdrawn ?? null,
  };
  session.record({ kind: 'save-juror', subject: juror.id, payload: { ...juror } }, (db, entry) =>
    writeJuror(db, entry, juror),
  );
  return { id: juror.id };
}

export function withdrawJuror(context: ServiceContext, id: JurorId, reason: string | null): null {
  const session = refuseWhenClosed(context.coordinatorSession());
  const juror = jurorOf(session, id);
  session.record({ kind: 'withdraw-juror', subject: id, payload: { reason } }, (db, entry) =>
    writeJuror(db, entry, { ...juror, withdrawn: reason }),
  );
  return null;
}

/**
 * Another takes the place of a juror: group, office and the défis given to them. Marks stay with who gave them and no
 * longer count; a déport is a tie of one's own and is not handed on.
 */
export function replaceJuror(
  context: ServiceContext,
  wanted: {
    readonly id: JurorId;
    readonly reason: string;
    readonly name: string;
    readonly organisation: string;
  },
): { id: JurorId } {
  const session = refuseWhenClosed(context.coordinatorSession());
  const { reason, name, organisation } = wanted;
  const leaving = jurorOf(session, wanted.id);
  const list = session.assignments().get(leaving.id);
  const known = allDefis(session);
  const { office, group } = leaving;
  const coming: Juror = {
    id: asJurorId(context.ports.newId()),
    name,
    organisation,
    office,
    group,
    withdrawn: null,
  };
  session.record(
    {
      kind: 'replace-juror',
      subject: coming.id,
      payload: { replaces: leaving.id, reason, name, organisation, office, group },
    },
    (db, entry) => {
      // One who had left before keeps the reason that was given then.
      writeJuror(db, entry, { ...leaving, withdrawn: leaving.withdrawn ?? reason });
      writeJuror(db, entry, coming, leaving.id);
      if (list !== undefined) writeAssignments(db, entry, [{ juror: coming.id, defis: [...list] }], known);
    },
  );
  return { id: coming.id };
}

export function jurorOf(session: OpenSession, id: JurorId): Juror {
  const juror = readJurors(session.db).find((known) => known.id === id);
  if (juror === undefined) throw new AppFailure('juror-unknown');
  return juror;
}

/** Adds a group, or gives one another name; the name alone after the closing. */
export function saveGroup(
  context: ServiceContext,
  wanted: { readonly id: GroupId | null; readonly label: string },
): { id: GroupId } {
  const session = context.coordinatorSession();
  if (wanted.id === null) refuseWhenClosed(session);
  else refuseUnknownGroup(session, wanted.id);
  const id = wanted.id ?? asGroupId(context.ports.newId());
  session.record({ kind: 'save-group', subject: id, payload: { label: wanted.label } }, (db, entry) =>
    writeGroup(db, entry, { id, label: wanted.label }),
  );
  return { id };
}

/** The group goes, its members stay without one; what they were given stays theirs. */
export function removeGroup(context: ServiceContext, id: GroupId): null {
  const session = refuseWhenClosed(context.coordinatorSession());
  const group = refuseUnknownGroup(session, id);
  const members = readJurors(session.db).filter((juror) => juror.group === id);
  const payload = { label: group.label, members: members.map((juror) => juror.id) };
  session.record({ kind: 'remove-group', subject: id, payload }, (db, entry) => {
    writeGroup(db, entry, group, true);
    for (const juror of members) writeJuror(db, entry, { ...juror, group: null });
  });
  return null;
}

function refuseUnknownGroup(session: OpenSession, id: GroupId): { id: GroupId; label: string } {
  const group = readGroups(session.db).find((known) => known.id === id);
  if (group === undefined) throw new AppFailure('group-unknown');
  return group;
}

/**
 * After the closing, nobody comes into the jury or is given more to mark, nobody's marks are taken out of a frozen count, and
 * what groups hear stays with them.
 */
export function refuseWhenClosed(session: OpenSession): OpenSession {
  if (isClosed(session.notArchived().phase())) throw new AppFailure('jury-closed');
  return session;
}

/** A déport that the coordination knows of before the juror says so, or its end. Saying it again changes nothing. */
export function setDeport(
  context: ServiceContext,
  wanted: { readonly juror: JurorId; readonly defi: DefiId; readonly reason: string | null },
): null {
  const session = refuseWhenClosed(context.coordinatorSession());
  const { juror, defi, reason } = wanted;
  jurorOf(session, juror);
  if (readDefi(session.db, session.viewer(), defi) === null) throw new AppFailure('defi-unknown');
  const present = readDeports(session.db).find((known) => known.juror === juror && known.defi === defi);
  if ((present?.reason ?? null) === reason) return null;
  session.record(
    { kind: reason === null ? 'lift-deport' : 'declare-deport', subject: defi, payload: { juror, reason } },
    (db, entry) => writeDeport(db, entry, wanted),
  );
  return null;
}

import { checkMark } from '#core/call/mark.ts';
import { phaseIndex } from '#core/call/phase.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { DeskRow } from '#core/contract/requests/desk.ts';
import { formatScale } from '#core/texts/format.ts';
import type { CriterionId, DefiId, JurorId } from '#core/ids.ts';
import type { WritableDb } from '#db/handles.ts';
import { readDeportSent } from '#db/queries/ballots.ts';
import { readDefi } from '#db/queries/defis.ts';
import { writeDeport } from '#db/queries/jury.ts';
import {
  dropDraft,
  readOwnMark,
  readOwnNotes,
  readUndoable,
  writeDraft,
  writeMark,
  writeNote,
} from '#db/queries/marks.ts';
import { readGrid } from '#db/queries/session.ts';
import { markVersionSeen, readChangedSinceMarked } from '#db/queries/stale-marks.ts';
import type { ServiceContext } from '../context.ts';
import type { Change, OpenSession } from '../open-session.ts';
import { deskRow } from './view-desk.ts';

// What a juror does at the desk. Each is on the disk when it answers.

interface Saved {
  savedAt: string;
  row: DeskRow;
}

/** The juror's file, open to marking, with a défi that may be read. */
export function deskFor(context: ServiceContext, defi: DefiId): { session: OpenSession; juror: JurorId } {
  const session = context.session();
  const juror = session.ownJuror();
  if (phaseIndex(session.phase()) !== phaseIndex('notation')) throw new AppFailure('marking-closed');
  const viewer = session.viewer();
  if (readDefi(session.db, viewer, defi) === null) throw new AppFailure('defi-unknown');
  if (viewer.ownDeports.has(defi)) throw new AppFailure('under-deport');
  return { session, juror };
}

/** Keeps what is being typed. A draft is no revision: it is overwritten and leaves no trace in the journal. */
export function saveDraft(
  context: ServiceContext,
  draft: { readonly defi: DefiId; readonly field: string; readonly text: string },
): { savedAt: string } {
  const { session, juror } = deskFor(context, draft.defi);
  session.file.write((db) => {
    if (draft.text === '') dropDraft(db, juror, draft.defi, draft.field);
    else writeDraft(db, { juror, ...draft });
  });
  return { savedAt: context.ports.now() };
}

/** Refuses a mark that the grid has no place for; null clears one. */
export function refuseOffGrid(
  session: OpenSession,
  { criterion, value }: { readonly criterion: CriterionId; readonly value: number | null },
): void {
  const { grid } = readGrid(session.db);
  if (!grid.criteria.some(({ id }) => id === criterion)) throw new AppFailure('criterion-unknown');
  if (value !== null && !checkMark(value, grid.scale).ok) {
    const { min, max } = grid.scale;
    throw new AppFailure('mark-out-of-scale', { min: formatScale(min, 'fr'), max: formatScale(max, 'fr') });
  }
}

export function saveMark(
  context: ServiceContext,
  mark: { readonly defi: DefiId; readonly criterion: CriterionId; readonly value: number | null },
): Saved {
  const { defi, criterion, value } = mark;
  const { file } = context.session();
  const { session, juror, same } = file.reading(() => {
    const desk = deskFor(context, defi);
    refuseOffGrid(desk.session, mark);
    return { ...desk, same: readOwnMark(desk.session.db, desk.juror, defi, criterion) === value };
  });
  if (same) {
    // Typing a mark again changes nothing; only the draft goes.
    file.write((db) => dropDraft(db, juror, defi, `mark:${criterion}`));
    return { savedAt: context.ports.now(), row: deskRow(session, defi) };
  }
  return recordAndTell(
    session,
    { kind: 'save-mark', subject: defi, payload: { criterion, value } },
    (db, entry) => {
      writeMark(db, entry, { juror, defi, criterion, value, undoes: null });
      dropDraft(db, juror, defi, `mark:${criterion}`);
    },
  );
}

export function saveNote(
  context: ServiceContext,
  note: { readonly defi: DefiId; readonly field: string; readonly text: string },
): Saved {
  const { defi, field } = note;
  const { session, juror } = deskFor(context, defi);
  const text = note.text.trim();
  const present = readOwnNotes(session.db, juror, defi).find((known) => known.field === field);
  if ((present?.text ?? '') === text) {
    session.file.write((db) => dropDraft(db, juror, defi, field));
    return { savedAt: context.ports.now(), row: deskRow(session, defi) };
  }
  return recordAndTell(
    session,
    { kind: 'save-note', subject: defi, payload: { field, text } },
    (db, entry) => {
      writeNote(db, entry, { juror, defi, field, text });
      dropDraft(db, juror, defi, field);
    },
  );
}

/** The row as it is once the change is on the disk, read where the file is locked already: as it is typed, every mark waits for this. */
function recordAndTell(
  session: OpenSession,
  change: Change & { readonly subject: DefiId },
  write: (db: WritableDb, entry: number) => void,
): Saved {
  const told: DeskRow[] = [];
  const savedAt = session.record(change, (db, entry) => {
    write(db, entry);
    told.push(deskRow(session, change.subject));
  });
  const [row] = told;
  if (row === undefined) throw new Error('a change that was not made');
  return { savedAt, row };
}

/** Takes back the last change of a mark that still stands, on a défi that the juror may read; null when there is none. */
export function undoMark(
  context: ServiceContext,
): { defi: DefiId; criterion: CriterionId; value: number | null } | null {
  const session = context.session();
  const juror = session.ownJuror();
  if (session.phase() !== 'notation') throw new AppFailure('marking-closed');
  const viewer = session.viewer();
  const last = readUndoable(
    session.db,
    juror,
    (defi) => !viewer.ownDeports.has(defi) && readDefi(session.db, viewer, defi) !== null,
  );
  if (last === null) return null;
  const { defi, criterion, before, revision } = last;
  session.record({ kind: 'undo-mark', subject: defi, payload: { criterion, value: before } }, (db, entry) => {
    writeMark(db, entry, { juror, defi, criterion, value: before, undoes: revision });
    dropDraft(db, juror, defi, `mark:${criterion}`);
  });
  return { defi, criterion, value: before };
}

/** The marks stand although the dossier has changed; nothing to say where it has not. */
export function acceptChange(context: ServiceContext, defi: DefiId): null {
  const { session, juror } = deskFor(context, defi);
  const change = readChangedSinceMarked(session.db, juror).find((one) => one.defi === defi);
  if (change === undefined) return null;
  const { version } = change;
  session.record({ kind: 'accept-change', subject: defi, payload: { version } }, (db, entry) =>
    markVersionSeen(db, entry, { juror, defi, version }),
  );
  return null;
}

export function declareDeport(context: ServiceContext, defi: DefiId, reason: string): null {
  const { session, juror } = deskFor(context, defi);
  session.record({ kind: 'declare-deport', subject: defi, payload: { reason } }, (db, entry) => {
    writeDeport(db, entry, { juror, defi, reason });
    dropDraft(db, juror, defi, 'deport');
  });
  return null;
}

/** Takes a déport back, until a ballot has declared it: from then on others may have acted on it. */
export function liftDeport(context: ServiceContext, defi: DefiId): null {
  const session = context.session();
  const juror = session.ownJuror();
  if (session.phase() !== 'notation') throw new AppFailure('marking-closed');
  if (!session.viewer().ownDeports.has(defi)) return null;
  const sequence = readDeportSent(session.db, juror, defi);
  if (sequence !== null) throw new AppFailure('deport-sent', { sequence });
  session.record({ kind: 'lift-deport', subject: defi, payload: {} }, (db, entry) =>
    writeDeport(db, entry, { juror, defi, reason: null }),
  );
  return null;
}

import { AppFailure } from '#core/contract/app-error.ts';
import { asCriterionId, type DefiId, type Digest } from '#core/ids.ts';
import { saidFields, type BallotField, type FieldValue } from '#core/merge/compare-ballots.ts';
import type { WritableDb } from '#db/handles.ts';
import { hasBallot, readBallotBody, readDeportSent } from '#db/queries/ballots.ts';
import { readDefi } from '#db/queries/defis.ts';
import { writeDeport } from '#db/queries/jury.ts';
import { dropDraft, writeMark, writeNote } from '#db/queries/marks.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';

interface Taken {
  readonly defi: DefiId;
  readonly field: BallotField;
  readonly ballot: Digest;
}

/**
 * Takes over what the juror's other machine said at these places; where it said nothing, what is here is cleared. One
 * transaction: all of it or nothing. Earlier marks stay as revisions.
 */
export function takeOther(context: ServiceContext, taken: readonly Taken[]): null {
  const session = context.session();
  const juror = session.ownJuror();
  if (session.phase() !== 'notation') throw new AppFailure('marking-closed');
  const said = new Map(
    [...new Set(taken.map(({ ballot }) => ballot))].map((digest) => [digest, sayingsOf(session, digest)]),
  );
  // Déports first: where one is taken back, the marks of the same ballot can be taken in the same go.
  const inOrder = [...taken].sort((a, b) => Number(b.field === 'deport') - Number(a.field === 'deport'));
  const payload = taken.map(({ defi, field, ballot }) => ({ defi, field, ballot }));
  session.record({ kind: 'take-other', subject: juror, payload }, (db, entry) => {
    for (const { defi, field, ballot } of inOrder) {
      take(session, db, entry, { defi, field, value: said.get(ballot)?.get(defi)?.get(field) ?? null });
    }
  });
  return null;
}

function sayingsOf(session: OpenSession, digest: Digest): ReturnType<typeof saidFields> {
  if (!hasBallot(session.db, digest)) throw new AppFailure('ballot-unknown');
  return saidFields(readBallotBody(session.db, digest).entries);
}

function take(
  session: OpenSession,
  db: WritableDb,
  entry: number,
  { defi, field, value }: { readonly defi: DefiId; readonly field: BallotField; readonly value: FieldValue },
): void {
  const juror = session.ownJuror();
  const viewer = session.viewer();
  if (readDefi(db, viewer, defi) === null) throw new AppFailure('defi-unknown');
  if (field === 'deport') {
    const sequence = readDeportSent(db, juror, defi);
    if (value === null && sequence !== null) throw new AppFailure('deport-sent', { sequence });
    writeDeport(db, entry, { juror, defi, reason: value === null ? null : String(value) });
    return;
  }
  if (viewer.ownDeports.has(defi)) throw new AppFailure('under-deport');
  if (field.startsWith('mark:')) {
    const criterion = asCriterionId(field.slice('mark:'.length));
    writeMark(db, entry, {
      juror,
      defi,
      criterion,
      value: typeof value === 'number' ? value : null,
      undoes: null,
    });
    dropDraft(db, juror, defi, field);
  } else {
    const note = field.slice('note:'.length);
    writeNote(db, entry, { juror, defi, field: note, text: typeof value === 'string' ? value : '' });
    dropDraft(db, juror, defi, note);
  }
}

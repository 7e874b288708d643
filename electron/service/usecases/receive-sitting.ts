import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { secretProven, type SignedBody } from '#core/ballot/signed-body.ts';
import { appError, type AppError } from '#core/contract/app-error.ts';
import { refusedOutcome, type BallotOutcome } from '#core/contract/requests/ballots.ts';
import { placeOf, type KnownAct } from '#core/deliberation/act.ts';
import { newActsOf, type SittingContext, type SittingRefusal } from '#core/deliberation/check-sitting.ts';
import { isConflict, readActs as readingsOf } from '#core/deliberation/readings.ts';
import type { ReadSittingFile, SittingFile } from '#core/deliberation/sitting-file.ts';
import type { DefiId } from '#core/ids.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { hasAct, insertAct, readActs } from '#db/queries/deliberation.ts';
import { readKnownDefis } from '#db/queries/defis.ts';
import { readGroups, readJurors } from '#db/queries/jury.ts';
import { readSealingKey } from '#db/queries/keys.ts';
import { readGrid } from '#db/queries/session.ts';
import {
  hasSittingFile,
  insertSittingFile,
  readKeysOfDevice,
  readSittingSecrets,
} from '#db/queries/sitting-files.ts';
import type { ServiceContext } from '../context.ts';
import { readSittingFile } from '../interchange/exchange/sitting-file.ts';
import type { OpenSession } from '../open-session.ts';
import { heardBy } from './sitting-part.ts';

type Read = ReadSittingFile & { readonly signed: SignedBody };

/**
 * Takes in what a group decided: the acts that are not known here are added, all of them in one transaction or none. As
 * with ballots it makes no difference in which order files come, nor how often.
 */
export async function receiveSittingBytes(
  context: ServiceContext,
  session: OpenSession,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
): Promise<BallotOutcome> {
  const identity = readSealingKey(session.db)?.identity ?? null;
  const read = await readSittingFile(bytes, identity, context.ports);
  context.stillOpen(session);
  if (!read.ok) return refusedOutcome(file, sittingError(read.error, file));
  // What came back before the decision ends still counts; what was archived does not change any more.
  if (!['deliberation', 'decision'].includes(session.phase())) {
    return refusedOutcome(file, appError('sitting-not-now', { file }));
  }
  return keep(context, session, { file, bytes }, read.value);
}

/** From here on nothing is awaited: what is looked at is what the acts are added to. */
function keep(
  context: ServiceContext,
  session: OpenSession,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  read: Read,
): BallotOutcome {
  const { db } = session;
  const { sitting, digest, signed } = read;
  const proven = provenIssue(context, session, read);
  const checked = proven.ok ? newActsOf(sitting, read.acts, contextOf(session, sitting)) : proven;
  if (!checked.ok || !proven.ok) {
    const refusal = checked.ok ? { reason: 'bad-enrolment' as const } : checked.error;
    return refusedOutcome(file, sittingError(refusal, file, session));
  }
  const fresh = checked.value;
  const conflicts = conflictsWith(session, fresh);
  const outcome = fresh.length === 0 ? 'already' : conflicts > 0 ? 'conflict' : 'accepted';
  if (!hasSittingFile(db, digest)) {
    const payload = {
      digest,
      file,
      group: sitting.group,
      acts: sitting.acts.length,
      fresh: fresh.length,
      conflicts,
    };
    session.record({ kind: 'receive-sitting', subject: sitting.juror, payload }, (writable, entry) => {
      insertSittingFile(writable, entry, { sitting, digest, signed, issue: proven.value, received: bytes });
      for (const act of fresh) insertAct(writable, entry, act);
    });
  }
  return {
    file,
    outcome,
    juror: sitting.juror,
    jurorName: readJurors(db).find(({ id }) => id === sitting.juror)?.name ?? null,
    receipt: receiptOf(digest),
    words: receiptWordsOf(digest),
    held: null,
    sitting: {
      label: readGroups(db).find(({ id }) => id === sitting.group)?.label ?? '',
      acts: fresh.length,
      conflicts,
    },
    refused: null,
  };
}

/** Which of the files given to this juror for this group it was made with. A machine keeps to one key. */
function provenIssue(
  { ports }: ServiceContext,
  session: OpenSession,
  { sitting, signed }: Read,
): Result<number, SittingRefusal> {
  const { db } = session;
  if (sitting.session !== session.facts.id) return fail({ reason: 'other-session' });
  const secrets = readSittingSecrets(db, sitting.juror).filter(({ group }) => group === sitting.group);
  const found = secretProven(sitting, signed, secrets, ports.signing);
  const keys = readKeysOfDevice(db, sitting.device);
  const strange = sitting.device === session.facts.device || keys.some((key) => key !== signed.publicKey);
  return found === null || strange ? fail({ reason: 'bad-enrolment' }) : ok(found.issue);
}

function contextOf(session: OpenSession, sitting: SittingFile): SittingContext {
  const { db } = session;
  const { grid, fingerprint } = readGrid(db);
  const { open, closed } = heardBy(session, sitting.group, sitting.juror);
  const sittings = new Map(
    readActs(db).flatMap(({ act }) =>
      act.said.field === 'sitting' ? [[String(act.said.sitting), act.group] as const] : [],
    ),
  );
  return {
    session: session.facts.id,
    grid,
    gridFingerprint: fingerprint,
    jurors: new Set(readJurors(db).map(({ id }) => id)),
    heard: new Set([...open, ...closed].map(({ id }) => id)),
    closed: new Set(closed.map(({ id }) => id)),
    isKnown: (act) => hasAct(db, act),
    isOfAnother: (id) => sittings.has(id) && sittings.get(id) !== sitting.group,
  };
}

/** How many of the places that these acts speak of are in conflict once they are added. */
function conflictsWith(session: OpenSession, fresh: readonly KnownAct[]): number {
  const readings = readingsOf([...readActs(session.db), ...fresh]);
  return [...new Set(fresh.map(({ act }) => placeOf(act)))].filter((place) => {
    const reading = readings.get(place);
    return reading !== undefined && isConflict(reading);
  }).length;
}

/** A refusal as the error that is told, with the name of the file; the défi by its number where there is a session. */
export function sittingError(
  refusal: SittingRefusal,
  file: string,
  session: OpenSession | null = null,
): AppError {
  switch (refusal.reason) {
    case 'not-ours':
    case 'other-format':
      return appError('sitting-not-ours', { file });
    case 'newer':
      return appError('sitting-newer', { file, version: refusal.version, known: refusal.known });
    case 'damaged':
      return appError('sitting-damaged', { file });
    case 'cannot-open':
      return appError('sitting-cannot-open', { file });
    case 'bad-signature':
      return appError('sitting-bad-signature', { file });
    case 'other-session':
      return appError('sitting-other-session', { file });
    case 'other-grid':
      return appError('sitting-other-grid', { file });
    case 'bad-enrolment':
      return appError('sitting-bad-enrolment', { file });
    case 'acts-of-others':
      return appError('sitting-acts-of-others', { file });
    case 'defi-not-theirs':
      return appError('sitting-defi-not-theirs', { file, number: numberOf(session, refusal.defi) });
    case 'not-theirs-to-say':
      return appError('sitting-not-theirs-to-say', { file });
  }
}

const numberOf = (session: OpenSession | null, defi: DefiId): string =>
  (session === null ? undefined : readKnownDefis(session.db).find(({ id }) => id === defi))?.content
    .dossierNumber ?? '';

import { placeBallot, type BallotContext, type BallotRefusal } from '#core/ballot/check-ballot.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import type { ReadBallot } from '#core/ballot/signed-ballot.ts';
import { AppFailure, appError, type AppError, type ErrorCode } from '#core/contract/app-error.ts';
import { keyOwner, outcomeOfAdding } from '#core/merge/juror-state.ts';
import { hasBallot, insertBallot } from '#db/queries/ballots.ts';
import { refusedOutcome, type BallotOutcome, type ReceivedBallots } from '#core/contract/requests/ballots.ts';
import { readEnrolments, readJurors } from '#db/queries/jury.ts';
import { readSealingKey } from '#db/queries/keys.ts';
import type { ServiceContext } from '../context.ts';
import { findFiles, type FoundFile } from '../find-files.ts';
import { readBallotFile } from '../interchange/exchange/ballot-file.ts';
import { formatOf } from '../interchange/exchange/container.ts';
import {
  archiveLimitMegabytes,
  ballotLimitMegabytes,
  mayBeArchive,
  mayBeOurs,
  unwrapBallots,
} from '../interchange/exchange/ballot-wrapping.ts';
import { mayBeOtherTable } from '../interchange/sheets/other-table.ts';
import { isWorkbook } from '../interchange/sheets/returned-workbook.ts';
import type { OpenSession } from '../open-session.ts';
import { readForeignBytes, readHead } from '../whole-file.ts';
import { placeHeldAgain, placementContext } from './place-ballots.ts';
import { receiveSittingBytes } from './receive-sitting.ts';
import { receiveSheetBytes } from './receive-sheet.ts';

/**
 * Merges ballots and files of groups into the coordinator's session, in any order and as often as one likes: as they are,
 * in archives, in folders. Each of them is one transaction; a refused file is an answer and changes nothing.
 */
export async function receiveBallots(
  context: ServiceContext,
  paths: readonly string[],
): Promise<ReceivedBallots> {
  const session = context.coordinatorSession().notArchived();
  if (session.phase() === 'preparation') throw new AppFailure('ballots-not-now');
  placeHeldAgain(session);
  const { files, leftOut } = findFiles(paths);
  const outcomes: BallotOutcome[] = [];
  let passedOver = 0;
  await session.together(async () => {
    for (const file of files) {
      const received = await receiveFile(context, session, file);
      outcomes.push(...received.outcomes);
      passedOver += received.passedOver;
    }
  });
  return { outcomes, passedOver, leftOut };
}

type Received = Omit<ReceivedBallots, 'leftOut'>;

async function receiveFile(
  context: ServiceContext,
  session: OpenSession,
  { path, name, chosen }: FoundFile,
): Promise<Received> {
  try {
    const head = readHead(path, 8);
    // Other files beside the ballots of a folder need no word.
    if (!chosen && !mayBeOurs(head) && !mayBeArchive(head)) return { outcomes: [], passedOver: 1 };
    const bytes = readForeignBytes(path, mayBeArchive(head) ? archiveLimitMegabytes : ballotLimitMegabytes);
    return await receiveWrapped(context, session, { file: name, bytes });
  } catch (cause) {
    return refusedAlone(name, cause);
  }
}

/** Takes in a file of the exchange folder. */
export function receiveFromFolder(
  context: ServiceContext,
  session: OpenSession,
  file: { readonly file: string; readonly bytes: Uint8Array },
): Promise<Received> {
  placeHeldAgain(session);
  return receiveWrapped(context, session, file).catch((cause: unknown) => refusedAlone(file.file, cause));
}

/** A file that is refused whole, as its outcome; what ended with the session is no fault of the file. */
function refusedAlone(file: string, cause: unknown): Received {
  if (!(cause instanceof AppFailure) || cause.error.code === 'no-session') throw cause;
  return { outcomes: [refusedOutcome(file, cause.error)], passedOver: 0 };
}

/** Takes in the bytes of a file, with all the ballots that are in it. */
async function receiveWrapped(
  context: ServiceContext,
  session: OpenSession,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
): Promise<Received> {
  // A marking sheet that came back: a workbook is an archive too, and the marks are in it whole. Beside an earlier one it
  // is a conflict, unless the coordinator says otherwise.
  if (isWorkbook(bytes)) {
    return { outcomes: [receiveSheetBytes(context, session, { file, bytes }, null)], passedOver: 0 };
  }
  const { found, passedOver } = unwrapBallots(file, bytes);
  const outcomes: BallotOutcome[] = [];
  for (const one of found) {
    outcomes.push(
      'refused' in one ? refusedOutcome(one.file, one.refused) : await receiveBytes(context, session, one),
    );
  }
  return { outcomes: outcomes.map((outcome) => toldOfTable(outcome, { file, bytes })), passedOver };
}

/** A file that is no ballot and may be a marking sheet: it is told in which formats those are read. */
function toldOfTable(
  outcome: BallotOutcome,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
): BallotOutcome {
  const { refused } = outcome;
  if (refused === null || outcome.file !== file || !noBallots.has(refused.code)) return outcome;
  return mayBeOtherTable(file, bytes)
    ? refusedOutcome(file, appError('sheet-other-format', { file }))
    : outcome;
}

const noBallots: ReadonlySet<string> = new Set<ErrorCode>(['ballot-not-ours', 'ballot-zip-empty']);

/** Takes in the bytes of one file, a ballot or what a group decided, whatever it was called and whatever it came in. */
async function receiveBytes(
  context: ServiceContext,
  session: OpenSession,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
): Promise<BallotOutcome> {
  if (formatOf(bytes) === 'eigseance') return receiveSittingBytes(context, session, { file, bytes });
  const identity = readSealingKey(session.db)?.identity ?? null;
  const read = await readBallotFile(bytes, identity, context.ports);
  context.stillOpen(session);
  if (!read.ok) return refusedOutcome(file, refusalError(read.error, file));
  return keep(context, session, { file, bytes }, read.value);
}

/** From here on nothing is awaited: what is looked at is what the ballot is added to. */
function keep(
  context: ServiceContext,
  session: OpenSession,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  read: ReadBallot,
): BallotOutcome {
  const { ballot, digest } = read;
  const placed = placeBallot(read, placingContext(context, session));
  if (!placed.ok) return refusedOutcome(file, refusalError(placed.error, file));
  const jurorName = readJurors(session.db).find(({ id }) => id === ballot.juror)?.name ?? null;
  const answer = {
    file,
    juror: ballot.juror,
    jurorName,
    receipt: receiptOf(digest),
    words: receiptWordsOf(digest),
    sitting: null,
    refused: null,
  };
  if (hasBallot(session.db, digest)) return { ...answer, outcome: 'already', held: null };
  const { held, issue } = placed.value;
  const added =
    held === null
      ? outcomeOfAdding(session.merged().state, {
          digest,
          juror: ballot.juror,
          key: read.signed?.publicKey ?? null,
          issue,
          source: 'file',
          follows: [...new Set([...ballot.parents, ...ballot.ancestors])],
        })
      : 'held';
  const outcome = added === 'set-aside' ? 'held' : added;
  const payload = { digest, outcome, held, file };
  session.record({ kind: 'receive-ballot', subject: ballot.juror, payload }, (db, entry) =>
    insertBallot(db, entry, { ...read, held, issue, source: 'file', received: bytes }),
  );
  return { ...answer, outcome, held: added === 'set-aside' ? 'rejected-key' : held };
}

/** What the open session knows of ballots, as the rules of `core/ballot` ask it. */
export function placingContext(context: ServiceContext, session: OpenSession): BallotContext {
  const { db } = session;
  return {
    ...placementContext(session),
    hasKeys: readSealingKey(db) !== null,
    signing: context.ports.signing,
    secretsOf: (juror) => readEnrolments(db, juror),
    ownerOf: (publicKey) => keyOwner(session.merged().state, publicKey),
  };
}

/** A refusal as the error that is told, with the name of the file. */
export function refusalError(refusal: BallotRefusal, file: string): AppError {
  switch (refusal.reason) {
    case 'not-ours':
      return appError('ballot-not-ours', { file });
    case 'other-format':
      return appError('ballot-is-kit', { file });
    case 'newer':
      return appError('ballot-newer', { file, version: refusal.version, known: refusal.known });
    case 'damaged':
      return appError('ballot-damaged', { file });
    case 'other-session':
      return appError('ballot-other-session', { file });
    case 'bad-signature':
      return appError('ballot-bad-signature', { file });
    case 'bad-enrolment':
      return appError('ballot-bad-enrolment', { file });
    case 'unsigned':
      return appError('ballot-unsigned', { file });
    case 'cannot-open':
      return appError('ballot-cannot-open', { file });
  }
}

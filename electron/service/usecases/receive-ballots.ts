import { basename } from 'node:path';
import { placeBallot, type BallotContext, type BallotRefusal } from '#core/ballot/check-ballot.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import type { ReadBallot } from '#core/ballot/signed-ballot.ts';
import { AppFailure, appError, type AppError } from '#core/contract/app-error.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import { outcomeOfAdding } from '#core/merge/juror-state.ts';
import { hasBallot, insertBallot } from '#db/queries/ballots.ts';
import { readEnrolments, readJurors } from '#db/queries/jury.ts';
import { readKeyOwner, readSealingKey } from '#db/queries/keys.ts';
import { readMergedState } from '#db/queries/merged-state.ts';
import type { ServiceContext } from '../context.ts';
import { readBallotFile } from '../interchange/exchange/ballot-file.ts';
import { isWorkbook } from '../interchange/sheets/returned-workbook.ts';
import type { OpenSession } from '../open-session.ts';
import { readForeignBytes } from '../whole-file.ts';
import { placeHeldAgain, placementContext } from './place-ballots.ts';
import { receiveSheetBytes } from './receive-sheet.ts';

const ballotLimitMegabytes = 50;

/**
 * Merges ballot files into the coordinator's session, in any order and as often as one likes. Each file is one
 * transaction; a refused file is an answer and changes nothing.
 */
export async function receiveBallots(
  context: ServiceContext,
  paths: readonly string[],
): Promise<{ outcomes: BallotOutcome[] }> {
  const session = context.coordinatorSession();
  if (session.phase() === 'preparation') throw new AppFailure('ballots-not-now');
  placeHeldAgain(session);
  const outcomes: BallotOutcome[] = [];
  for (const path of paths) outcomes.push(await receiveFile(context, session, path));
  return { outcomes };
}

async function receiveFile(
  context: ServiceContext,
  session: OpenSession,
  path: string,
): Promise<BallotOutcome> {
  const file = basename(path);
  try {
    const bytes = readForeignBytes(path, ballotLimitMegabytes);
    return await receiveBytes(context, session, { file, bytes });
  } catch (cause) {
    if (cause instanceof AppFailure) return refusedOutcome(file, cause.error);
    throw cause;
  }
}

/** Takes in the bytes of one ballot file, whatever it was called and whatever it came in. */
export async function receiveBytes(
  context: ServiceContext,
  session: OpenSession,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
): Promise<BallotOutcome> {
  // A marking sheet that came back; beside an earlier one it is a conflict, unless the coordinator says otherwise.
  if (isWorkbook(bytes)) return receiveSheetBytes(context, session, { file, bytes }, null);
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
    jurorName,
    receipt: receiptOf(digest),
    words: receiptWordsOf(digest),
    refused: null,
  };
  if (hasBallot(session.db, digest)) return { ...answer, outcome: 'already', held: null };
  const { held, issue } = placed.value;
  const added =
    held === null
      ? outcomeOfAdding(readMergedState(session.db), {
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
    ownerOf: (publicKey) => readKeyOwner(db, publicKey),
  };
}

function refusedOutcome(file: string, error: AppError): BallotOutcome {
  return {
    file,
    outcome: 'refused',
    jurorName: null,
    receipt: null,
    words: null,
    held: null,
    refused: { code: error.code, details: { ...error.details } },
  };
}

function refusalError(refusal: BallotRefusal, file: string): AppError {
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

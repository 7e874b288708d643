import { basename } from 'node:path';
import { isClosed } from '#core/call/phase.ts';
import { placeBallot, readBallot, type BallotRefusal } from '#core/ballot/check-ballot.ts';
import { receiptOf } from '#core/ballot/exchange-file.ts';
import { AppFailure, appError, type AppError } from '#core/contract/app-error.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import { outcomeOfAdding } from '#core/merge/merge-ballots.ts';
import { hasBallot, insertBallot, readBallotSet } from '#db/queries/ballots.ts';
import { readDefis } from '#db/queries/defis.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readGrid } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { readForeignText } from '../whole-file.ts';

const ballotLimitMegabytes = 50;

/**
 * Merges ballot files into the coordinator's session, in any order and as often as one likes. Each file is one
 * transaction; a refused file is an answer and changes nothing.
 */
export function receiveBallots(
  context: ServiceContext,
  paths: readonly string[],
): { outcomes: BallotOutcome[] } {
  const session = context.coordinatorSession();
  if (session.phase() === 'preparation') throw new AppFailure('ballots-not-now');
  return { outcomes: paths.map((path) => receiveOne(context, session, path)) };
}

function receiveOne(context: ServiceContext, session: OpenSession, path: string): BallotOutcome {
  const file = basename(path);
  const refused = (error: AppError): BallotOutcome => ({
    file,
    outcome: 'refused',
    jurorName: null,
    receipt: null,
    held: null,
    refused: { code: error.code, details: { ...error.details } },
  });
  let text: string;
  try {
    text = readForeignText(path, ballotLimitMegabytes);
  } catch (cause) {
    if (cause instanceof AppFailure) return refused(cause.error);
    throw cause;
  }
  const read = readBallot(text, context.ports.hash);
  if (!read.ok) return refused(refusalError(read.error, file));
  const { ballot, digest, body } = read.value;
  const jurors = readJurors(session.db);
  const { defis, hidden } = readDefis(session.db, session.viewer());
  const { grid, fingerprint } = readGrid(session.db);
  const placed = placeBallot(ballot, {
    session: session.facts.id,
    jurors: new Set(jurors.map(({ id }) => id)),
    defis: new Set([...defis, ...hidden].map(({ id }) => id)),
    grid,
    gridFingerprint: fingerprint,
    closed: isClosed(session.phase()),
  });
  if (!placed.ok) return refused(refusalError(placed.error, file));
  const jurorName = jurors.find(({ id }) => id === ballot.juror)?.name ?? null;
  const receipt = receiptOf(digest);
  const answer = { file, jurorName, receipt, refused: null };
  if (hasBallot(session.db, digest)) return { ...answer, outcome: 'already', held: null };
  const { held } = placed.value;
  const follows = [...new Set([...ballot.parents, ...ballot.ancestors])];
  const outcome =
    held === null
      ? outcomeOfAdding(readBallotSet(session.db), { digest, juror: ballot.juror, follows })
      : 'held';
  const payload = { digest, outcome, held, file };
  session.record({ kind: 'receive-ballot', subject: ballot.juror, payload }, (db, entry) =>
    insertBallot(db, entry, { ballot, digest, body, held }),
  );
  return { ...answer, outcome, held };
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
  }
}

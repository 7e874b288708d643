import { receiptOf } from '#core/ballot/receipt.ts';
import { issueProven, readBallotBody } from '#core/ballot/signed-ballot.ts';
import type { Ballot } from '#core/ballot/ballot.ts';
import type { Digest } from '#core/ids.ts';
import { firstBrokenEntry, journalHead } from '#db/journal.ts';
import { readEnrolments } from '#db/queries/jury.ts';
import { readOwnKey, readSealingKey } from '#db/queries/keys.ts';
import { readBallotRows, readRepeatedRows, rowsOfBallot, type BallotRow } from '#db/queries/verification.ts';
import type { ServiceContext } from '../context.ts';
import { readBallotFile } from '../interchange/exchange/ballot-file.ts';
import type { OpenSession } from '../open-session.ts';
import type { SessionCheck, SessionCheckName } from './session-check.ts';
import { verifyFreeze } from './verify-freeze.ts';

/**
 * Works everything out again from what cannot be changed unseen: the chain of the journal, and the bodies of the ballots
 * with their signatures. Nothing is written.
 */
export async function verifySession(context: ServiceContext): Promise<SessionCheck[]> {
  const session = context.session();
  const rows = readBallotRows(session.db);
  const read = new Map(rows.flatMap((row) => entryOf(row, context)));
  return [
    verifyJournal(session, context),
    ofBallots('digests', rows, (row) => {
      const ballot = read.get(row.digest);
      return ballot !== undefined && columnsHold(row, ballot);
    }),
    await verifyReceived(session, rows, context),
    ofBallots('signatures', rows, ({ body, signature, publicKey }) =>
      signature === null || publicKey === null
        ? null
        : context.ports.signing.verify(body, signature, publicKey),
    ),
    ofBallots('proofs', rows, (row) => proofHolds(row, read.get(row.digest), session, context)),
    verifyTables(session, rows, read),
    verifyFreeze(session, rows, context.ports.hash),
  ];
}

function entryOf(row: BallotRow, { ports }: ServiceContext): [Digest, Ballot][] {
  const read = readBallotBody(row.body, ports.hash);
  return read.ok && read.value.digest === row.digest ? [[row.digest, read.value.ballot]] : [];
}

function verifyJournal(session: OpenSession, { ports }: ServiceContext): SessionCheck {
  const broken = firstBrokenEntry(session.db, ports.hash);
  return {
    check: 'journal',
    holds: broken === null,
    checked: journalHead(session.db).length,
    without: 0,
    wrong: broken === null ? [] : [String(broken)],
  };
}

/** Looks at each ballot; null where it has nothing to look at. */
function ofBallots(
  check: SessionCheckName,
  rows: readonly BallotRow[],
  test: (row: BallotRow) => boolean | null,
): SessionCheck {
  const tested = rows.map((row) => ({ row, holds: test(row) }));
  const wrong = tested.filter(({ holds }) => holds === false).map(({ row }) => receiptOf(row.digest));
  const without = tested.filter(({ holds }) => holds === null).length;
  return { check, holds: wrong.length === 0, checked: rows.length - without, without, wrong };
}

const columnsHold = (row: BallotRow, ballot: Ballot): boolean =>
  row.juror === ballot.juror &&
  row.device === ballot.device &&
  row.sequence === ballot.sequence &&
  row.writtenAt === ballot.writtenAt;

/** The file as it came still opens, and says what was kept. */
async function verifyReceived(
  session: OpenSession,
  rows: readonly BallotRow[],
  context: ServiceContext,
): Promise<SessionCheck> {
  const identity = readSealingKey(session.db)?.identity ?? null;
  const holding = new Set<Digest>();
  for (const { digest, received, ...kept } of rows) {
    if (received === null) continue;
    const read = await readBallotFile(received, identity, context.ports);
    context.stillOpen(session);
    if (!read.ok) continue;
    const { body, signed } = read.value;
    const same =
      body === kept.body &&
      (signed?.publicKey ?? null) === kept.publicKey &&
      (signed?.signature ?? null) === kept.signature &&
      (signed?.proof ?? null) === kept.proof;
    if (same) holding.add(digest);
  }
  return ofBallots('received', rows, ({ digest, received }) =>
    received === null ? null : holding.has(digest),
  );
}

/**
 * The proof was made with the secret of the issue that was written down. A juror's own file knows only the secrets of
 * its own kits: ballots that came back from another computer cannot be judged there.
 */
function proofHolds(
  { juror, issue, publicKey, proof }: BallotRow,
  ballot: Ballot | undefined,
  session: OpenSession,
  { ports }: ServiceContext,
): boolean | null {
  if (publicKey === null || proof === null) return null;
  if (ballot === undefined) return false;
  const secrets = readEnrolments(session.db, juror);
  const proven = issueProven(ballot, { publicKey, proof }, secrets, ports.signing);
  if (session.facts.role === 'coordinator') {
    // Of someone that the session does not know there is no secret: kept, and it never counts.
    return secrets.length === 0 && issue === null ? null : proven !== null && proven === issue;
  }
  return publicKey === readOwnKey(session.db)?.publicKey ? proven !== null : null;
}

/** The tables that are counted from say what the bodies say: no row too many and none missing. */
function verifyTables(
  session: OpenSession,
  rows: readonly BallotRow[],
  read: ReadonlyMap<Digest, Ballot>,
): SessionCheck {
  const present = readRepeatedRows(session.db);
  const wanted = new Set([...read].flatMap(([digest, ballot]) => rowsOfBallot(digest, ballot)));
  const odd = new Set([
    ...[...present].filter((row) => !wanted.has(row)),
    ...[...wanted].filter((row) => !present.has(row)),
  ]);
  const ofBallot = (row: string): string => (JSON.parse(row) as [string, string])[1];
  const wrong = [...new Set([...odd].map(ofBallot))].sort();
  return {
    check: 'tables',
    holds: odd.size === 0 && read.size === rows.length,
    checked: present.size,
    without: 0,
    wrong: wrong.map((digest) => receiptOf(digest as Digest)),
  };
}

import { setImmediate as whatElseWaits } from 'node:timers/promises';
import { receiptOf } from '#core/ballot/receipt.ts';
import { issueProven, readBallotBody } from '#core/ballot/signed-ballot.ts';
import type { Ballot } from '#core/ballot/ballot.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import {
  checkNames,
  type SessionCheck,
  type SessionCheckName,
} from '#core/contract/requests/verification.ts';
import type { Digest } from '#core/ids.ts';
import { firstBrokenEntry, journalHead } from '#db/journal.ts';
import { readRemovalFacts } from '#db/queries/removals.ts';
import { readKnownDefis } from '#db/queries/defis.ts';
import { readEnrolments } from '#db/queries/jury.ts';
import { readOwnKey, readSealingKey } from '#db/queries/keys.ts';
import { readBallotRows, readRepeatedRows, rowsOfBallot, type BallotRow } from '#db/queries/verification.ts';
import type { ServiceContext } from '../../context.ts';
import { peekBallotFile, readBallotFile } from '../../interchange/exchange/ballot-file.ts';
import type { Job } from '../../jobs.ts';
import type { OpenSession } from '../../open-session.ts';
import { sheetSays } from '../receive-sheet.ts';
import { checkOf } from './session-check.ts';
import { verifyActs, verifySittings } from './verify-acts.ts';
import { verifyFreeze } from './verify-freeze.ts';
import { verifyLists, verifyProposal, verifyResults } from './verify-results.ts';
import { verifyRows } from './verify-rows.ts';

/**
 * Works everything out again from what cannot be changed unseen: the chain of the journal, the bodies of the ballots and
 * of the acts with their signatures. Nothing is written. A juror's own file holds no more than its ballots and acts.
 */
export async function verifySession(context: ServiceContext, job: Job): Promise<SessionCheck[]> {
  const session = context.session();
  const step = async (done: number): Promise<void> => {
    job.progress('verify', done, 4);
    await whatElseWaits();
    if (job.signal.aborted) throw new AppFailure('cancelled');
    context.stillOpen(session);
  };
  await step(0);
  const checks = await verifyBallots(context, session);
  await step(1);
  checks.push(verifyActs(session, context.ports), await verifySittings(session, context));
  if (session.facts.role === 'coordinator') {
    const defis = new Map(readKnownDefis(session.db).map((one) => [String(one.id), one]));
    const nameOf = (id: string): string => {
      const content = defis.get(id)?.content;
      return content?.dossierNumber ?? content?.title ?? id;
    };
    const here = new Set([...defis.values()].flatMap(({ id, withdrawn }) => (withdrawn ? [] : [id])));
    checks.push(...verifyRows(session.db, context.ports.hash, nameOf), verifyLists(session, here, nameOf));
    await step(2);
    checks.push(...(await verifyResults(context, session, nameOf)));
    await step(3);
    checks.push(await verifyProposal(context, session, job, nameOf));
  }
  await step(4);
  const place = ({ check }: SessionCheck): number => checkNames.indexOf(check);
  return checks.sort((a, b) => place(a) - place(b));
}

async function verifyBallots(context: ServiceContext, session: OpenSession): Promise<SessionCheck[]> {
  const rows = readBallotRows(session.db);
  const read = new Map(rows.flatMap((row) => entryOf(row, context)));
  const coordinates = session.facts.role === 'coordinator';
  // An archive has no secrets: they were taken out, and an empty text stands in their place.
  const isWithheld = ({ proof, juror }: BallotRow): boolean =>
    coordinates && proof !== null && readEnrolments(session.db, juror).some(({ secret }) => secret === '');
  return [
    verifyJournal(session, context),
    ...removalsOf(session),
    ofBallots('digests', rows, (row) => {
      const ballot = read.get(row.digest);
      return ballot !== undefined && columnsHold(row, ballot);
    }),
    await verifyReceived(session, { rows, read }, context),
    ofBallots('signatures', rows, ({ body, signature, publicKey }) =>
      signature === null || publicKey === null
        ? null
        : context.ports.signing.verify(body, signature, publicKey),
    ),
    ofBallots('proofs', rows, (row) =>
      isWithheld(row) ? 'withheld' : proofHolds(row, read.get(row.digest), session, context),
    ),
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
  return checkOf('journal', {
    checked: journalHead(session.db).length,
    wrong: broken === null ? [] : [String(broken)],
  });
}

/** Nothing to check, and something to know: what is not there any more, and that people took it out. */
function removalsOf(session: OpenSession): SessionCheck[] {
  const { count, payloads } = readRemovalFacts(session.db);
  return count === 0 ? [] : [checkOf('removals', { checked: count, without: payloads })];
}

/** Looks at each ballot; null where it has nothing to look at, `withheld` where only the coordination could. */
function ofBallots(
  check: SessionCheckName,
  rows: readonly BallotRow[],
  test: (row: BallotRow) => boolean | null | 'withheld',
): SessionCheck {
  const tested = rows.map((row) => ({ row, holds: test(row) }));
  const wrong = tested.filter(({ holds }) => holds === false).map(({ row }) => receiptOf(row.digest));
  const without = tested.filter(({ holds }) => holds === null).length;
  const withheld = tested.filter(({ holds }) => holds === 'withheld').length;
  return checkOf(check, { checked: rows.length - without - withheld, without, withheld, wrong });
}

const columnsHold = (row: BallotRow, ballot: Ballot): boolean =>
  row.juror === ballot.juror &&
  row.device === ballot.device &&
  row.sequence === ballot.sequence &&
  row.writtenAt === ballot.writtenAt;

/** The file as it came still opens, and says what was kept. */
async function verifyReceived(
  session: OpenSession,
  { rows, read }: { readonly rows: readonly BallotRow[]; readonly read: ReadonlyMap<Digest, Ballot> },
  context: ServiceContext,
): Promise<SessionCheck> {
  const identity = readSealingKey(session.db)?.identity ?? null;
  const isSealed = (received: Uint8Array): boolean => {
    const peeked = peekBallotFile(received, context.ports);
    return peeked.ok && peeked.value.sealed !== null;
  };
  const withheld = (received: Uint8Array): boolean =>
    identity === null && session.facts.role === 'coordinator' && isSealed(received);
  const holding = new Set<Digest>();
  for (const { digest, received, source, ...kept } of rows) {
    if (received === null) continue;
    if (source === 'sheet') {
      const ballot = read.get(digest);
      if (ballot !== undefined && sheetSays(session, received, ballot, context)) holding.add(digest);
      continue;
    }
    const file = await readBallotFile(received, identity, context.ports);
    context.stillOpen(session);
    if (!file.ok) continue;
    const { body, signed } = file.value;
    const same =
      body === kept.body &&
      (signed?.publicKey ?? null) === kept.publicKey &&
      (signed?.signature ?? null) === kept.signature &&
      (signed?.proof ?? null) === kept.proof;
    if (same) holding.add(digest);
  }
  return ofBallots('received', rows, ({ digest, received }) => {
    if (received === null) return null;
    return withheld(received) ? 'withheld' : holding.has(digest);
  });
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
  return checkOf('tables', {
    holds: odd.size === 0 && read.size === rows.length,
    checked: present.size,
    wrong: wrong.map((digest) => receiptOf(digest as Digest)),
  });
}

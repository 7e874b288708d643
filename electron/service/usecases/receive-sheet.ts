import { basename } from 'node:path';
import {
  fingerprintsIn,
  readMarkingSheet,
  type FilledSheet,
  type SheetFault,
} from '#core/ballot/read-marking-sheet.ts';
import { sheetNonce, type SheetDefinition } from '#core/ballot/marking-sheet.ts';
import type { Ballot, BallotEntry } from '#core/ballot/ballot.ts';
import { receiptOf } from '#core/ballot/receipt.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import { refusedOutcome, type BallotOutcome } from '#core/contract/requests/ballots.ts';
import type { SheetPeek } from '#core/contract/requests/sheets.ts';
import { asDigest, type Digest } from '#core/ids.ts';
import type { Hash } from '#core/ports.ts';
import { readSheet, readUnsignedBallots, type UnsignedBallot } from '#db/queries/sheets.ts';
import type { ServiceContext } from '../context.ts';
import { isWorkbook, readReturnedWorkbook } from '../interchange/sheets/returned-workbook.ts';
import type { OpenSession } from '../open-session.ts';
import { readForeignBytes } from '../whole-file.ts';
import { keepUnsigned, outcomeFacts, unsignedHeads } from './unsigned-ballots.ts';

const sheetLimitMegabytes = 10;
/** So many faults are told one by one. */
const toldOneByOne = 200;

/** A workbook that came back, read down to what it says. */
interface ReturnedSheet {
  readonly fingerprint: Digest;
  readonly definition: SheetDefinition;
  readonly entries: BallotEntry[];
  readonly unread: number;
}

/** Whose sheet a workbook is, and which earlier ones it could take the place of; null when it is none or is refused. */
export function peekSheet(context: ServiceContext, path: string): SheetPeek | null {
  const session = context.coordinatorSession();
  try {
    const bytes = readForeignBytes(path, sheetLimitMegabytes);
    if (!isWorkbook(bytes)) return null;
    const sheet = readSheetBytes(session, bytes, basename(path));
    const { id, name } = sheet.definition.juror;
    if (knownBallot(context, session, sheet) !== null) return { jurorName: name, replaceable: [] };
    return {
      jurorName: name,
      replaceable: unsignedHeads(session, id, 'sheet').map(({ digest, receivedAt }) => ({
        digest,
        receipt: receiptOf(digest),
        receivedAt,
      })),
    };
  } catch (cause) {
    // What is wrong with it is told when it is received.
    if (cause instanceof AppFailure) return null;
    throw cause;
  }
}

/** Reads a marking sheet from a file, in the place of `replaces` where the coordinator said so. */
export function receiveSheet(context: ServiceContext, path: string, replaces: string | null): BallotOutcome {
  const session = context.coordinatorSession().notArchived();
  if (session.phase() === 'preparation') throw new AppFailure('ballots-not-now');
  const file = basename(path);
  try {
    return receiveSheetBytes(
      context,
      session,
      { file, bytes: readForeignBytes(path, sheetLimitMegabytes) },
      replaces,
    );
  } catch (cause) {
    if (!(cause instanceof AppFailure)) throw cause;
    return refusedOutcome(file, cause.error);
  }
}

/** Takes in the bytes of a returned sheet; throws an `AppFailure` when it is refused, and the session has not changed. */
export function receiveSheetBytes(
  context: ServiceContext,
  session: OpenSession,
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  replaces: string | null,
): BallotOutcome {
  const sheet = readSheetBytes(session, bytes, file);
  const { definition, fingerprint, entries, unread } = sheet;
  const known = knownBallot(context, session, sheet);
  if (known !== null) return outcomeOfKnown(session, known, { file, definition });
  const parents = unsignedHeads(session, definition.juror.id, 'sheet').filter(
    ({ digest }) => digest === replaces,
  );
  if (replaces !== null && parents.length === 0) throw new AppFailure('sheet-replaced-gone');
  if (parents.length === 0 && entries.length === 0) throw new AppFailure('sheet-empty', { file });
  return keepUnsigned(context, session, {
    fingerprint,
    definition,
    source: 'sheet',
    file,
    entries,
    nonce: sheetNonce(
      { fingerprint, entries, parents: parents.map(({ digest }) => digest) },
      context.ports.hash,
    ),
    // Of the sheet, not of the clock: read on two computers, it is still one ballot.
    writtenAt: definition.writtenAt,
    parents,
    received: bytes,
    unread,
  });
}

/** A sheet that was read before: it is there already, unless a corrected one has taken its place since. */
function outcomeOfKnown(
  session: OpenSession,
  known: UnsignedBallot,
  work: { readonly file: string; readonly definition: SheetDefinition },
): BallotOutcome {
  const stands = unsignedHeads(session, work.definition.juror.id, 'sheet').some(
    ({ digest }) => digest === known.digest,
  );
  return { ...outcomeFacts(work, known.digest), outcome: stands ? 'already' : 'older', held: null };
}

/** A sheet as it came still reads, and says what was kept of it. */
export function sheetSays(
  session: OpenSession,
  bytes: Uint8Array,
  ballot: Ballot,
  { ports }: ServiceContext,
): boolean {
  try {
    return saysOf(readSheetBytes(session, bytes, ''), ballot, ports.hash);
  } catch (cause) {
    if (cause instanceof AppFailure) return false;
    throw cause;
  }
}

const saysOf = ({ fingerprint, entries }: ReturnedSheet, { nonce, parents }: Ballot, hash: Hash): boolean =>
  nonce === sheetNonce({ fingerprint, entries, parents }, hash);

/** The ballot that says exactly this of this sheet; null when none does yet. */
function knownBallot(
  { ports }: ServiceContext,
  session: OpenSession,
  sheet: ReturnedSheet,
): UnsignedBallot | null {
  const own = readUnsignedBallots(session.db, sheet.definition.juror.id);
  return (
    own.findLast(({ source, ballot }) => source === 'sheet' && saysOf(sheet, ballot, ports.hash)) ?? null
  );
}

function readSheetBytes(session: OpenSession, bytes: Uint8Array, file: string): ReturnedSheet {
  const workbook = readReturnedWorkbook(bytes, file);
  if (!workbook.ok) throw new AppFailure('sheet-unreadable', { file });
  const { sheets, withoutValue } = workbook.value;
  const { fingerprint, definition } = knownSheet(session, sheets, file);
  const read = readMarkingSheet(definition, sheets);
  const faults = [...withoutValue, ...(read.ok ? [] : read.error)];
  if (!read.ok || faults.length > 0) throw refusedFor(faults, file);
  return { fingerprint, definition, ...read.value };
}

function knownSheet(
  session: OpenSession,
  sheets: readonly FilledSheet[],
  file: string,
): Pick<ReturnedSheet, 'fingerprint' | 'definition'> {
  const found = [...fingerprintsIn(sheets)];
  if (found.length === 0) throw new AppFailure('sheet-not-ours', { file });
  if (found.length > 50) throw new AppFailure('sheet-unknown', { file });
  const known = found.flatMap((digits) => {
    const definition = readSheet(session.db, asDigest(digits));
    return definition?.kind === 'xlsx' ? [{ fingerprint: asDigest(digits), definition }] : [];
  });
  const [first] = known;
  if (first === undefined) throw new AppFailure('sheet-unknown', { file });
  if (known.length > 1) throw new AppFailure('sheet-several', { file });
  return first;
}

const refusedFor = (faults: readonly SheetFault[], file: string): AppFailure =>
  new AppFailure('sheet-refused', {
    file,
    count: faults.length,
    faults: JSON.stringify(faults.slice(0, toldOneByOne)),
  });

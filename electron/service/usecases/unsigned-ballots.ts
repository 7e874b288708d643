import { Ballot, ballotBody, type BallotEntry } from '#core/ballot/ballot.ts';
import { heldReason } from '#core/ballot/check-ballot.ts';
import type { SheetDefinition } from '#core/ballot/marking-sheet.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import type { BallotOutcome } from '#core/contract/requests/ballots.ts';
import type { Digest } from '#core/ids.ts';
import { headsOfJuror, heldBallots, outcomeOfAdding } from '#core/merge/juror-state.ts';
import type { WritableDb } from '#db/handles.ts';
import { insertBallot } from '#db/queries/ballots.ts';
import { readUnsignedBallots, type UnsignedBallot } from '#db/queries/sheets.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { placementContext } from './place-ballots.ts';

/** A ballot that the coordination made of a juror's sheet. */
export interface UnsignedWork {
  readonly fingerprint: Digest;
  readonly definition: SheetDefinition;
  readonly source: 'sheet' | 'typed';
  /** The name of the file, or of whoever's sheet was typed. */
  readonly file: string;
  readonly entries: readonly BallotEntry[];
  readonly nonce: string;
  readonly writtenAt: string;
  /** Earlier ballots of the same sheet, or typed ones, that this one takes the place of. */
  readonly parents: readonly UnsignedBallot[];
  readonly received: Uint8Array | null;
  /** Cells outside the tables, for the journal. */
  readonly unread: number;
}

/**
 * Keeps an unsigned ballot under the same rules as those that arrive: counted, or held with its reason; beside another
 * head of its juror it is a conflict. One transaction with its entry in the journal.
 */
export function keepUnsigned(
  { ports }: ServiceContext,
  session: OpenSession,
  work: UnsignedWork,
  also: (db: WritableDb) => void = () => undefined,
): BallotOutcome {
  const { definition, fingerprint, parents, source } = work;
  const parentDigests = parents.map(({ digest }) => digest);
  const ballot = Ballot.parse({
    session: session.facts.id,
    juror: definition.juror.id,
    device: session.facts.device,
    grid: definition.grid,
    nonce: work.nonce,
    sequence: Math.max(0, ...parents.map((parent) => parent.ballot.sequence)) + 1,
    parents: parentDigests,
    ancestors: [...new Set([...parentDigests, ...parents.flatMap((parent) => parent.ballot.ancestors)])],
    writtenAt: work.writtenAt,
    entries: [...work.entries],
  });
  const body = ballotBody(ballot);
  const digest = ports.hash(body);
  const answer = outcomeFacts(work, digest);
  const held = heldReason(ballot, placementContext(session));
  const added =
    held === null
      ? outcomeOfAdding(session.merged().state, {
          digest,
          juror: ballot.juror,
          key: null,
          issue: null,
          source,
          follows: [...ballot.ancestors],
        })
      : 'held';
  // Without a key there is none that could have been set aside.
  const outcome = added === 'set-aside' ? 'held' : added;
  if (outcome === 'already') return { ...answer, outcome, held: null };
  const payload = {
    digest,
    outcome,
    held,
    fingerprint,
    follows: parentDigests,
    unread: work.unread,
    ...(source === 'sheet' ? { file: work.file } : {}),
  };
  const kind = source === 'sheet' ? 'receive-sheet' : 'type-ballot';
  session.record({ kind, subject: ballot.juror, payload }, (db, entry) => {
    insertBallot(db, entry, {
      ballot,
      digest,
      body,
      signed: null,
      held,
      issue: null,
      source,
      received: work.received,
    });
    also(db);
  });
  return { ...answer, outcome, held };
}

/** What any answer about this ballot says. */
export const outcomeFacts = (
  { file, definition }: Pick<UnsignedWork, 'file' | 'definition'>,
  digest: Digest,
): Omit<BallotOutcome, 'outcome' | 'held'> => ({
  file,
  juror: definition.juror.id,
  jurorName: definition.juror.name,
  receipt: receiptOf(digest),
  words: receiptWordsOf(digest),
  sitting: null,
  refused: null,
});

/** The unsigned ballots of a juror that no other follows, oldest first. */
export function unsignedHeads(
  session: OpenSession,
  juror: SheetDefinition['juror']['id'],
  source: UnsignedWork['source'],
): UnsignedBallot[] {
  const state = session.merged().state;
  const heads = new Set(headsOfJuror(state, juror));
  const held = heldBallots(state);
  const own = readUnsignedBallots(session.db, juror).filter((ballot) => ballot.source === source);
  // One that is held (the marking was closed) is followed all the same: else typing on would fork.
  const followed = new Set(own.flatMap(({ ballot }) => ballot.ancestors));
  return own.filter(({ digest }) => heads.has(digest) || (held.has(digest) && !followed.has(digest)));
}

import type { Grid } from '../call/grid.ts';
import { checkMark } from '../call/mark.ts';
import type { DefiId, Digest, JurorId, SessionId } from '../ids.ts';
import type { Hash, Signing } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Ballot } from './ballot.ts';
import { unwrapBody } from './exchange-file-v1.ts';
import type { ExchangeRefusal } from './exchange-header.ts';
import { issueProven, readBallotBody, type ReadBallot } from './signed-ballot.ts';

/** Why a ballot is not even kept; the session stays unchanged. */
export type BallotRefusal =
  | ExchangeRefusal
  | { readonly reason: 'other-session' }
  /** The signature is not of this text. */
  | { readonly reason: 'bad-signature' }
  /** Whoever made it was not given this juror's kit, or uses the key of another juror. */
  | { readonly reason: 'bad-enrolment' }
  /** Of version 1, in a session whose kits have keys. */
  | { readonly reason: 'unsigned' }
  /** Sealed for another session, or changed by someone who could mend its header. */
  | { readonly reason: 'cannot-open' };

/** Why a ballot is kept but not counted. */
export type HeldReason = 'late' | 'unknown-juror' | 'other-grid' | 'unknown-defi' | 'mark-outside-grid';

/** Reads the text of a ballot file of version 1, which was neither signed nor sealed. */
export function readBallotV1(text: string, hash: Hash): Result<ReadBallot, ExchangeRefusal> {
  const file = unwrapBody(text, 'eigballot', hash);
  if (!file.ok) return file;
  const read = readBallotBody(file.value.body, hash);
  return read.ok ? ok({ ...read.value, signed: null }) : read;
}

/** What the coordinator's session knows when a ballot comes in. */
export interface BallotContext {
  readonly session: SessionId;
  readonly jurors: ReadonlySet<JurorId>;
  readonly defis: ReadonlySet<DefiId>;
  readonly grid: Grid;
  readonly gridFingerprint: Digest;
  /** The marking is closed: what comes now is late. */
  readonly closed: boolean;
  /** The session has kits of version 2: whatever its jurors send is signed. */
  readonly hasKeys: boolean;
  readonly signing: Signing;
  /** The secrets of enrolment given to a juror. */
  readonly secretsOf: (juror: JurorId) => readonly { readonly issue: number; readonly secret: string }[];
  /** The juror whose ballots so far were signed with this key; null when it is new. */
  readonly ownerOf: (publicKey: string) => JurorId | null;
}

export interface Placed {
  readonly held: HeldReason | null;
  /** Which secret of enrolment the ballot proved; null when it was not signed or the juror is not known. */
  readonly issue: number | null;
}

/** Whether a ballot counts in this session, is held with a reason, or is refused. */
export function placeBallot(
  { ballot, signed }: Pick<ReadBallot, 'ballot' | 'signed'>,
  context: BallotContext,
): Result<Placed, BallotRefusal> {
  if (ballot.session !== context.session) return fail({ reason: 'other-session' });
  if (signed === null) {
    if (context.hasKeys) return fail({ reason: 'unsigned' });
    return ok({ held: heldReason(ballot, context), issue: null });
  }
  const owner = context.ownerOf(signed.publicKey);
  if (owner !== null && owner !== ballot.juror) return fail({ reason: 'bad-enrolment' });
  // Of a juror that the session does not know it has no secret either: kept, and never counted.
  if (!context.jurors.has(ballot.juror)) return ok({ held: 'unknown-juror', issue: null });
  const issue = issueProven(ballot, signed, context.secretsOf(ballot.juror), context.signing);
  if (issue === null) return fail({ reason: 'bad-enrolment' });
  return ok({ held: heldReason(ballot, context), issue });
}

/** Why a ballot of this session does not count; null when it does. */
export function heldReason(
  ballot: Ballot,
  context: Pick<BallotContext, 'jurors' | 'defis' | 'grid' | 'gridFingerprint' | 'closed'>,
): HeldReason | null {
  if (!context.jurors.has(ballot.juror)) return 'unknown-juror';
  if (ballot.grid !== context.gridFingerprint) return 'other-grid';
  if (ballot.entries.some((entry) => !context.defis.has(entry.defi))) return 'unknown-defi';
  const criteria = new Set(context.grid.criteria.map(({ id }) => id));
  const marks = ballot.entries.flatMap((entry) => entry.marks);
  const allFit = marks.every(
    (mark) => criteria.has(mark.criterion) && checkMark(mark.value, context.grid.scale).ok,
  );
  if (!allFit) return 'mark-outside-grid';
  return context.closed ? 'late' : null;
}

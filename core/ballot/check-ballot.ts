import type { Grid } from '../call/grid.ts';
import { checkMark } from '../call/mark.ts';
import type { DefiId, Digest, JurorId, SessionId } from '../ids.ts';
import type { Hash } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { Ballot, ballotBody } from './ballot.ts';
import { unwrapBody, type ExchangeRefusal } from './exchange-file.ts';

/** Why a ballot is not even kept; the session stays unchanged. */
export type BallotRefusal = ExchangeRefusal | { readonly reason: 'other-session' };

/** Why a ballot is kept but not counted. */
export type HeldReason = 'late' | 'unknown-juror' | 'other-grid' | 'unknown-defi' | 'mark-outside-grid';

export interface ReadBallot {
  readonly ballot: Ballot;
  readonly digest: Digest;
  /** The canonical inner text, kept as received. */
  readonly body: string;
}

/** Reads the text of a ballot file down to a checked ballot; says nothing yet about the session it belongs to. */
export function readBallot(text: string, hash: Hash): Result<ReadBallot, ExchangeRefusal> {
  const file = unwrapBody(text, 'eigballot', hash);
  if (!file.ok) return file;
  const { body, digest } = file.value;
  const parsed = Ballot.safeParse(parseJson(body));
  if (!parsed.success) return fail({ reason: 'damaged' });
  // Only canonical bytes count: two texts of one ballot must not be two ballots.
  if (ballotBody(parsed.data) !== body) return fail({ reason: 'damaged' });
  return ok({ ballot: parsed.data, digest, body });
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
}

/** Whether a ballot counts in this session, is held with a reason, or is refused. */
export function placeBallot(
  ballot: Ballot,
  context: BallotContext,
): Result<{ readonly held: HeldReason | null }, BallotRefusal> {
  if (ballot.session !== context.session) return fail({ reason: 'other-session' });
  return ok({ held: heldReason(ballot, context) });
}

function heldReason(ballot: Ballot, context: BallotContext): HeldReason | null {
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

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

import type { Digest, JurorId, SessionId } from '../ids.ts';
import type { Hash, Signing, SigningKey } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { Ballot, ballotBody } from './ballot.ts';
import { parseJson } from './exchange-header.ts';
import { readSignedBody, secretProven, SignedBody, signBody, type SignedBodyRefusal } from './signed-body.ts';

/** What is sealed in a ballot of version 2. */
export const SignedBallot = SignedBody;
export type SignedBallot = SignedBody;

/** A ballot that was read down to its meaning; nothing is said yet of the session that it belongs to. */
export interface ReadBallot {
  readonly ballot: Ballot;
  readonly digest: Digest;
  /** Null for a ballot of version 1, which was not signed. */
  readonly signed: SignedBallot | null;
  /** The canonical inner text, kept as received. */
  readonly body: string;
}

export const signBallot = (ballot: Ballot, key: SigningKey, secret: string, signing: Signing): SignedBallot =>
  signBody(ballotBody(ballot), ballot, { key, secret }, signing);

/** Reads what was sealed; the signature is checked, the proof only by whoever knows the secret. */
export const readSignedBallot = (
  text: string,
  signing: Signing,
  hash: Hash,
): Result<ReadBallot, SignedBodyRefusal> => readSignedBody(text, readBallotBody, { signing, hash });

/** Reads the canonical text of a ballot. Only canonical bytes count: two texts of one ballot must not be two ballots. */
export function readBallotBody(
  body: string,
  hash: Hash,
): Result<Omit<ReadBallot, 'signed'>, { readonly reason: 'damaged' }> {
  const parsed = Ballot.safeParse(parseJson(body));
  if (!parsed.success || ballotBody(parsed.data) !== body) return fail({ reason: 'damaged' });
  return ok({ ballot: parsed.data, digest: hash(body), body });
}

/** Which of a juror's secrets the proof was made with: its issue; null when it was none of them. */
export const issueProven = (
  ballot: { readonly session: SessionId; readonly juror: JurorId },
  signed: Pick<SignedBallot, 'publicKey' | 'proof'>,
  secrets: readonly { readonly issue: number; readonly secret: string }[],
  signing: Signing,
): number | null => secretProven(ballot, signed, secrets, signing)?.issue ?? null;

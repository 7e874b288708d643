import { z } from 'zod';
import type { Digest, JurorId, SessionId } from '../ids.ts';
import type { Hash, Signing, SigningKey } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { Ballot, ballotBody } from './ballot.ts';
import { canonicalText } from './canonical.ts';
import { parseJson } from './exchange-header.ts';

/**
 * What is sealed in a ballot of version 2: the canonical text, the signature of exactly that text, and the proof that
 * the signing key belongs to whoever was given the kit. All in lower-case hexadecimal.
 */
export const SignedBallot = z.strictObject({
  body: z.string(),
  /** Ed25519, 32 bytes. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** 64 bytes. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  /** HMAC-SHA256 over session, juror and public key, under the kit's secret of enrolment. */
  proof: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SignedBallot = z.infer<typeof SignedBallot>;

/** A ballot that was read down to its meaning; nothing is said yet of the session that it belongs to. */
export interface ReadBallot {
  readonly ballot: Ballot;
  readonly digest: Digest;
  /** Null for a ballot of version 1, which was not signed. */
  readonly signed: SignedBallot | null;
  /** The canonical inner text, kept as received. */
  readonly body: string;
}

export type SignedBallotRefusal = { readonly reason: 'damaged' } | { readonly reason: 'bad-signature' };

export function signBallot(ballot: Ballot, key: SigningKey, secret: string, signing: Signing): SignedBallot {
  const body = ballotBody(ballot);
  return {
    body,
    publicKey: key.publicKey,
    signature: signing.sign(body, key.privateKey),
    proof: enrolmentProof(ballot, key.publicKey, secret, signing),
  };
}

/** The text that is sealed for the coordinator. */
export const signedBallotText = (signed: SignedBallot): string => canonicalText(signed);

/** Reads what was sealed; the signature is checked, the proof only by whoever knows the secret. */
export function readSignedBallot(
  text: string,
  signing: Signing,
  hash: Hash,
): Result<ReadBallot, SignedBallotRefusal> {
  const signed = SignedBallot.safeParse(parseJson(text));
  if (!signed.success || canonicalText(signed.data) !== text) return fail({ reason: 'damaged' });
  const { body, publicKey, signature } = signed.data;
  const read = readBallotBody(body, hash);
  if (!read.ok) return read;
  if (!signing.verify(body, signature, publicKey)) return fail({ reason: 'bad-signature' });
  return ok({ ...read.value, signed: signed.data });
}

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
export function issueProven(
  ballot: { readonly session: SessionId; readonly juror: JurorId },
  signed: Pick<SignedBallot, 'publicKey' | 'proof'>,
  secrets: readonly { readonly issue: number; readonly secret: string }[],
  signing: Signing,
): number | null {
  const found = secrets.find(
    ({ secret }) => enrolmentProof(ballot, signed.publicKey, secret, signing) === signed.proof,
  );
  return found?.issue ?? null;
}

const enrolmentProof = (
  { session, juror }: { readonly session: SessionId; readonly juror: JurorId },
  publicKey: string,
  secret: string,
  signing: Signing,
): string => signing.hmac(secret, `jury-eig enrolment ${session} ${juror} ${publicKey}`);

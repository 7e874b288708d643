import { z } from 'zod';
import type { JurorId, SessionId } from '../ids.ts';
import type { Hash, Signing, SigningKey } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import { canonicalText } from './canonical.ts';
import { parseJson } from './exchange-header.ts';

/**
 * What is sealed in a ballot from version 2 on and in what a group decided: the canonical text, the signature of exactly
 * that text, and the proof that the signing key belongs to whoever was given the kit. All in lower-case hexadecimal.
 */
export const SignedBody = z.strictObject({
  body: z.string(),
  /** Ed25519, 32 bytes. */
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  /** 64 bytes. */
  signature: z.string().regex(/^[0-9a-f]{128}$/),
  /** HMAC-SHA256 over session, juror and public key, under the kit's secret of enrolment. */
  proof: z.string().regex(/^[0-9a-f]{64}$/),
});
export type SignedBody = z.infer<typeof SignedBody>;

/** Who speaks in it. */
interface Speaker {
  readonly session: SessionId;
  readonly juror: JurorId;
}

export function signBody(
  body: string,
  speaker: Speaker,
  { key, secret }: { readonly key: SigningKey; readonly secret: string },
  signing: Signing,
): SignedBody {
  return {
    body,
    publicKey: key.publicKey,
    signature: signing.sign(body, key.privateKey),
    proof: enrolmentProof(speaker, key.publicKey, secret, signing),
  };
}

/** The text that is sealed for the coordinator. */
export const signedBodyText = (signed: SignedBody): string => canonicalText(signed);

/**
 * Reads what was sealed and, with `readBody`, what it says; the signature is checked last, the proof only by whoever knows
 * the secret.
 */
export function readSignedBody<Body>(
  text: string,
  readBody: (body: string, hash: Hash) => Result<Body, { readonly reason: 'damaged' }>,
  { signing, hash }: { readonly signing: Signing; readonly hash: Hash },
): Result<Body & { readonly signed: SignedBody }, SignedBodyRefusal> {
  const signed = SignedBody.safeParse(parseJson(text));
  if (!signed.success || canonicalText(signed.data) !== text) return fail({ reason: 'damaged' });
  const { body, publicKey, signature } = signed.data;
  const read = readBody(body, hash);
  if (!read.ok) return read;
  if (!signing.verify(body, signature, publicKey)) return fail({ reason: 'bad-signature' });
  return ok({ ...read.value, signed: signed.data });
}

export type SignedBodyRefusal = { readonly reason: 'damaged' } | { readonly reason: 'bad-signature' };

/** With which of these secrets the proof was made; null when it was none of them. */
export function secretProven<Secret extends { readonly secret: string }>(
  speaker: Speaker,
  signed: Pick<SignedBody, 'publicKey' | 'proof'>,
  secrets: readonly Secret[],
  signing: Signing,
): Secret | null {
  const found = secrets.find(
    ({ secret }) => enrolmentProof(speaker, signed.publicKey, secret, signing) === signed.proof,
  );
  return found ?? null;
}

const enrolmentProof = (
  { session, juror }: Speaker,
  publicKey: string,
  secret: string,
  signing: Signing,
): string => signing.hmac(secret, `jury-eig enrolment ${session} ${juror} ${publicKey}`);

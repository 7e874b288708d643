import { z } from 'zod';
import { asDigest, type Digest } from '../ids.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Hash } from '../ports.ts';
import { canonicalText } from './canonical.ts';

/** The kinds of file that travel between the coordinator and the jurors. */
export type ExchangeFormat = 'eigkit' | 'eigballot';

/** The newest version of each format that this application writes and reads. */
export const exchangeVersions: Readonly<Record<ExchangeFormat, number>> = { eigkit: 1, eigballot: 1 };

const Header = z.object({ format: z.string(), version: z.int().positive() });

const Wrapped = z.strictObject({
  format: z.enum(['eigkit', 'eigballot']),
  version: z.int().positive(),
  /** SHA-256 of the UTF-8 bytes of `body`, lower-case hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** The first 40 bits of the digest, as a person reads them out. */
  receipt: z.string(),
  /** The canonical text (RFC 8785) of what the file says, as a string so that its bytes are kept exactly. */
  body: z.string(),
});

export type ExchangeRefusal =
  | { readonly reason: 'not-ours' }
  | { readonly reason: 'other-format'; readonly found: ExchangeFormat }
  | { readonly reason: 'newer'; readonly version: number; readonly known: number }
  | { readonly reason: 'damaged' };

/** The receipt of a digest: its first 40 bits in hexadecimal, in two groups that can be read over the phone. */
export const receiptOf = (digest: Digest): string => `${digest.slice(0, 5)}-${digest.slice(5, 10)}`;

/** Writes the file around a canonical body. */
export function wrapBody(format: ExchangeFormat, body: string, hash: Hash): { text: string; digest: Digest } {
  const digest = hash(body);
  const version = exchangeVersions[format];
  const text = canonicalText({ format, version, digest, receipt: receiptOf(digest), body });
  return { text, digest };
}

/**
 * Takes a file apart and checks its digest; what it says is not interpreted yet. A newer or damaged file is
 * refused, never repaired.
 */
export function unwrapBody(
  text: string,
  wanted: ExchangeFormat,
  hash: Hash,
): Result<{ readonly body: string; readonly digest: Digest }, ExchangeRefusal> {
  const json = parseJson(text);
  const header = Header.safeParse(json);
  if (!header.success) return fail({ reason: looksLikeOurs(text) ? 'damaged' : 'not-ours' });
  const { format, version } = header.data;
  if (format !== 'eigkit' && format !== 'eigballot') return fail({ reason: 'not-ours' });
  if (format !== wanted) return fail({ reason: 'other-format', found: format });
  const known = exchangeVersions[wanted];
  if (version > known) return fail({ reason: 'newer', version, known });
  const file = Wrapped.safeParse(json);
  if (!file.success) return fail({ reason: 'damaged' });
  const digest = hash(file.data.body);
  if (digest !== file.data.digest || receiptOf(digest) !== file.data.receipt)
    return fail({ reason: 'damaged' });
  return ok({ body: file.data.body, digest: asDigest(file.data.digest) });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A file of ours cut short is no longer JSON but still begins like one. */
const looksLikeOurs = (text: string): boolean => /^\s*\{\s*"(?:body|digest|format)"/.test(text.slice(0, 64));

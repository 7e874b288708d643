import { z } from 'zod';
import { asDigest, type Digest } from '../ids.ts';
import type { Hash } from '../ports.ts';
import { fail, ok, type Result } from '../result.ts';
import {
  announcedBy,
  exchangeVersions,
  parseJson,
  type ExchangeFormat,
  type ExchangeRefusal,
} from './exchange-header.ts';
import { receiptOf } from './receipt.ts';

// Version 1 of kits and ballots: one JSON text, neither signed nor sealed. It is only read.

const Wrapped = z.strictObject({
  format: z.enum(['eigkit', 'eigballot']),
  version: z.literal(1),
  /** SHA-256 of the UTF-8 bytes of `body`, lower-case hexadecimal. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** The first 40 bits of the digest, as a person reads them out. */
  receipt: z.string(),
  /** The canonical text (RFC 8785) of what the file says, as a string so that its bytes are kept exactly. */
  body: z.string(),
});

/** Takes a file of version 1 apart and checks its digest; what it says is not interpreted yet. */
export function unwrapBody(
  text: string,
  wanted: ExchangeFormat,
  hash: Hash,
): Result<{ readonly body: string; readonly digest: Digest }, ExchangeRefusal> {
  const announced = announcedBy(text);
  if (announced === null) return fail({ reason: looksLikeOurs(text) ? 'damaged' : 'not-ours' });
  if (announced.format !== wanted) return fail({ reason: 'other-format', found: announced.format });
  const known = exchangeVersions[wanted];
  if (announced.version > known) return fail({ reason: 'newer', version: announced.version, known });
  const file = Wrapped.safeParse(parseJson(text));
  if (!file.success) return fail({ reason: 'damaged' });
  const digest = hash(file.data.body);
  if (digest !== file.data.digest || receiptOf(digest) !== file.data.receipt)
    return fail({ reason: 'damaged' });
  return ok({ body: file.data.body, digest: asDigest(file.data.digest) });
}

/** A file of ours cut short is no longer JSON but still begins like one. */
const looksLikeOurs = (text: string): boolean =>
  /^\s*\{\s*"(?:body|digest|format|payload|protection)"/.test(text.slice(0, 64));

import { canonicalText } from '#core/ballot/canonical.ts';
import { receiptOf } from '#core/ballot/receipt.ts';
import type { Digest } from '#core/ids.ts';
import type { Hash } from '#core/ports.ts';

/** A file of version 1 around a canonical body, as the application wrote it before ballots were signed. */
export function wrapBodyV1(
  format: 'eigkit' | 'eigballot',
  body: string,
  hash: Hash,
): { readonly text: string; readonly digest: Digest } {
  const digest = hash(body);
  return { text: canonicalText({ format, version: 1, digest, receipt: receiptOf(digest), body }), digest };
}

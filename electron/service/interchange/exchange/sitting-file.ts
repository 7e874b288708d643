import { checkHeader, receiptHolds, SittingHeader, sittingHeaderLine } from '#core/ballot/exchange-header.ts';
import { readSignedBody, signedBodyText, type SignedBody } from '#core/ballot/signed-body.ts';
import type { SittingRefusal } from '#core/deliberation/check-sitting.ts';
import { readSittingBody, type ReadSittingFile } from '#core/deliberation/sitting-file.ts';
import type { Digest } from '#core/ids.ts';
import type { Ports } from '#core/ports.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { packContainer, unpackContainer } from './container.ts';

/** What a group decided, sealed for the coordinator. */
export async function writeSittingFile(
  signed: SignedBody,
  recipient: string,
  ports: Pick<Ports, 'hash' | 'sealing'>,
): Promise<Uint8Array> {
  const sealed = await ports.sealing.sealFor(recipient, Buffer.from(signedBodyText(signed), 'utf8'));
  return packContainer(sittingHeaderLine(ports.hash(signed.body), ports.hash(sealed), ports.hash), sealed);
}

/** Checks every byte of a file that can be checked without a secret. */
export function peekSittingFile(
  bytes: Uint8Array,
  { hash }: Pick<Ports, 'hash'>,
): Result<{ readonly digest: Digest; readonly sealed: Uint8Array }, SittingRefusal> {
  const unpacked = unpackContainer(bytes, 'eigseance');
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.form === 'text') return fail({ reason: 'not-ours' });
  const { line, payload } = unpacked.value;
  const header = checkHeader(line, SittingHeader, hash(payload), hash);
  if (!header.ok) return header;
  if (!receiptHolds(header.value)) return fail({ reason: 'damaged' });
  return ok({ digest: header.value.digest as Digest, sealed: payload });
}

/** Opens a file with the coordinator's identity (null: the session has none yet) and checks its signature. */
export async function readSittingFile(
  bytes: Uint8Array,
  identity: string | null,
  ports: Pick<Ports, 'hash' | 'sealing' | 'signing'>,
): Promise<Result<ReadSittingFile & { readonly signed: SignedBody }, SittingRefusal>> {
  const peeked = peekSittingFile(bytes, ports);
  if (!peeked.ok) return peeked;
  const { sealed, digest } = peeked.value;
  const opened = identity === null ? null : await ports.sealing.open(identity, sealed);
  if (opened === null) return fail({ reason: 'cannot-open' });
  const read = readSignedBody(Buffer.from(opened).toString('utf8'), readSittingBody, ports);
  if (!read.ok) return read;
  // The receipt that was told over the phone must be that of what is inside.
  return read.value.digest === digest ? read : fail({ reason: 'damaged' });
}

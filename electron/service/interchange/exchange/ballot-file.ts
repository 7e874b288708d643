import { readBallotV1, type BallotRefusal } from '#core/ballot/check-ballot.ts';
import { ballotHeaderLine, BallotHeader, checkHeader, receiptHolds } from '#core/ballot/exchange-header.ts';
import { readSignedBallot, type ReadBallot, type SignedBallot } from '#core/ballot/signed-ballot.ts';
import { signedBodyText } from '#core/ballot/signed-body.ts';
import type { Digest } from '#core/ids.ts';
import type { Ports } from '#core/ports.ts';
import { fail, ok, type Result } from '#core/result.ts';
import { packContainer, unpackContainer } from './container.ts';

/** A ballot sealed for the coordinator. The same ballot sealed twice has other bytes and the same digest. */
export async function writeBallotFile(
  signed: SignedBallot,
  recipient: string,
  ports: Pick<Ports, 'hash' | 'sealing'>,
): Promise<Uint8Array> {
  const sealed = await ports.sealing.sealFor(recipient, Buffer.from(signedBodyText(signed), 'utf8'));
  return packContainer(ballotHeaderLine(ports.hash(signed.body), ports.hash(sealed), ports.hash), sealed);
}

/** What anyone may learn of a ballot file. */
export interface PeekedBallot {
  readonly digest: Digest;
  /** Null for version 1, whose contents are open and have been checked. */
  readonly sealed: Uint8Array | null;
  readonly v1: ReadBallot | null;
}

/** Checks every byte of a ballot file that can be checked without a secret. */
export function peekBallotFile(
  bytes: Uint8Array,
  ports: Pick<Ports, 'hash'>,
): Result<PeekedBallot, BallotRefusal> {
  const unpacked = unpackContainer(bytes, 'eigballot');
  if (!unpacked.ok) return unpacked;
  if (unpacked.value.form === 'text') {
    const read = readBallotV1(unpacked.value.text, ports.hash);
    return read.ok ? ok({ digest: read.value.digest, sealed: null, v1: read.value }) : read;
  }
  const { line, payload } = unpacked.value;
  const header = checkHeader(line, BallotHeader, ports.hash(payload), ports.hash);
  if (!header.ok) return header;
  if (!receiptHolds(header.value)) return fail({ reason: 'damaged' });
  return ok({ digest: header.value.digest as Digest, sealed: payload, v1: null });
}

/** Opens a ballot file with the coordinator's identity (null: the session has none yet) and checks its signature. */
export async function readBallotFile(
  bytes: Uint8Array,
  identity: string | null,
  ports: Pick<Ports, 'hash' | 'sealing' | 'signing'>,
): Promise<Result<ReadBallot, BallotRefusal>> {
  const peeked = peekBallotFile(bytes, ports);
  if (!peeked.ok) return peeked;
  const { sealed, v1, digest } = peeked.value;
  if (v1 !== null) return ok(v1);
  const opened = identity === null || sealed === null ? null : await ports.sealing.open(identity, sealed);
  if (opened === null) return fail({ reason: 'cannot-open' });
  const read = readSignedBallot(Buffer.from(opened).toString('utf8'), ports.signing, ports.hash);
  if (!read.ok) return read;
  // The receipt that was told over the phone must be that of what is inside.
  return read.value.digest === digest ? read : fail({ reason: 'damaged' });
}

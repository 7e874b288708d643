import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { asDigest } from '#core/ids.ts';
import type { Hash, Ports } from '#core/ports.ts';
import { ageSealing } from './age-sealing.ts';
import { nodeSigning } from './node-signing.ts';

export const sha256: Hash = (data) => asDigest(createHash('sha256').update(data).digest('hex'));

/** The real clock and the real random source; tests and the demonstration bring their own. */
export const nodePorts: Ports = {
  now: () => new Date().toISOString(),
  newId: () => randomUUID(),
  randomBytes: (count) => new Uint8Array(randomBytes(count)),
  hash: sha256,
  signing: nodeSigning,
  sealing: ageSealing,
};

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

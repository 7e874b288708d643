import { basename } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { Ports } from '#core/ports.ts';
import { isLongEnough, sessionPassphrase } from '#core/protection/passphrase.ts';
import { protectedHeaderLine, readProtectedHeader } from '#core/protection/protected-header.ts';
import type { FirstLine } from './protected-file.ts';

type Lent = Pick<Ports, 'hash' | 'sealing'>;

/**
 * 2^17 rounds of scrypt: a person may choose the passphrase, so more than for kits. A second or less, once at each opening;
 * closing needs none.
 */
const rounds = 17;

/** What opens a protected session, and what is written before it. The passphrase itself is kept nowhere. */
export interface SessionKeys extends Pick<FirstLine, 'line' | 'header'> {
  readonly identity: string;
}

/** New keys under a passphrase; refused when it is too short. */
export async function newKeys(passphrase: string, ports: Lent): Promise<SessionKeys> {
  if (!isLongEnough(passphrase)) throw new AppFailure('passphrase-short');
  const { identity, recipient } = await ports.sealing.newIdentity();
  const parts: Uint8Array[] = [];
  const locked = ports.sealing.lock(
    sessionPassphrase(passphrase),
    once(Buffer.from(identity, 'utf8')),
    rounds,
  );
  for await (const part of locked) parts.push(part);
  const line = protectedHeaderLine(Buffer.concat(parts).toString('base64'), recipient, ports.hash);
  const read = readProtectedHeader(line, ports.hash);
  if (!read.ok) throw new Error('a line of ours is not read');
  return { line, header: read.value, identity };
}

/** The keys of a protected file; `protected-wrong-passphrase` where it is another one. */
export async function unlockKeys(
  path: string,
  { line, header }: Pick<FirstLine, 'line' | 'header'>,
  passphrase: string,
  { sealing }: Lent,
): Promise<SessionKeys> {
  const opened = await sealing.unlock(sessionPassphrase(passphrase), Buffer.from(header.key, 'base64'));
  if (opened === null) throw new AppFailure('protected-wrong-passphrase', { file: basename(path) });
  return { line, header, identity: Buffer.from(opened).toString('utf8') };
}

// oxlint-disable-next-line typescript/require-await -- the port takes what comes over time
async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

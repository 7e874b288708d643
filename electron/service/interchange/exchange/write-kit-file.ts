import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import { kitHeaderLine } from '#core/ballot/exchange-header.ts';
import { attachmentOrder, kitVersion, type Kit } from '#core/ballot/kit.ts';
import { kitHeaderBytes } from '#core/ballot/kit-size.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { Digest } from '#core/ids.ts';
import type { Ports } from '#core/ports.ts';

/** What is handed on at once. */
const pieceBytes = 65_536;
/** How much is written before other requests have their turn: some milliseconds of sealing. */
const turnBytes = 1_048_576;

interface Writing extends Pick<Ports, 'hash' | 'sealing'> {
  /** Asked once for each attachment, when its turn comes: no two of them need be held. */
  readonly contentOf: (digest: string) => Uint8Array;
  /** Null: readable by whoever holds the file. */
  readonly passphrase: string | null;
  readonly signal: AbortSignal;
}

/**
 * Writes a kit: its text on one line, then its attachments one after the other; as they are, or locked with a passphrase.
 * The first line names the digest of all that follows, so it is written last. Answers the size of the file and that
 * digest. Other requests are answered meanwhile; a job that is cancelled throws and leaves a file without first line.
 */
export async function writeKitFile(
  path: string,
  kit: Kit,
  { hash, sealing, contentOf, passphrase, signal }: Writing,
): Promise<{ readonly bytes: number; readonly payload: Digest }> {
  const open = payloadOf(kit, contentOf);
  const payload = passphrase === null ? open : sealing.lock(passphrase, open);
  const begin = kitHeaderBytes(passphrase !== null);
  const running = createHash('sha256');
  const file = openSync(path, 'w');
  try {
    let at = begin;
    let sinceTurn = 0;
    for await (const piece of payload) {
      for (let done = 0; done < piece.length;) {
        done += writeSync(file, piece, done, piece.length - done, at + done);
      }
      running.update(piece);
      at += piece.length;
      sinceTurn += piece.length;
      if (sinceTurn < turnBytes) continue;
      sinceTurn = 0;
      await setImmediate();
      if (signal.aborted) throw new AppFailure('cancelled');
    }
    const digest = running.digest('hex') as Digest;
    const protection = passphrase === null ? 'none' : 'passphrase';
    const line = kitHeaderLine({ version: kitVersion(kit), protection }, digest, hash);
    writeSync(file, `${line}\n`, 0);
    fsyncSync(file);
    return { bytes: at, payload: digest };
  } finally {
    closeSync(file);
  }
}

/** The text of a kit, as it stands in the file without its line break. */
export const kitText = ({ sitting, ...kit }: Kit): string =>
  canonicalText(JSON.parse(JSON.stringify(sitting === null ? kit : { ...kit, sitting })) as Json);

async function* payloadOf(kit: Kit, contentOf: Writing['contentOf']): AsyncGenerator<Uint8Array, void, void> {
  // Handed out only when asked for: what is not needed yet is not read.
  await Promise.resolve();
  yield* piecesOf(Buffer.from(`${kitText(kit)}\n`, 'utf8'));
  for (const { digest } of attachmentOrder(kit)) yield* piecesOf(contentOf(digest));
}

function* piecesOf(bytes: Uint8Array): Generator<Uint8Array, void, void> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

import {
  announcedBy,
  exchangeVersions,
  type ExchangeFormat,
  type ExchangeRefusal,
} from '#core/ballot/exchange-header.ts';
import { fail, ok, type Result } from '#core/result.ts';

// Kits and ballots from version 2 on: one line of canonical JSON that anyone may read, then bytes. Version 1 was one
// JSON text without a line break.

/** The longest first line that is looked for. */
const lineLimit = 4_096;
const lineFeed = 0x0a;
/** The longest file that is taken for a text of version 1: those had no attachments. */
const textLimit = 400_000_000;

export type Unpacked =
  | { readonly version: 1; readonly text: string }
  | { readonly version: 2; readonly line: string; readonly payload: Uint8Array };

export function packContainer(line: string, payload: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${line}\n`, 'utf8'), payload]);
}

/** Takes a file apart as far as it can be without knowing what it says; an unknown, other or newer file is refused. */
export function unpackContainer(
  bytes: Uint8Array,
  wanted: ExchangeFormat,
): Result<Unpacked, ExchangeRefusal> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = buffer.subarray(0, lineLimit).indexOf(lineFeed);
  const line = end < 0 ? null : buffer.toString('utf8', 0, end);
  const announced = line === null ? null : announcedBy(line);
  // What has no first line of ours is a text of version 1, whole or broken, or none of ours.
  if (line === null || announced === null) {
    if (buffer.length > textLimit) return fail({ reason: 'not-ours' });
    return ok({ version: 1, text: buffer.toString('utf8') });
  }
  const { format, version } = announced;
  if (format !== wanted) return fail({ reason: 'other-format', found: format });
  const known = exchangeVersions[wanted];
  if (version > known) return fail({ reason: 'newer', version, known });
  if (version < 2) return fail({ reason: 'damaged' });
  return ok({ version: 2, line, payload: buffer.subarray(end + 1) });
}

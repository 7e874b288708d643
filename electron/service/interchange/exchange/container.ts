import {
  announcedBy,
  exchangeVersions,
  type ExchangeFormat,
  type ExchangeRefusal,
} from '#core/ballot/exchange-header.ts';
import { fail, ok, type Result } from '#core/result.ts';

// What travels: one line of canonical JSON that anyone may read, then bytes. Version 1 of kits and ballots was one JSON
// text without a line break.

/** The longest first line that is looked for. */
const lineLimit = 4_096;
const lineFeed = 0x0a;
/** The longest file that is taken for a text of version 1: those had no attachments. */
const textLimit = 400_000_000;

export type Unpacked =
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'container'; readonly line: string; readonly payload: Uint8Array };

/** The first version of each format that was a container. */
const firstContainer: Readonly<Record<ExchangeFormat, number>> = { eigkit: 2, eigballot: 2, eigseance: 1 };

export function packContainer(line: string, payload: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${line}\n`, 'utf8'), payload]);
}

/** Takes a file apart as far as it can be without knowing what it says; an unknown, other or newer file is refused. */
export function unpackContainer(
  bytes: Uint8Array,
  wanted: ExchangeFormat,
): Result<Unpacked, ExchangeRefusal> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const line = firstLine(buffer);
  const announced = line === null ? null : announcedBy(line);
  // What has no first line of ours is a text of version 1, whole or broken, or none of ours.
  if (line === null || announced === null) {
    if (buffer.length > textLimit) return fail({ reason: 'not-ours' });
    return ok({ form: 'text', text: buffer.toString('utf8') });
  }
  const { format, version } = announced;
  if (format !== wanted) return fail({ reason: 'other-format', found: format });
  const known = exchangeVersions[wanted];
  if (version > known) return fail({ reason: 'newer', version, known });
  if (version < firstContainer[wanted]) return fail({ reason: 'damaged' });
  return ok({ form: 'container', line, payload: buffer.subarray(buffer.indexOf(lineFeed) + 1) });
}

/** Which of our containers this is; null for whatever begins otherwise, files of version 1 included. */
export function formatOf(bytes: Uint8Array): ExchangeFormat | null {
  const line = firstLine(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return line === null ? null : (announcedBy(line)?.format ?? null);
}

/** Without its line feed; null where there is none. */
function firstLine(buffer: Buffer): string | null {
  const end = buffer.subarray(0, lineLimit).indexOf(lineFeed);
  return end < 0 ? null : buffer.toString('utf8', 0, end);
}

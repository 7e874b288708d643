import { decodeText } from '../archive/entry-name.ts';

/** One entry as the directory at the end of an archive tells it. Sizes and checksum are claims, not facts. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly checksum: number;
  /** Where its local header stands, and where its packed bytes start and end. */
  readonly local: number;
  readonly start: number;
  readonly end: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;

/**
 * Reads the directory of a ZIP archive and unpacks nothing. Null when it is damaged; `entries` when there are more
 * than `most`; `zip64` for the form of archives beyond 4 GB. Throws a RangeError when an offset leads outside.
 */
export function zipDirectory(bytes: Buffer, most: number): readonly ZipEntry[] | null | 'zip64' | 'entries' {
  const end = findEnd(bytes);
  if (end === null) return null;
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) return 'zip64';
  if (count > most) return 'entries';
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== directoryEntry) return null;
    const nameLength = bytes.readUInt16LE(at + 28);
    const packed = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    if (bytes.readUInt32LE(local) !== localEntry) return null;
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (start + packed > bytes.length) return null;
    entries.push({
      name: decodeText(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
      method: bytes.readUInt16LE(at + 10),
      checksum: bytes.readUInt32LE(at + 16),
      packed,
      unpacked: bytes.readUInt32LE(at + 24),
      local,
      start,
      end: start + packed,
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return entries;
}

/** Names of the first entries by their local headers, for an archive whose end is missing. */
export function zipLocalNames(bytes: Buffer): readonly string[] {
  const names: string[] = [];
  const mark = Buffer.from('PK\x03\x04', 'latin1');
  for (
    let at = bytes.indexOf(mark);
    at !== -1 && at + 30 <= bytes.length && names.length < 50;
    at = bytes.indexOf(mark, at + 4)
  ) {
    names.push(bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26)));
  }
  return names;
}

/** The end-of-directory record stands within the last 65,557 bytes. */
function findEnd(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 65_558; at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  }
  return null;
}

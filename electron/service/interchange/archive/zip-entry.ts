import { crc32, createInflateRaw } from 'node:zlib';
import { pipeline, type Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';

/** The bytes of an entry do not unpack, or are not those that the directory announces. */
export class DamagedEntry extends Error {}

/** What cannot be taken from an archive, told by the directory alone. */
export type EntryObstacle = 'link' | 'protected' | 'method' | 'too-large' | 'empty';

export function obstacleOf(entry: Entry, maxBytes: number): EntryObstacle | null {
  if (isSpecial(entry)) return 'link';
  if (entry.isEncrypted()) return 'protected';
  if (!entry.canDecodeFileData()) return 'method';
  if (entry.uncompressedSize > maxBytes) return 'too-large';
  return entry.uncompressedSize === 0 ? 'empty' : null;
}

/** A folder is an entry without bytes whose name ends in a slash, of either lean. */
export const isFolder = (entry: Entry): boolean =>
  entry.uncompressedSize === 0 && [0x2f, 0x5c].includes(entry.fileNameRaw.at(-1) ?? 0);

/** A symbolic link, a device or a pipe, by the Unix mode in the upper half of the attributes. */
function isSpecial(entry: Entry): boolean {
  const type = (entry.externalFileAttributes >>> 16) & 0xf000;
  return type !== 0 && type !== 0x8000 && type !== 0x4000;
}

/**
 * The bytes of an entry, one chunk at a time. The announced size is a hard limit, and at the end size and CRC must
 * be the announced ones, else `DamagedEntry` is thrown.
 */
export async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let size = 0;
  let sum = 0;
  try {
    for await (const chunk of await unpacked(zip, entry)) {
      size += chunk.length;
      if (size > entry.uncompressedSize) break;
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (cause) {
    throw new DamagedEntry('does not unpack', { cause });
  }
  if (size !== entry.uncompressedSize || sum !== entry.crc32) throw new DamagedEntry('not as announced');
}

async function unpacked(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Uint8Array>> {
  const packed: Readable = await zip.openReadStreamPromise(entry, { decodeFileData: false });
  if (entry.compressionMethod === 0) return packed;
  // The pipeline hands an error of either stream to the one that is read, and closes both when reading stops.
  return pipeline(packed, createInflateRaw(), () => undefined);
}

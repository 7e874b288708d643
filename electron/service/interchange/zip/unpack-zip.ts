import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { decodeName, leadsOut } from '../archive/entry-name.ts';
import { contentOf, isFolder, obstacleOf } from '../archive/zip-entry.ts';

/** Why an archive is not looked at. */
export class NotUnpacked extends Error {}

export interface UnpackLimits {
  readonly entries: number;
  /** Of all entries together, once unpacked. */
  readonly totalBytes: number;
  /** Unpacked over packed size of the whole. */
  readonly ratio: number;
}

export interface UnpackedEntry {
  readonly size: number;
  readonly sha256: string;
}

/**
 * Goes through a ZIP archive from outside, a chunk at a time: `take` is handed each entry's name and bytes, and may keep
 * them; what it does not read is read for its digest all the same. No name of it ever becomes a path here. Throws
 * `NotUnpacked` for what is no whole archive, or is a trap.
 */
export async function unpackZip(
  path: string,
  limits: UnpackLimits,
  take: (name: string, chunk: Uint8Array) => Promise<void> | void,
): Promise<ReadonlyMap<string, UnpackedEntry>> {
  const zip = await openZip(path);
  const found = new Map<string, UnpackedEntry>();
  try {
    const { size } = await stat(path);
    const entries: Entry[] = [];
    let [unpacked, packed] = [0, 0];
    for await (const entry of zip.eachEntry()) {
      entries.push(entry);
      unpacked += entry.uncompressedSize;
      packed += entry.compressedSize;
      // Entries that hold more than the file itself lie over each other.
      const trap = packed > size || unpacked > limits.totalBytes || unpacked > 1e7 + size * limits.ratio;
      if (entries.length > limits.entries || trap) throw new NotUnpacked('suspicious');
    }
    for (const entry of entries) {
      if (isFolder(entry)) continue;
      const name = decodeName({ bytes: entry.fileNameRaw, extraFields: entry.extraFields });
      const obstacle = obstacleOf(entry, limits.totalBytes);
      if (leadsOut(name) || found.has(name) || (obstacle !== null && obstacle !== 'empty')) {
        throw new NotUnpacked(name);
      }
      found.set(name, await digested(zip, entry, (chunk) => take(name, chunk)));
    }
  } catch (cause) {
    throw cause instanceof NotUnpacked ? cause : new NotUnpacked('damaged', { cause });
  } finally {
    zip.close();
  }
  return found;
}

async function digested(
  zip: ZipFile,
  entry: Entry,
  take: (chunk: Uint8Array) => Promise<void> | void,
): Promise<UnpackedEntry> {
  const running = createHash('sha256');
  for await (const chunk of contentOf(zip, entry)) {
    running.update(chunk);
    await take(chunk);
  }
  return { size: entry.uncompressedSize, sha256: running.digest('hex') };
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, {
      lazyEntries: true,
      autoClose: false,
      decodeStrings: false,
      validateEntrySizes: false,
    });
  } catch (cause) {
    throw new NotUnpacked('damaged', { cause });
  }
}

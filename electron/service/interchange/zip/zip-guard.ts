import { crc32, inflateRawSync } from 'node:zlib';
import { ok, type Result } from '#core/result.ts';
import type { Danger } from '#core/texts/findings/files.ts';
import { refuse, RefusalError, type Refusal } from '../refusal.ts';
import { zipDirectory, type ZipEntry } from './zip-directory.ts';

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one entry, and of all together, once unpacked. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Unpacked over packed size of one entry. */
  readonly ratio: number;
}

/** For workbooks and fiches: a few megabytes in practice. */
export const documentLimits: ZipLimits = { entries: 2_000, entryBytes: 150e6, totalBytes: 300e6, ratio: 200 };

/**
 * The parts of an archive that passed. Each is unpacked when it is read, so that one at a time is in memory; beside it, until
 * it is read first, the largest as it was looked at: unpacking it twice takes longest.
 */
export interface ZipParts {
  readonly names: ReadonlySet<string>;
  /** Null when there is no part of this name. */
  readonly read: (name: string) => Buffer | null;
}

/**
 * Looks at a ZIP archive before any parser does. Declared sizes are not believed: each entry is unpacked with its
 * declared size as a hard limit, and must come out exactly that long and whole. Overlapping entries, names that lead
 * out of the archive, encrypted entries, and XML that defines entities are refused.
 */
export function checkZip(bytes: Buffer, limits: ZipLimits = documentLimits): Result<ZipParts, Refusal> {
  try {
    return ok(check(bytes, limits));
  } catch (cause) {
    if (cause instanceof RefusalError) return { ok: false, error: cause.refusal };
    // Offsets that point outside the file, streams that do not unpack.
    return refuse('file-cut');
  }
}

function check(bytes: Buffer, limits: ZipLimits): ZipParts {
  const entries = zipDirectory(bytes, limits.entries);
  if (entries === 'zip64' || entries === 'entries') throw suspicious(entries);
  if (entries === null) throw new RefusalError('file-cut');
  const parts = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of entries) {
    if (leadsOut(entry.name) || parts.has(entry.name)) throw suspicious('names');
    if (entry.encrypted) throw new RefusalError('file-protected');
    if (entry.method !== 0 && entry.method !== 8) throw suspicious('method');
    if (entry.unpacked > limits.entryBytes || entry.unpacked > Math.max(entry.packed, 4_096) * limits.ratio) {
      throw suspicious('size');
    }
    total += entry.unpacked;
    if (total > limits.totalBytes) throw suspicious('size');
    parts.set(entry.name, entry);
  }
  // Before anything is unpacked: overlapping entries would make the same bytes count many times.
  if (overlap(entries)) throw suspicious('overlap');
  let largest: { readonly entry: ZipEntry; readonly content: Buffer } | null = null;
  for (const entry of entries) {
    const content = unpack(bytes, entry);
    if (/\.(?:xml|rels)$/i.test(entry.name) && definesEntities(content))
      throw new RefusalError('file-xml-entities');
    if (content.length > (largest?.content.length ?? 0)) largest = { entry, content };
  }
  return {
    names: new Set(parts.keys()),
    read: (name) => {
      const entry = parts.get(name);
      if (entry === undefined) return null;
      if (largest?.entry !== entry) return unpack(bytes, entry);
      const { content } = largest;
      largest = null;
      return content;
    },
  };
}

const suspicious = (why: Danger): RefusalError => new RefusalError('file-suspicious', { why });

/** Absolute names, drives of Windows, and steps upwards; with either slash, since Windows takes both. */
const leadsOut = (name: string): boolean =>
  /^(?:[\\/]|[a-z]:)/i.test(name) || name.split(/[\\/]/).includes('..') || name.includes('\0');

function unpack(bytes: Buffer, entry: ZipEntry): Buffer {
  const data = bytes.subarray(entry.start, entry.end);
  const content = entry.method === 0 ? data : inflate(data, entry.unpacked);
  if (content.length !== entry.unpacked) throw suspicious('lie');
  if (crc32(content) !== entry.checksum) throw new RefusalError('file-cut');
  return content;
}

function inflate(data: Buffer, declared: number): Buffer {
  try {
    // In one piece, which is neither grown nor copied. The declared size may be a lie: the system lends no more than is filled,
    // and one more byte tells what is longer.
    const chunkSize = Math.max(declared + 1, 1_024);
    return inflateRawSync(data, { maxOutputLength: Math.max(1, declared), chunkSize });
  } catch (cause) {
    const lied = cause instanceof RangeError || (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    throw lied ? suspicious('lie') : cause;
  }
}

/** As bytes, in each way that XML may be encoded; a cell’s own `<` is written `&lt;`. */
const entityMarks = ['<!DOCTYPE', '<!ENTITY'].flatMap((mark) => [
  Buffer.from(mark, 'latin1'),
  Buffer.from(mark, 'utf16le'),
  Buffer.from(mark, 'utf16le').swap16(),
]);

const exclamation = 33;
const lessThan = 60;

/** Looked for by their `!`: a sheet consists of `<`, and hardly has any of these. */
function definesEntities(content: Buffer): boolean {
  for (let at = content.indexOf(exclamation); at !== -1; at = content.indexOf(exclamation, at + 1)) {
    // One or two bytes before it, as the signs are written in one byte or in two.
    if (content[at - 1] !== lessThan && content[at - 2] !== lessThan) continue;
    const isMark = entityMarks.some((mark) => {
      const start = at - mark.indexOf(exclamation);
      return start >= 0 && content.subarray(start, start + mark.length).equals(mark);
    });
    if (isMark) return true;
  }
  return false;
}

function overlap(entries: readonly ZipEntry[]): boolean {
  let reached = 0;
  for (const { local, end } of [...entries].sort((a, b) => a.local - b.local)) {
    if (local < reached) return true;
    reached = end;
  }
  return false;
}

import { inflateRawSync } from 'node:zlib';
import { fail, ok, type Result } from '#core/result.ts';

/** Why an archive is not handed to a parser: its end is missing, or it would unpack to something enormous. */
export type ZipRefusal =
  { readonly reason: 'damaged' } | { readonly reason: 'suspicious'; readonly why: string };

export interface ZipLimits {
  readonly entries: number;
  /** Bytes of one entry, and of all together, once unpacked. */
  readonly entryBytes: number;
  readonly totalBytes: number;
  /** Unpacked over packed size of one entry. */
  readonly ratio: number;
}

const workbookLimits: ZipLimits = { entries: 2_000, entryBytes: 150e6, totalBytes: 300e6, ratio: 200 };

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/**
 * Looks at a ZIP archive before any parser does. Declared sizes are not believed: each entry is unpacked with its
 * declared size as a hard limit, and must come out exactly that long. Overlapping entries are refused.
 */
export function checkZip(bytes: Buffer, limits: ZipLimits = workbookLimits): Result<null, ZipRefusal> {
  try {
    return check(bytes, limits);
  } catch {
    // Offsets that point outside the file, streams that do not unpack.
    return fail({ reason: 'damaged' });
  }
}

function check(bytes: Buffer, limits: ZipLimits): Result<null, ZipRefusal> {
  const end = findEnd(bytes);
  if (end === null) return fail({ reason: 'damaged' });
  const count = bytes.readUInt16LE(end + 10);
  let at = bytes.readUInt32LE(end + 16);
  if (count === 0xffff || at === 0xffffffff) return suspicious('zip64');
  if (count > limits.entries) return suspicious(`${String(count)} fichiers`);
  let total = 0;
  const extents: (readonly [number, number])[] = [];
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== directoryEntry) return fail({ reason: 'damaged' });
    const flags = bytes.readUInt16LE(at + 8);
    const method = bytes.readUInt16LE(at + 10);
    const packed = bytes.readUInt32LE(at + 20);
    const unpacked = bytes.readUInt32LE(at + 24);
    const local = bytes.readUInt32LE(at + 42);
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8))
      return suspicious('chiffrement ou méthode inconnue');
    if (unpacked > limits.entryBytes || unpacked > Math.max(packed, 4_096) * limits.ratio) {
      return suspicious(`${String(Math.round(unpacked / 1e6))} Mo pour une partie`);
    }
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    if (start + packed > bytes.length) return fail({ reason: 'damaged' });
    extents.push([local, start + packed]);
    if (realSize(bytes.subarray(start, start + packed), method, unpacked) !== unpacked) {
      return suspicious('tailles annoncées fausses');
    }
    total += unpacked;
    if (total > limits.totalBytes) return suspicious(`plus de ${String(limits.totalBytes / 1e6)} Mo en tout`);
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return overlap(extents) ? suspicious('parties superposées') : ok(null);
}

const suspicious = (why: string): Result<null, ZipRefusal> => fail({ reason: 'suspicious', why });

/** The end-of-directory record stands within the last 65,557 bytes. */
function findEnd(bytes: Buffer): number | null {
  for (let at = bytes.length - 22; at >= 0 && at > bytes.length - 65_558; at -= 1) {
    if (bytes.readUInt32LE(at) === endOfDirectory) return at;
  }
  return null;
}

function realSize(data: Buffer, method: number, declared: number): number {
  if (method === 0) return data.length;
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, declared) }).length;
  } catch (cause) {
    const lied = cause instanceof RangeError || (cause as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE';
    if (lied) return -1;
    throw cause;
  }
}

function overlap(extents: readonly (readonly [number, number])[]): boolean {
  let reached = 0;
  for (const [start, end] of [...extents].sort((a, b) => a[0] - b[0])) {
    if (start < reached) return true;
    reached = end;
  }
  return false;
}

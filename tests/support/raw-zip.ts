import { crc32, deflateRawSync } from 'node:zlib';

/** An entry of a ZIP written byte by byte, honest unless told otherwise. */
export interface RawEntry {
  /** Text is written as UTF-8, without the flag that would say so. */
  readonly name: string | Buffer;
  readonly content?: string | Buffer;
  readonly deflate?: boolean;
  /** The packed bytes, where they are not the content deflated. */
  readonly packed?: Buffer;
  readonly flags?: number;
  readonly method?: number;
  /** Lies: what the directory says instead of the truth. */
  readonly statedSize?: number;
  readonly statedCrc?: number;
  /** Unix mode, as in 0o120777 for a symbolic link. */
  readonly mode?: number;
  readonly extra?: Buffer;
  /** Points at the bytes of this earlier entry instead of bytes of its own. */
  readonly sameAs?: number;
}

/** Writes the archive; also what no honest program writes. */
export function rawZip(entries: readonly RawEntry[], comment = ''): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content ?? '');
    const packed = entry.packed ?? (entry.deflate === true ? deflateRawSync(content) : content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(entry.flags ?? 0, 2);
    fields.writeUInt16LE(entry.method ?? (entry.deflate === true || entry.packed !== undefined ? 8 : 0), 4);
    fields.writeUInt32LE(entry.statedCrc ?? crc32(content), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(entry.statedSize ?? content.length, 18);
    fields.writeUInt16LE(name.length, 22);
    offsets.push(entry.sameAs === undefined ? at : (offsets[entry.sameAs] ?? 0));
    if (entry.sameAs === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04'), fields, name, packed]);
      parts.push(local);
      at += local.length;
    }
    const extra = entry.extra ?? Buffer.alloc(0);
    const rest = Buffer.alloc(14);
    fields.writeUInt16LE(extra.length, 24);
    rest.writeUInt32LE(((entry.mode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    // Made by a Unix system, as the platform’s are.
    directory.push(Buffer.from('PK\x01\x02\x1e\x03', 'latin1'), fields, rest, name, extra);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  end.writeUInt16LE(Buffer.byteLength(comment), 16);
  return Buffer.concat([...parts, listed, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)]);
}

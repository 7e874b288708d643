import { crc32, deflateRawSync } from 'node:zlib';

/** An entry whose headers may say anything: what is not given is told truthfully. */
export interface RawEntry {
  readonly name: string;
  readonly content: Buffer | string;
  readonly flags?: number;
  readonly method?: number;
  /** The packed bytes, where they are not the content deflated. */
  readonly packed?: Buffer;
  readonly declaredSize?: number;
  readonly declaredChecksum?: number;
  /** Points the directory at the local header of an earlier entry instead of one of its own. */
  readonly sharesBytesOf?: number;
}

/** An archive made by hand, byte by byte, to be as hostile as a test wants it. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  const places: { readonly at: number; readonly packed: number }[] = [];
  let at = 0;
  for (const entry of entries) {
    const name = Buffer.from(entry.name);
    const content = Buffer.from(entry.content);
    const method = entry.method ?? 8;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
    const shared = entry.sharesBytesOf === undefined ? undefined : places[entry.sharesBytesOf];
    const place = shared ?? { at, packed: packed.length };
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(entry.flags ?? 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(entry.declaredChecksum ?? crc32(content), 10);
    common.writeUInt32LE(place.packed, 14);
    common.writeUInt32LE(entry.declaredSize ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    if (shared === undefined) {
      const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, name, packed]);
      chunks.push(local);
      at += local.length;
    }
    places.push(place);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(place.at, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), common, tail, name);
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...chunks, listed, end]);
}

// A tar archive that is the same bytes for the same files: sorted, owned by root, one date for all.
import { createReadStream, createWriteStream, lstatSync, readlinkSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

/**
 * `path` inside the archive, with slashes, without one at its end. `content` is text or bytes made here, or a file.
 * @typedef {{ readonly path: string, readonly mode: number } &
 *   ({ readonly kind: 'folder' } | { readonly kind: 'link', readonly to: string } |
 *    { readonly kind: 'file', readonly content: string | Buffer | { readonly file: string } })} Entry
 */

const block = 512;

/**
 * All that is in a folder, as entries under `under`. Files are 755 where their owner may run them, else 644; folders 755.
 * @param {string} folder @param {string} under @returns {Entry[]}
 */
export function entriesOf(folder, under) {
  return readdirSync(folder).flatMap((name) => {
    const file = join(folder, name);
    const path = `${under}/${name}`;
    const found = lstatSync(file);
    if (found.isSymbolicLink()) return [{ kind: 'link', path, mode: 0o777, to: readlinkSync(file) }];
    if (found.isDirectory()) return [{ kind: 'folder', path, mode: 0o755 }, ...entriesOf(file, path)];
    const mode = (found.mode & 0o100) === 0 ? 0o644 : 0o755;
    return [{ kind: 'file', path, mode, content: { file } }];
  });
}

/**
 * Writes a gzipped tar. Every folder above an entry is written before it.
 * @param {string} target @param {readonly Entry[]} entries @param {number} seconds since 1970, the date of everything
 */
export async function writeTarGz(target, entries, seconds) {
  await pipeline(Readable.from(chunks(entries, seconds)), createGzip(), createWriteStream(target));
}

/** @param {readonly Entry[]} entries @param {number} seconds @returns {AsyncGenerator<Buffer>} */
export async function* chunks(entries, seconds) {
  for (const entry of inOrder(entries)) {
    const size = sizeOf(entry);
    yield header(entry, size, seconds);
    if (size === 0 || entry.kind !== 'file') continue;
    let written = 0;
    for await (const chunk of contentOf(entry.content)) {
      written += chunk.length;
      yield chunk;
    }
    if (written !== size) throw new Error(`${entry.path} changed while it was read`);
    yield Buffer.alloc((block - (size % block)) % block);
  }
  yield Buffer.alloc(2 * block);
}

/** Sorted by path, byte by byte, with the folders that nobody named. @param {readonly Entry[]} entries @returns {Entry[]} */
function inOrder(entries) {
  /** @type {Map<string, Entry>} */
  const all = new Map();
  for (const entry of entries) {
    const parts = entry.path.split('/');
    for (let length = 1; length < parts.length; length += 1) {
      const path = parts.slice(0, length).join('/');
      if (!all.has(path)) all.set(path, { kind: 'folder', path, mode: 0o755 });
    }
    all.set(entry.path, entry);
  }
  return [...all.values()].sort((one, other) =>
    Buffer.compare(Buffer.from(one.path), Buffer.from(other.path)),
  );
}

/** @param {string | Buffer | { readonly file: string }} content @returns {AsyncGenerator<Buffer>} */
async function* contentOf(content) {
  if (typeof content === 'string' || Buffer.isBuffer(content)) yield Buffer.from(content);
  else for await (const chunk of createReadStream(content.file)) yield chunk;
}

/** @param {Entry} entry */
function sizeOf(entry) {
  if (entry.kind !== 'file') return 0;
  const { content } = entry;
  return typeof content === 'string' || Buffer.isBuffer(content)
    ? Buffer.byteLength(content)
    : lstatSync(content.file).size;
}

/** A header of the POSIX format (ustar). @param {Entry} entry @param {number} size @param {number} seconds */
function header(entry, size, seconds) {
  const head = Buffer.alloc(block);
  const path = entry.kind === 'folder' ? `${entry.path}/` : entry.path;
  const { name, prefix } = split(path);
  head.write(name, 0);
  octal(head, entry.mode, 100, 8);
  octal(head, 0, 108, 8);
  octal(head, 0, 116, 8);
  octal(head, size, 124, 12);
  octal(head, seconds, 136, 12);
  head.write('        ', 148);
  head.write({ file: '0', link: '2', folder: '5' }[entry.kind], 156);
  if (entry.kind === 'link') head.write(fitting(entry.to, 100), 157);
  head.write('ustar\u000000', 257);
  head.write('root', 265);
  head.write('root', 297);
  head.write(prefix, 345);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

/** A long path in the two fields that there are for it. @param {string} path */
function split(path) {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: '' };
  for (let at = path.indexOf('/'); at > 0; at = path.indexOf('/', at + 1)) {
    const rest = path.slice(at + 1);
    if (rest !== '' && Buffer.byteLength(rest) <= 100) {
      return { name: rest, prefix: fitting(path.slice(0, at), 155) };
    }
  }
  throw new Error(`too long for a tar archive: ${path}`);
}

/** @param {string} text @param {number} bytes */
function fitting(text, bytes) {
  if (Buffer.byteLength(text) > bytes) throw new Error(`too long for a tar archive: ${text}`);
  return text;
}

/** @param {Buffer} head @param {number} value @param {number} at @param {number} length with the zero at its end */
function octal(head, value, at, length) {
  head.write(`${value.toString(8).padStart(length - 1, '0')}\0`, at);
}

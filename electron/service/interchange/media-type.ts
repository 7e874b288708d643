import { extname } from 'node:path';
import { entryNamesIn, entryNamesOf, entryNamesOfBytes, zipKind } from './zip/zip-kind.ts';

/** How much of a file its kind is told by. */
export const headBytes = 4_096;

const unknown = 'application/octet-stream';
const executable = 'application/x-executable';

/** First bytes that tell a kind by themselves, in hexadecimal. */
const signatures: readonly (readonly [string, string])[] = [
  ['4d5a', executable],
  ['7f454c46', executable],
  ['feedface', executable],
  ['feedfacf', executable],
  ['cefaedfe', executable],
  ['cffaedfe', executable],
  ['cafebabe', executable],
  ['2321', executable],
  ['89504e470d0a1a0a', 'image/png'],
  ['ffd8ff', 'image/jpeg'],
  ['474946383761', 'image/gif'],
  ['474946383961', 'image/gif'],
  ['49492a00', 'image/tiff'],
  ['4d4d002a', 'image/tiff'],
  ['d0cf11e0a1b11ae1', 'application/x-ole-storage'],
  ['7b5c727466', 'application/rtf'],
];

/**
 * What a file is by its first bytes. `name` only ever tells kinds of text apart, and takes the kind away from text
 * that a system would run. `entries` are the names inside a ZIP: without the whole list, an Office file with macros
 * may pass for one without, so what is to be opened goes through `mediaTypeOfFile`.
 */
export function mediaTypeOf(
  head: Buffer,
  name: string,
  entries: readonly string[] = entryNamesIn(head),
): string {
  const start = head.toString('hex', 0, 16);
  const signed = signatures.find(([bytes]) => start.startsWith(bytes));
  if (signed !== undefined) return signed[1];
  if (isZip(head)) return zipKind(head, name, entries);
  if (start.startsWith('52494646') && head.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  const opening = head
    .toString('latin1', 0, 1_024)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (opening.startsWith('%PDF-')) return 'application/pdf';
  return isText(head) ? textKind(opening.toLowerCase(), extname(name).toLowerCase()) : unknown;
}

/** The same for a file on disk; looks through the whole directory of a ZIP, so that macros are seen. */
export async function mediaTypeOfFile(path: string, head: Buffer, name: string): Promise<string> {
  if (!isZip(head)) return mediaTypeOf(head, name);
  const entries = await entryNamesOf(path);
  return entries === null ? 'application/zip' : mediaTypeOf(head, name, entries);
}

/** The same for bytes in memory. */
export async function mediaTypeOfBytes(bytes: Buffer, name: string): Promise<string> {
  const head = bytes.subarray(0, headBytes);
  if (!isZip(head)) return mediaTypeOf(head, name);
  const entries = await entryNamesOfBytes(bytes);
  return entries === null ? 'application/zip' : mediaTypeOf(head, name, entries);
}

const isZip = (head: Buffer): boolean => /^504b(0304|0506)/.test(head.toString('hex', 0, 4));

function textKind(opening: string, extension: string): string {
  if (/^(<!--[^]*?-->\s*)*<(!doctype\s+html|html|head|body|script)\b/.test(opening)) return 'text/html';
  // A picture in SVG can carry scripts: it is told as the XML that it is, never as a picture.
  if (/^<(\?xml|svg|!doctype\s+svg)/.test(opening)) return 'text/xml';
  if (extension === '.json' && /^[{[]/.test(opening)) return 'application/json';
  if (extension === '.csv' || extension === '.tsv') return 'text/csv';
  // Text under any other name may be something that a system runs: .bat, .js, .url, .desktop.
  return ['', '.txt', '.text', '.md', '.log'].includes(extension) ? 'text/plain' : unknown;
}

/** UTF-8, or an older encoding of one byte a letter: no control characters besides those of lines and pages. */
function isText(head: Buffer): boolean {
  return head.length > 0 && !head.some((byte) => byte < 32 && ![9, 10, 12, 13].includes(byte));
}

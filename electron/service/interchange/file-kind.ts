import { extname } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { decodeText } from './decode-text.ts';
import { zipDirectory, zipLocalNames, type ZipEntry } from './zip/zip-directory.ts';

/** What a file is by its content. */
export type FileKind =
  | 'csv'
  | 'json'
  | 'workbook-xlsx'
  | 'workbook-ods'
  | 'docx'
  | 'archive'
  | 'pdf'
  /** An Office file that a password protects. */
  | 'protected'
  /** A format of Office that is to be saved anew: XLS, DOC, XLSB. */
  | 'old-office'
  | 'empty'
  | 'unknown';

/** Tells a file by its bytes, never by its name. Any text that is no JSON and no markup may be a CSV. */
export function kindOf(bytes: Buffer): FileKind {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, 'PK\x03\x04') || startsWith(bytes, 'PK\x05\x06')) return zipKind(bytes);
  if (startsWith(bytes, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) {
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'protected' : 'old-office';
  }
  if (bytes.subarray(0, 1_024).includes('%PDF-')) return 'pdf';
  return textKind(decodeText(bytes.subarray(0, sampleBytes)).text);
}

const extensions: Partial<Record<FileKind, readonly string[]>> = {
  csv: ['.csv', '.txt', '.tsv'],
  json: ['.json'],
  'workbook-xlsx': ['.xlsx', '.xlsm', '.xltx'],
  'workbook-ods': ['.ods', '.ots'],
  docx: ['.docx', '.docm'],
  archive: ['.zip'],
  pdf: ['.pdf'],
};

/** The parameters of a finding `wrong-extension`, when a file is called something that it is not; else null. */
export function wrongExtension(
  kind: FileKind,
  name: string,
): { readonly expected: string; readonly found: string } | null {
  const fitting = extensions[kind];
  const found = extname(name).toLowerCase();
  const expected = fitting?.[0];
  return found === '' || expected === undefined || fitting?.includes(found) === true
    ? null
    : { expected, found };
}

const sampleBytes = 65_536;

const startsWith = (bytes: Buffer, mark: string): boolean =>
  bytes.subarray(0, mark.length).equals(Buffer.from(mark, 'latin1'));

function textKind(text: string): FileKind {
  for (let at = 0; at < text.length; at += 1) if (isBinarySign(text.charCodeAt(at))) return 'unknown';
  const start = text.slice(0, 1_000).trimStart();
  if (start === '') return text.length < 1_000 ? 'empty' : 'csv';
  if (start.startsWith('<') || start.startsWith('{\\rtf')) return 'unknown';
  return start.startsWith('{') || start.startsWith('[') ? 'json' : 'csv';
}

/** Signs that no text holds; a table may hold tabs, and Ctrl-Z ends some old files. */
const isBinarySign = (code: number): boolean =>
  code < 0x09 || code === 0x0e || code === 0x0f || (code > 0x0f && code < 0x20 && code !== 0x1a);

const documentRoots =
  /^(?:\[Content_Types\]\.xml|_rels|docProps|customXml|xl|word|mimetype|content\.xml|styles\.xml|meta\.xml|settings\.xml|META-INF|Thumbnails|Configurations2)(?:\/|$)/;

function zipKind(bytes: Buffer): FileKind {
  const entries = directoryOf(bytes);
  const found = entries?.map(({ name }) => name) ?? zipLocalNames(bytes);
  // Without a directory, documents that an archive holds unpacked show their own parts: the first name decides.
  if (entries === null && !documentRoots.test(found[0] ?? '')) return 'archive';
  const names = new Set(found);
  const has = (folder: string): boolean => [...names].some((name) => name.startsWith(folder));
  if (names.has('xl/workbook.bin')) return 'old-office';
  if (names.has('[Content_Types].xml') || entries === null) {
    if (has('xl/')) return 'workbook-xlsx';
    if (has('word/')) return 'docx';
  }
  if (names.has('content.xml') && (names.has('META-INF/manifest.xml') || entries === null)) {
    // Texts and presentations of OpenDocument have the same parts.
    const other = entries !== null && /opendocument\.(?!spreadsheet)/.test(mediaType(bytes, entries));
    return other ? 'unknown' : 'workbook-ods';
  }
  return 'archive';
}

/** Null when the directory is missing or damaged: then the local headers tell what the file was. */
function directoryOf(bytes: Buffer): readonly ZipEntry[] | null {
  try {
    const entries = zipDirectory(bytes, 65_535);
    return entries === 'zip64' || entries === 'entries' ? null : entries;
  } catch {
    return null;
  }
}

/** What an OpenDocument file says that it is; empty when it does not. */
function mediaType(bytes: Buffer, entries: readonly ZipEntry[]): string {
  const declared = partOf(bytes, entries, 'mimetype');
  if (declared !== '') return declared;
  const manifest = partOf(bytes, entries, 'META-INF/manifest.xml');
  return /<[^<>]*full-path="\/"[^<>]*>/.exec(manifest)?.[0] ?? '';
}

function partOf(bytes: Buffer, entries: readonly ZipEntry[], name: string): string {
  const entry = entries.find((candidate) => candidate.name === name);
  if (entry === undefined || entry.encrypted) return '';
  const data = bytes.subarray(entry.start, entry.end);
  try {
    const content = entry.method === 0 ? data : inflateRawSync(data, { maxOutputLength: 1e6 });
    return content.toString('utf8', 0, 100_000);
  } catch {
    return '';
  }
}

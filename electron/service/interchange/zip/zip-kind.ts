import { open } from 'node:fs/promises';
import { fromBufferPromise, fromFdPromise, type ZipFile } from 'yauzl';

const openXml = 'application/vnd.openxmlformats-officedocument.';

interface OfficeKind {
  /** The folder of the package that tells the kind. */
  readonly folder: string;
  readonly plain: string;
  readonly macros: string;
}

const officeKinds: readonly OfficeKind[] = [
  {
    folder: 'word/',
    plain: `${openXml}wordprocessingml.document`,
    macros: 'application/vnd.ms-word.document.macroEnabled.12',
  },
  {
    folder: 'xl/',
    plain: `${openXml}spreadsheetml.sheet`,
    macros: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  },
  {
    folder: 'ppt/',
    plain: `${openXml}presentationml.presentation`,
    macros: 'application/vnd.ms-powerpoint.presentation.macroEnabled.12',
  },
];

const openDocument = 'application/vnd.oasis.opendocument.';
const openDocumentKinds = [
  ['odt', 'text'],
  ['ods', 'spreadsheet'],
  ['odp', 'presentation'],
] as const;

/** Parts that run: VBA projects, sheets of Excel 4 macros, the binary workbook that may hide them. */
const officeMacros = /(^|\/)vbaproject\.bin$|^xl\/(macrosheets|dialogsheets)\/|^xl\/workbook\.bin$/;
const openDocumentMacros = /^(basic|scripts)\//;

/**
 * What a ZIP is, by the names of its entries. `head` gives the `mimetype` that OpenDocument files begin with; the
 * platform’s own lack it, and then the file’s extension decides among the OpenDocument kinds.
 */
export function zipKind(head: Buffer, name: string, entries: readonly string[]): string {
  const names = entries.map((entry) => entry.toLowerCase());
  const runs = (pattern: RegExp): boolean => names.some((entry) => pattern.test(entry));
  const office = officeKinds.find(({ folder }) => names.some((entry) => entry.startsWith(folder)));
  if (names.includes('[content_types].xml') && office !== undefined) {
    return runs(officeMacros) ? office.macros : office.plain;
  }
  // An OpenDocument file with macros has no media type of its own: it stays a ZIP, which nothing opens.
  const kind = openDocumentKind(head, name, names);
  return kind === null || runs(openDocumentMacros) ? 'application/zip' : `${openDocument}${kind}`;
}

function openDocumentKind(head: Buffer, name: string, names: readonly string[]): string | null {
  const stated = head.toString('latin1', 30, 100);
  for (const [, kind] of openDocumentKinds) {
    if (stated.startsWith(`mimetype${openDocument}${kind}`)) return kind;
  }
  if (!names.includes('content.xml') || !names.includes('meta-inf/manifest.xml')) return null;
  return openDocumentKinds.find(([extension]) => name.toLowerCase().endsWith(`.${extension}`))?.[1] ?? null;
}

/** The names of entries that stand in the first bytes of a ZIP: enough for a guess, not to rule macros out. */
export function entryNamesIn(head: Buffer): string[] {
  const names: string[] = [];
  for (let at = head.indexOf('PK\x03\x04'); at !== -1; at = head.indexOf('PK\x03\x04', at + 4)) {
    if (at + 30 > head.length) break;
    names.push(head.toString('utf8', at + 30, at + 30 + head.readUInt16LE(at + 26)));
  }
  return names;
}

const entriesLooked = 5_000;

/** The names of all entries of a ZIP on disk; null when its directory cannot be read or is excessively long. */
export async function entryNamesOf(path: string): Promise<string[] | null> {
  const file = await open(path, 'r');
  try {
    return await namesIn(fromFdPromise(file.fd, { ...lenient, autoClose: false }));
  } finally {
    await file.close();
  }
}

/** The same for a ZIP in memory. */
export const entryNamesOfBytes = (bytes: Buffer): Promise<string[] | null> =>
  namesIn(fromBufferPromise(bytes, lenient));

const lenient = { decodeStrings: false, validateEntrySizes: false } as const;

async function namesIn(opening: Promise<ZipFile>): Promise<string[] | null> {
  try {
    const zip = await opening;
    if (zip.entryCount > entriesLooked) return null;
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileNameRaw.toString('utf8', 0, 200));
    return names;
  } catch {
    return null;
  }
}

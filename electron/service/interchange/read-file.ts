import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile as readWhole, stat } from 'node:fs/promises';
import { emptyReading, type AttachmentReading, type Finding } from '#core/intake/reading.ts';
import type { FindingCode } from '#core/texts/findings/findings.ts';
import { archivePlace, mayBeFiche } from './archive/archive-place.ts';
import { readArchive, type ArchiveReading, type InnerFile } from './archive/ds-archive.ts';
import { pathParts } from './archive/entry-name.ts';
import { readFiche } from './fiche/fiche-docx.ts';
import { kindOf, wrongExtension, type FileKind } from './file-kind.ts';
import { mediaTypeOfFile } from './media-type.ts';
import { readListing } from './read-listing.ts';
import type { FileReading, ReadOrder } from './file-reading.ts';
import { refusalFinding } from './refusal.ts';
import { stageBytes, stagedPath, stageStream } from './staging.ts';

/**
 * Reads one untrusted file: by its bytes rather than its name, whole or not at all. An archive gives one reading for
 * itself and one for each table inside. Never throws: what could not be read is a finding of severity `refusal`; in a
 * folder that was chosen as a whole, a file that is none of ours is only doubted.
 */
export async function readFile(order: ReadOrder): Promise<FileReading[]> {
  try {
    return await read(order);
  } catch {
    return [refused(order, 'file-unreadable')];
  }
}

async function read(order: ReadOrder): Promise<FileReading[]> {
  const { path, name, limits } = order;
  const place = archivePlace(pathParts(name));
  // What the platform and the systems leave beside the files.
  if (place.kind !== 'file') return [empty(order, '')];
  const { size } = await stat(path);
  if (size > limits.fileMegabytes * 1e6) {
    if (place.dossier !== null && name.includes('/') && size <= limits.attachmentMegabytes * 1e6) {
      return [await asBigAttachment(order, size, place)];
    }
    if (await beginsLikeZip(path)) return readZip(order);
    return [refused(order, 'file-too-large', '', { limit: limits.fileMegabytes })];
  }
  const bytes = await readWhole(path);
  const digest = createHash('sha256').update(bytes).digest('hex');
  const kind = kindOf(bytes);
  switch (kind) {
    case 'empty':
      return [refused(order, 'file-empty', digest)];
    case 'protected':
      return [refused(order, 'file-protected', digest)];
    case 'old-office':
      return place.dossier === null
        ? [refused(order, 'file-old-office', digest)]
        : [await asAttachment(order, bytes, digest, place)];
    case 'archive':
      return readZip(order);
    case 'csv':
    case 'json':
    case 'workbook-xlsx':
    case 'workbook-ods':
      // Inside a dossier's folder a table is a piece of that dossier.
      return place.dossier !== null && name.includes('/')
        ? [await asAttachment(order, bytes, digest, place)]
        : [inFolder(named(readListing(kind, bytes, digest, order), kind, name), name)];
    case 'docx':
      return [await readDocx(order, bytes, digest, place)];
    case 'pdf':
    case 'unknown':
      return place.dossier === null
        ? [refused(order, 'file-kind-unknown', digest)]
        : [await asAttachment(order, bytes, digest, place)];
  }
}

const empty = (order: ReadOrder, digest: string): FileReading => ({
  ...emptyReading,
  file: order.name,
  digest,
  source: 'nothing',
});

function refused(
  order: ReadOrder,
  code: FindingCode,
  digest = '',
  params: Finding['params'] = {},
): FileReading {
  const severity = order.name.includes('/') ? 'doubt' : 'refusal';
  return { ...empty(order, digest), findings: [{ code, severity, place: { file: order.name }, params }] };
}

/** What a folder holds beside what was meant, a note or a letter, refuses nothing. */
const besideThePoint: ReadonlySet<FindingCode> = new Set(['file-not-a-table', 'file-not-an-export']);

function inFolder(reading: FileReading, name: string): FileReading {
  if (!name.includes('/') || !reading.findings.some(({ code }) => besideThePoint.has(code))) return reading;
  const doubted = reading.findings
    .filter(({ code }) => besideThePoint.has(code))
    .map((finding) => ({ ...finding, severity: 'doubt' as const }));
  return { ...reading, findings: doubted };
}

/** Says so when a file is called something that it is not. */
function named(reading: FileReading, kind: FileKind, name: string): FileReading {
  const wrong = wrongExtension(kind, name);
  if (wrong === null) return reading;
  const finding: Finding = {
    code: 'wrong-extension',
    severity: 'info',
    place: { file: name },
    params: { ...wrong },
  };
  return { ...reading, findings: [finding, ...reading.findings] };
}

async function beginsLikeZip(path: string): Promise<boolean> {
  const handle = await open(path);
  try {
    const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return buffer.toString('latin1') === 'PK\x03\x04';
  } finally {
    await handle.close();
  }
}

type Place = Extract<ReturnType<typeof archivePlace>, { readonly kind: 'file' }>;

async function stage(order: ReadOrder, bytes: Buffer, place: Place): Promise<AttachmentReading> {
  const { digest, md5, size, head } = await stageBytes(order.staging, bytes);
  return {
    dossier: place.dossier,
    category: place.category,
    name: place.name,
    mediaType: await mediaTypeOfFile(stagedPath(order.staging, digest), head, place.name),
    size,
    digest,
    md5,
    place: { file: order.name },
  };
}

async function asAttachment(
  order: ReadOrder,
  bytes: Buffer,
  digest: string,
  place: Place,
): Promise<FileReading> {
  return { ...empty(order, digest), attachments: [await stage(order, bytes, place)] };
}

/** A file of a dossier that is too big to be a table or a fiche: kept without being held whole. */
async function asBigAttachment(order: ReadOrder, size: number, place: Place): Promise<FileReading> {
  const staged = await stageStream(order.staging, createReadStream(order.path), size);
  if (!staged.ok) throw new Error('the file grew while it was read');
  const { digest, md5, head } = staged.value;
  const mediaType = await mediaTypeOfFile(stagedPath(order.staging, digest), head, place.name);
  const { dossier, category, name } = place;
  const attachment = { dossier, category, name, mediaType, size, digest, md5, place: { file: order.name } };
  return { ...empty(order, digest), attachments: [attachment] };
}

/** A .docx is a fiche; in a dossier's folder it may be any of its pieces, and is one either way. */
async function readDocx(order: ReadOrder, bytes: Buffer, digest: string, place: Place): Promise<FileReading> {
  const attachment = await stage(order, bytes, place);
  const inDossier = place.dossier !== null && order.name.includes('/');
  const words = inDossier && !mayBeFiche(place.name) ? null : await readFiche(bytes, attachment.place);
  const kept = { ...empty(order, digest), attachments: [attachment] };
  if (words === null) return kept;
  if (!words.ok) {
    if (inDossier) return kept;
    return { ...empty(order, digest), findings: [refusalFinding(words.error, order.name)] };
  }
  if (inDossier && isNoFiche(words.value.findings)) return kept;
  // A blank one has nothing to bring to any dossier.
  if (words.value.findings.some(({ code }) => code === 'fiche-blank')) {
    return { ...empty(order, digest), findings: words.value.findings };
  }
  const { title, part, unplaced, findings } = words.value;
  const fiche = { place: attachment.place, dossier: place.dossier, title, part, unplaced };
  return {
    ...empty(order, digest),
    source: 'fiche',
    fiches: [{ ...fiche, attachment: { ...attachment, category: 'fiche' } }],
    findings,
  };
}

const isNoFiche = (findings: readonly Finding[]): boolean =>
  findings.some(({ code }) => code === 'fiche-no-heading' || code === 'fiche-blank');

/** An archive is read from its place and never held as a whole; then the tables and fiches that it holds. */
async function readZip(order: ReadOrder): Promise<FileReading[]> {
  const archive = await readArchive(order.path, order.name, order.staging, order.limits);
  const taken: FileReading[] = [];
  // One after the other, so that one at a time is in memory.
  for (const one of archive.inner) {
    const reading = await readInner(order, archive, one);
    if (reading !== null) taken.push(reading);
  }
  const listed = new Set(taken.filter(({ source }) => source !== 'fiche').map(({ file }) => file));
  const fiches = new Set(taken.filter(({ source }) => source === 'fiche').map(({ file }) => file));
  const own: FileReading = {
    ...empty(order, await digestOf(order.path)),
    source: 'archive',
    attachments: archive.attachments
      .filter(({ place }) => !listed.has(place.file))
      .map((attachment) =>
        fiches.has(attachment.place.file) ? { ...attachment, category: 'fiche' as const } : attachment,
      ),
    findings: archive.findings,
  };
  return [own, ...taken];
}

/** A file of an archive read in its turn; null when it is none of ours, and then stays what it was: an attachment. */
async function readInner(
  order: ReadOrder,
  archive: ArchiveReading,
  { place, digest, dossier, hint }: InnerFile,
): Promise<FileReading | null> {
  const path = stagedPath(order.staging, digest);
  if ((await stat(path)).size > order.limits.fileMegabytes * 1e6) return null;
  const bytes = await readWhole(path);
  const inside = { ...order, name: place.file };
  if (hint !== 'fiche') {
    const kind = kindOf(bytes);
    if (kind !== 'csv' && kind !== 'json' && kind !== 'workbook-xlsx' && kind !== 'workbook-ods') return null;
    const reading = readListing(kind, bytes, digest, inside);
    return reading.dossiers.length > 0 ? reading : null;
  }
  const words = await readFiche(bytes, place);
  const attachment = archive.attachments.find(
    (one) => one.digest === digest && one.place.file === place.file,
  );
  if (!words.ok || attachment === undefined || isNoFiche(words.value.findings)) return null;
  const { title, part, unplaced, findings } = words.value;
  const fiche = { place, dossier, title, part, unplaced };
  return {
    ...empty(inside, digest),
    source: 'fiche',
    fiches: [{ ...fiche, attachment: { ...attachment, category: 'fiche' } }],
    findings,
  };
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  const handle = await open(path);
  try {
    for await (const chunk of handle.createReadStream()) hash.update(chunk as Uint8Array);
    return hash.digest('hex');
  } finally {
    await handle.close();
  }
}

import { stat } from 'node:fs/promises';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { ImportLimits } from '#core/intake/limits.ts';
import type { AttachmentReading, FilePlace, Finding } from '#core/intake/reading.ts';
import type { FindingCode } from '#core/texts/findings/findings.ts';
import { archivePlace, mayBeFiche, missingFile, type ArchivePlace } from './archive-place.ts';
import { decodeName, decodeText, leadsOut, pathParts } from './entry-name.ts';
import { mediaTypeOfFile } from '../media-type.ts';
import { stageStream, stagedPath } from '../staging.ts';
import { contentOf, DamagedEntry, isFolder, obstacleOf, type EntryObstacle } from './zip-entry.ts';

/** A file of the archive that one of the readers may read in its turn. */
export interface InnerFile {
  readonly place: FilePlace;
  /** SHA-256 under which its bytes stand in the staging folder. */
  readonly digest: string;
  readonly dossier: string | null;
  readonly hint: 'table' | 'json' | 'fiche';
}

/**
 * What an archive gave. Every file it holds is an attachment; those of `inner` are worth reading as well. With a
 * finding of severity `refusal` there is nothing else, and what stands in the staging folder is to be thrown away.
 */
export interface ArchiveReading {
  readonly attachments: readonly AttachmentReading[];
  readonly inner: readonly InnerFile[];
  readonly findings: readonly Finding[];
}

const mostEntries = 20_000;
/** Unpacked over packed; what is smaller than the second figure harms nobody however well it packs. */
const highestRatio = 200;
const harmlessBytes = 10e6;
const errorListBytes = 1e6;

const obstacleCodes: Readonly<Record<EntryObstacle, FindingCode>> = {
  link: 'archive-entry-link',
  protected: 'archive-entry-protected',
  method: 'archive-entry-method',
  'too-large': 'archive-entry-too-large',
  empty: 'archive-entry-empty',
};

/** Why a whole archive is not taken; thrown inside, a finding outside. */
class Refusal extends Error {
  constructor(
    readonly code: FindingCode,
    readonly params: Finding['params'] = {},
  ) {
    super(code);
  }
}

/**
 * Reads a ZIP of attachments, the platform’s or one that people made. `file` is its name as shown. Its files are
 * laid into the staging folder under their digests; none of its names ever becomes a path. Never throws.
 */
export async function readArchive(
  path: string,
  file: string,
  stagingFolder: string,
  limits: ImportLimits,
): Promise<ArchiveReading> {
  try {
    return await new ArchiveReader(file, stagingFolder, limits).read(path);
  } catch (cause) {
    // What is no refusal comes from the staging folder: a full disk, a lost drive.
    const { code, params } = cause instanceof Refusal ? cause : new Refusal('archive-not-staged');
    return {
      attachments: [],
      inner: [],
      findings: [{ code, severity: 'refusal', place: { file }, params }],
    };
  }
}

class ArchiveReader {
  readonly #file: string;
  readonly #folder: string;
  readonly #limits: ImportLimits;
  readonly #attachments: AttachmentReading[] = [];
  readonly #inner: InnerFile[] = [];
  readonly #findings: Finding[] = [];

  constructor(file: string, folder: string, limits: ImportLimits) {
    this.#file = file;
    this.#folder = folder;
    this.#limits = limits;
  }

  async read(path: string): Promise<ArchiveReading> {
    const limit = this.#limits.archiveMegabytes;
    const bytes = await sizeOf(path);
    if (bytes > limit * 1e6) throw new Refusal('file-too-large', { limit });
    const zip = await openZip(path);
    if (zip.entryCount > mostEntries) {
      zip.close();
      throw new Refusal('archive-too-many-files', { limit: mostEntries });
    }
    const guard = new Totals(bytes, limit);
    const entries = zip.eachEntry();
    // Only the directory is read by `next`: what fails there is the archive’s fault.
    const next = async (): Promise<IteratorResult<Entry>> => await entries.next().catch(refuseDirectory);
    try {
      for (let step = await next(); step.done !== true; step = await next()) {
        if (!isFolder(step.value)) await this.#take(zip, step.value, guard);
      }
    } finally {
      await entries.return?.();
    }
    if (this.#attachments.length === 0 && this.#findings.length === 0) {
      this.#find('archive-empty', { file: this.#file });
    }
    return { attachments: this.#attachments, inner: this.#inner, findings: this.#findings };
  }

  async #take(zip: ZipFile, entry: Entry, guard: Totals): Promise<void> {
    const raw = { bytes: entry.fileNameRaw, extraFields: entry.extraFields };
    const written = decodeName(raw);
    const parts = pathParts(written);
    const kind = archivePlace(parts);
    if (kind.kind === 'skipped') return;
    const place = { file: [this.#file, ...parts].join('/') };
    const name = kind.kind === 'file' ? kind.name : (parts.at(-1) ?? '');
    const attachmentLimit = this.#limits.attachmentMegabytes;
    const most = kind.kind === 'file' ? attachmentLimit * 1e6 : errorListBytes;
    const obstacle = obstacleOf(entry, most);
    if (obstacle !== null) {
      this.#find(obstacleCodes[obstacle], place, { name, limit: Math.ceil(most / 1e6) });
      return;
    }
    if (leadsOut(written)) this.#find('archive-entry-outside', place, { name });
    guard.count(entry);
    try {
      if (kind.kind === 'error-list') await this.#readErrorList(zip, entry, place);
      else await this.#stage(zip, entry, place, kind);
    } catch (cause) {
      if (!(cause instanceof DamagedEntry)) throw cause;
      this.#find('archive-entry-damaged', place, { name });
    }
  }

  async #stage(
    zip: ZipFile,
    entry: Entry,
    place: FilePlace,
    { dossier, category, name }: Extract<ArchivePlace, { kind: 'file' }>,
  ): Promise<void> {
    const staged = await stageStream(this.#folder, contentOf(zip, entry), entry.uncompressedSize);
    if (!staged.ok) throw new DamagedEntry('longer than announced');
    const { digest, md5, size, head } = staged.value;
    const mediaType = await mediaTypeOfFile(stagedPath(this.#folder, digest), head, name);
    this.#attachments.push({ dossier, category, name, mediaType, size, digest, md5, place });
    const hint = hintOf(mediaType, name, dossier);
    if (hint !== null) this.#inner.push({ place, digest, dossier, hint });
  }

  async #readErrorList(zip: ZipFile, entry: Entry, place: FilePlace): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of contentOf(zip, entry)) chunks.push(chunk);
    for (const line of decodeText(Buffer.concat(chunks)).split(/\r?\n/)) {
      if (line.trim() === '') continue;
      const { dossier, name } = missingFile(line.trim(), pathParts);
      this.#find('archive-file-missing', place, { number: dossier ?? '', name });
    }
  }

  #find(code: FindingCode, place: FilePlace, params: Finding['params'] = {}): void {
    this.#findings.push({ code, severity: 'doubt', place, params });
  }
}

/** What all entries together may be; an entry is counted before any of it is unpacked, and held to what it said. */
class Totals {
  #unpacked = 0;
  #packed = 0;
  readonly #archiveBytes: number;
  readonly #megabytes: number;

  constructor(archiveBytes: number, megabytes: number) {
    this.#archiveBytes = archiveBytes;
    this.#megabytes = megabytes;
  }

  count({ uncompressedSize, compressedSize }: Entry): void {
    this.#unpacked += uncompressedSize;
    this.#packed += compressedSize;
    // Entries that hold more than the file itself lie over each other.
    if (this.#packed > this.#archiveBytes) throw new Refusal('archive-suspicious');
    const packsTooWell = (unpacked: number, packed: number): boolean =>
      unpacked > harmlessBytes && unpacked > packed * highestRatio;
    if (packsTooWell(uncompressedSize, compressedSize) || packsTooWell(this.#unpacked, this.#archiveBytes)) {
      throw new Refusal('archive-suspicious');
    }
    if (this.#unpacked > this.#megabytes * 1e6) {
      throw new Refusal('archive-unpacks-too-large', { limit: this.#megabytes });
    }
  }
}

async function sizeOf(path: string): Promise<number> {
  try {
    return (await stat(path)).size;
  } catch {
    throw new Refusal('file-unreadable');
  }
}

async function openZip(path: string): Promise<ZipFile> {
  try {
    // Names are decoded by ourselves; sizes are checked entry by entry, so that one lie does not cost the rest.
    return await openPromise(path, { lazyEntries: true, decodeStrings: false, validateEntrySizes: false });
  } catch {
    throw new Refusal('archive-damaged');
  }
}

/** yauzl stops at an entry with a hidden directory; nothing behind it can be read. */
function refuseDirectory(cause: unknown): never {
  const hidden = cause instanceof Error && cause.message.includes('strong encryption');
  throw new Refusal(hidden ? 'archive-protected' : 'archive-damaged');
}

/** Tables and answers of the API count outside dossiers only: inside, they are somebody’s attachments. */
function hintOf(mediaType: string, name: string, dossier: string | null): InnerFile['hint'] | null {
  if (mediaType.endsWith('.wordprocessingml.document')) return mayBeFiche(name) ? 'fiche' : null;
  if (dossier !== null) return null;
  if (mediaType === 'application/json') return 'json';
  const tables = ['text/csv', '.spreadsheetml.sheet', '.opendocument.spreadsheet'];
  return tables.some((end) => mediaType.endsWith(end)) ? 'table' : null;
}

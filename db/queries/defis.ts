import { canonicalText } from '#core/ballot/canonical.ts';
import type { DefiContent } from '#core/defi/defi.ts';
import { asDefiId, type DefiId, type Digest } from '#core/ids.ts';
import { FicheLayer } from '#core/intake/layers.ts';
import type { KnownDefi } from '#core/intake/load.ts';
import { lastMade, shortOf, withLongParts } from '#core/intake/long-parts.ts';
import type { Hash } from '#core/ports.ts';
import { mayReadDossier, type Viewer } from '#core/jury/visibility.ts';
import { integer, text, textOrNull, type ReadableDb, type Row, type WritableDb } from '../handles.ts';
import { contentOf, indexDefi, indexNewVersion, leaveUnindexed } from '../search-index.ts';

export interface RecevabiliteDecision {
  readonly state: 'recevable' | 'a-completer' | 'irrecevable';
  readonly reason: string;
  readonly at: string;
}

/** A défi as the file holds it now. */
export interface StoredDefi {
  readonly id: DefiId;
  /** Parsed when it is first looked at, which the file must still be open for. */
  readonly content: DefiContent;
  readonly digest: Digest;
  readonly source: string | null;
  readonly recevabilite: RecevabiliteDecision | null;
}

/** What a viewer with a tie of their own to the défi may know of it. */
export interface HiddenDefi {
  readonly id: DefiId;
  readonly title: string;
}

export function insertDefi(db: WritableDb, entry: number, id: DefiId, dossierNumber: string | null): void {
  db.run(1, 'INSERT INTO defi (id, entry, dossier_number) VALUES (?, ?, ?)', id, entry, dossierNumber);
}

/** One more version of a dossier, whole. */
export interface NewVersion {
  readonly defi: DefiId;
  readonly content: DefiContent;
  /** The files that it was read from; null for a kit or the demonstration. */
  readonly source: string | null;
  readonly exportPart?: DefiContent;
  readonly fiche?: FicheLayer | null;
  /** The dossier is no longer there: kept with its marks, and out of everything else. */
  readonly withdrawn?: boolean;
  /** One of so many that the search reads it later (`indexWaiting`). */
  readonly searchedLater?: boolean;
}

/** Writes the next version of a dossier, which search then reads in the place of the one before. */
export function writeDefiVersion(db: WritableDb, entry: number, version: NewVersion, hash: Hash): void {
  const content = contentText(version.content);
  const { exportPart = null, fiche = null } = version;
  const id = db.run(
    1,
    `INSERT INTO defi_version (entry, defi, source, content, digest, withdrawn, export_part, fiche_part)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    entry,
    version.defi,
    version.source,
    content,
    hash(content),
    version.withdrawn === true ? 1 : 0,
    // Without a fiche the export says it all: the content is not kept twice.
    exportPart === null || fiche === null ? null : contentText(exportPart),
    fiche === null ? null : canonicalText(JSON.parse(JSON.stringify(fiche)) as Record<string, never>),
  );
  if (version.withdrawn === true) indexDefi(db, version.defi);
  else if (version.searchedLater === true) leaveUnindexed(db, id, version.defi);
  else indexNewVersion(db, id, version.defi, version.content);
}

/** A dossier without a number that has got one; the number of one that has it already never changes. */
export function giveNumber(db: WritableDb, defi: DefiId, number: string): void {
  db.run(1, 'UPDATE defi SET dossier_number = ? WHERE id = ? AND dossier_number IS NULL', number, defi);
}

/** The canonical text of a dossier's content: equal dossiers have equal texts and digests. */
export function contentText(content: DefiContent): string {
  // Optional fields that are not there are left out, as JSON leaves them out.
  return canonicalText(content);
}

const currentDefis = `
  SELECT d.id, v.id AS version, v.digest, v.source, r.state, r.reason, j.at
  FROM defi d
  JOIN defi_version v ON v.id = (SELECT max(id) FROM defi_version WHERE defi = d.id)
  LEFT JOIN recevabilite r ON r.id = (SELECT max(id) FROM recevabilite WHERE defi = d.id)
  LEFT JOIN journal j ON j.seq = r.entry
  WHERE v.withdrawn = 0`;

function storedDefi(row: Row, content: LazyContent): StoredDefi {
  const state = textOrNull(row, 'state');
  return {
    id: asDefiId(text(row, 'id')),
    get content() {
      return content.value;
    },
    digest: text(row, 'digest') as Digest,
    source: textOrNull(row, 'source'),
    recevabilite:
      state === null
        ? null
        : { state: recevabiliteState(state), reason: text(row, 'reason'), at: text(row, 'at') },
  };
}

/** The content of a version, read and parsed when it is first asked for: who counts dossiers does not wait for their texts. */
class LazyContent {
  #content: DefiContent | null = null;

  constructor(
    private readonly db: ReadableDb,
    private readonly version: number,
    readonly digest: string,
  ) {}

  get value(): DefiContent {
    this.#content ??= this.#read();
    return this.#content;
  }

  #read(): DefiContent {
    const row = this.db.get(
      'SELECT content FROM defi_version WHERE id = ? AND digest = ?',
      this.version,
      this.digest,
    );
    if (row === undefined) throw new TypeError('a version that is not there');
    return contentOf(row);
  }
}

/**
 * The dossiers of each open file as they were last read, by the number of their version: a version never changes but by
 * the removal of personal data, which has them forgotten, and every screen reads all of them. The digest tells a version
 * whose transaction was taken back from the one that then got its number.
 */
const known = new WeakMap<ReadableDb, ReadonlyMap<number, LazyContent>>();

/** After personal data were taken out of the versions. */
export const forgetParsed = (db: ReadableDb): void => void known.delete(db);

function contentOfVersion(db: ReadableDb, version: number, digest: string): LazyContent {
  const before = known.get(db)?.get(version);
  return before?.digest === digest ? before : new LazyContent(db, version, digest);
}

function recevabiliteState(state: string): RecevabiliteDecision['state'] {
  if (state === 'recevable' || state === 'a-completer' || state === 'irrecevable') return state;
  throw new TypeError(`a recevabilité of ${state}`);
}

/**
 * Every défi, by dossier number then identifier, without those that the viewer has a tie to: they come back in
 * `hidden`, with their title alone.
 */
export function readDefis(
  db: ReadableDb,
  viewer: Viewer,
): { readonly defis: StoredDefi[]; readonly hidden: HiddenDefi[] } {
  const defis: StoredDefi[] = [];
  const hidden: HiddenDefi[] = [];
  const current = new Map<number, LazyContent>();
  for (const row of db.all(`${currentDefis} ORDER BY d.dossier_number, d.id`)) {
    const version = integer(row, 'version');
    const content = contentOfVersion(db, version, text(row, 'digest'));
    current.set(version, content);
    const defi = storedDefi(row, content);
    if (mayReadDossier(viewer, defi.id)) defis.push(defi);
    else hidden.push({ id: defi.id, title: defi.content.title });
  }
  known.set(db, current);
  return { defis, hidden };
}

/** One défi, or its title alone under the viewer's own déport; null when there is none. */
export function readDefi(db: ReadableDb, viewer: Viewer, id: DefiId): StoredDefi | HiddenDefi | null {
  const row = db.get(`${currentDefis} AND d.id = ?`, id);
  if (row === undefined) return null;
  const defi = storedDefi(row, contentOfVersion(db, integer(row, 'version'), text(row, 'digest')));
  return mayReadDossier(viewer, id) ? defi : { id, title: defi.content.title };
}

/** Every défi that the file knows, also withdrawn ones, with the parts of its current version. */
export const readKnownDefis = (db: ReadableDb): KnownDefi[] => knownDefis(db, (_part, content) => content);

/**
 * The same for comparing thousands with an export: what may be long in a dossier is read again where it is asked for. The
 * file must still be open then, and its versions be what they were.
 */
export function readKnownToCompare(db: ReadableDb): KnownDefi[] {
  const again = lastMade(({ version, column }: StoredPart) => {
    const row = db.get(`SELECT ${columns[column]} AS content FROM defi_version WHERE id = ?`, version);
    if (row === undefined) throw new TypeError('a version that is not there');
    return contentOf(row);
  });
  return knownDefis(db, (part, content) => withLongParts(shortOf(content), () => again(part)));
}

/** One of the two contents of a version. */
interface StoredPart {
  readonly version: number;
  readonly column: keyof typeof columns;
}
const columns = { content: 'content', exportPart: 'export_part' } as const;

function knownDefis(
  db: ReadableDb,
  hold: (part: StoredPart, content: DefiContent) => DefiContent,
): KnownDefi[] {
  const rows = db.each(
    `SELECT d.id, v.id AS version, v.content, v.export_part, v.fiche_part, v.withdrawn
     FROM defi d JOIN defi_version v ON v.id = (SELECT max(id) FROM defi_version WHERE defi = d.id)
     ORDER BY d.dossier_number, d.id`,
  );
  return Array.from(rows, (row) => {
    const version = integer(row, 'version');
    const content = hold({ version, column: 'content' }, contentOf(row));
    const exportPart = textOrNull(row, 'export_part');
    const fiche = textOrNull(row, 'fiche_part');
    return {
      id: asDefiId(text(row, 'id')),
      content,
      exportPart:
        exportPart === null
          ? content
          : hold({ version, column: 'exportPart' }, contentOf({ content: exportPart })),
      fiche: fiche === null ? null : FicheLayer.parse(JSON.parse(fiche)),
      withdrawn: integer(row, 'withdrawn') === 1,
    };
  });
}

/** Every défi that was ever loaded, withdrawn ones included. */
export const readDefiIds = (db: ReadableDb): DefiId[] =>
  db.all('SELECT id FROM defi').map((row) => asDefiId(text(row, 'id')));

/** Dossiers that were loaded and are no longer there, by number; without those that the viewer has a tie to. */
export function readWithdrawn(
  db: ReadableDb,
  viewer: Viewer,
): { readonly id: DefiId; readonly number: string | null; readonly title: string; readonly at: string }[] {
  return db
    .all(
      `SELECT d.id, v.content, j.at FROM defi d
       JOIN defi_version v ON v.id = (SELECT max(id) FROM defi_version WHERE defi = d.id)
       JOIN journal j ON j.seq = v.entry
       WHERE v.withdrawn = 1 ORDER BY d.dossier_number, d.id`,
    )
    .map((row) => {
      const { dossierNumber: number, title } = contentOf(row);
      return { id: asDefiId(text(row, 'id')), number, title, at: text(row, 'at') };
    })
    .filter(({ id }) => mayReadDossier(viewer, id));
}

export function writeRecevabilite(
  db: WritableDb,
  entry: number,
  defi: DefiId,
  decision: { readonly state: RecevabiliteDecision['state']; readonly reason: string },
): void {
  db.run(
    1,
    'INSERT INTO recevabilite (entry, defi, state, reason) VALUES (?, ?, ?, ?)',
    entry,
    defi,
    decision.state,
    decision.reason,
  );
}

/** Every decision on a défi, the latest first, with who made it and when from the journal. */
export function readRecevabiliteHistory(
  db: ReadableDb,
  defi: DefiId,
): (RecevabiliteDecision & { readonly by: string })[] {
  const rows = db.all(
    `SELECT r.state, r.reason, j.at, j.actor FROM recevabilite r
     JOIN journal j ON j.seq = r.entry WHERE r.defi = ? ORDER BY r.id DESC`,
    defi,
  );
  return rows.map((row) => ({
    state: recevabiliteState(text(row, 'state')),
    reason: text(row, 'reason'),
    at: text(row, 'at'),
    by: text(row, 'actor'),
  }));
}

export function writeSourceFile(
  db: WritableDb,
  entry: number,
  file: {
    readonly name: string;
    readonly digest: string;
    readonly columns: string;
    readonly findings: string;
  },
): void {
  db.run(
    1,
    'INSERT INTO source_file (entry, name, digest, columns, findings) VALUES (?, ?, ?, ?, ?)',
    entry,
    file.name,
    file.digest,
    file.columns,
    file.findings,
  );
}

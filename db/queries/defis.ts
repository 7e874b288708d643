import { canonicalText } from '#core/ballot/canonical.ts';
import type { DefiContent } from '#core/defi/defi.ts';
import { asDefiId, type DefiId, type Digest } from '#core/ids.ts';
import type { Hash } from '#core/ports.ts';
import { mayReadDossier, type Viewer } from '#core/jury/visibility.ts';
import { text, textOrNull, type ReadableDb, type Row, type WritableDb } from '../handles.ts';
import { contentOf, indexDefi } from '../search-index.ts';

export interface RecevabiliteDecision {
  readonly state: 'recevable' | 'a-completer' | 'irrecevable';
  readonly reason: string;
  readonly at: string;
}

/** A défi as the file holds it now. */
export interface StoredDefi {
  readonly id: DefiId;
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

/** Writes the next version of a dossier, which search then reads in the place of the one before. */
export function writeDefiVersion(
  db: WritableDb,
  entry: number,
  version: { readonly defi: DefiId; readonly content: DefiContent; readonly source: string | null },
  hash: Hash,
): void {
  const content = contentText(version.content);
  db.run(
    1,
    'INSERT INTO defi_version (entry, defi, source, content, digest, withdrawn) VALUES (?, ?, ?, ?, ?, 0)',
    entry,
    version.defi,
    version.source,
    content,
    hash(content),
  );
  indexDefi(db, version.defi);
}

/** The canonical text of a dossier's content: equal dossiers have equal texts and digests. */
export function contentText(content: DefiContent): string {
  return canonicalText(JSON.parse(JSON.stringify(content)) as Record<string, never>);
}

const currentDefis = `
  SELECT d.id, v.content, v.digest, v.source, r.state, r.reason, j.at
  FROM defi d
  JOIN defi_version v ON v.id = (SELECT max(id) FROM defi_version WHERE defi = d.id)
  LEFT JOIN recevabilite r ON r.id = (SELECT max(id) FROM recevabilite WHERE defi = d.id)
  LEFT JOIN journal j ON j.seq = r.entry
  WHERE v.withdrawn = 0`;

const storedDefi = (row: Row): StoredDefi => {
  const state = textOrNull(row, 'state');
  return {
    id: asDefiId(text(row, 'id')),
    content: contentOf(row),
    digest: text(row, 'digest') as Digest,
    source: textOrNull(row, 'source'),
    recevabilite:
      state === 'recevable' || state === 'a-completer' || state === 'irrecevable'
        ? { state, reason: text(row, 'reason'), at: text(row, 'at') }
        : null,
  };
};

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
  for (const row of db.all(`${currentDefis} ORDER BY d.dossier_number, d.id`)) {
    const defi = storedDefi(row);
    if (mayReadDossier(viewer, defi.id)) defis.push(defi);
    else hidden.push({ id: defi.id, title: defi.content.title });
  }
  return { defis, hidden };
}

/** One défi, or its title alone under the viewer's own déport; null when there is none. */
export function readDefi(db: ReadableDb, viewer: Viewer, id: DefiId): StoredDefi | HiddenDefi | null {
  const row = db.get(`${currentDefis} AND d.id = ?`, id);
  if (row === undefined) return null;
  const defi = storedDefi(row);
  return mayReadDossier(viewer, id) ? defi : { id, title: defi.content.title };
}

/** For loading again: which dossiers the file knows, with the digest of their current content. */
export function readKnownDossiers(
  db: ReadableDb,
): ReadonlyMap<string, { readonly id: DefiId; readonly digest: string; readonly content: DefiContent }> {
  const known = new Map<string, { id: DefiId; digest: string; content: DefiContent }>();
  for (const row of db.all(currentDefis)) {
    const { id, digest, content } = storedDefi(row);
    if (content.dossierNumber !== null) known.set(content.dossierNumber, { id, digest, content });
  }
  return known;
}

export function countDefis(db: ReadableDb): number {
  return db.all(currentDefis).length;
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

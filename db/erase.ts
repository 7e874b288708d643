import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import type { NamePlaceKind } from '#core/contract/requests/privacy.ts';
import { plainLabel } from '#core/intake/plain-label.ts';
import { groupBy } from '#core/group-by.ts';
import { jurorNumber } from '#core/jury/juror-number.ts';
import { namePartsOf } from '#core/privacy/name-parts.ts';
import { textsOfPayload } from '#core/privacy/payload-texts.ts';
import { withoutContacts } from '#core/privacy/remove-contacts.ts';
import { repeatsOf } from '#core/privacy/removed-texts.ts';
import { renamePeople, type Doubtful, type Renaming } from '#core/privacy/rename-people.ts';
import type { Hash } from '#core/ports.ts';
import { integer, text, textOrNull, type ReadableDb, type WritableDb } from './handles.ts';
import { readJurors } from './queries/jury.ts';
import { removalKind } from './queries/removals.ts';
import { indexEveryDefi } from './search-index.ts';

// The one exception to "nothing is overwritten" (decision 43): personal data that the call no longer needs. What is
// taken out is written down by the digests of what stands in its place; the journal's chain holds payloads by their digests
// alone and is not touched.

/** Versions of dossiers after their contacts went, each with the digest that its content has now. */
export interface ErasedContacts {
  readonly versions: readonly { readonly version: number; readonly digest: string }[];
  readonly attachments: number;
  /** Entries of the journal whose payload went. */
  readonly payloads: readonly number[];
}

/** Takes contacts out of every version of every dossier, with all attachments, and out of what repeats either. */
export function eraseContacts(db: WritableDb, hash: Hash): ErasedContacts {
  const removed = new Set<string>();
  const versions: { version: number; digest: string }[] = [];
  for (const row of db.all('SELECT id, content, export_part, fiche_part FROM defi_version ORDER BY id')) {
    const id = integer(row, 'id');
    const content = cleaned(text(row, 'content'), removed);
    const parts = (['export_part', 'fiche_part'] as const).map((column) => {
      const part = textOrNull(row, column);
      return part === null ? null : cleaned(part, removed);
    });
    db.run(
      1,
      'UPDATE defi_version SET content = ?, export_part = ?, fiche_part = ? WHERE id = ?',
      content,
      parts[0] ?? null,
      parts[1] ?? null,
      id,
    );
    versions.push({ version: id, digest: hash(content) });
  }
  for (const row of db.all('SELECT name FROM defi_attachment')) removed.add(text(row, 'name'));
  const attachments = db.runAny('DELETE FROM defi_attachment');
  db.runAny('DELETE FROM attachment');
  // What was found in a file may repeat what stood in it.
  db.runAny(`UPDATE source_file SET findings = '[]', columns = '[]'`);
  db.runAny('DELETE FROM draft');
  forgetIndex(db);
  return { versions, attachments, payloads: erasePayloads(db, repeatsOf(removed)) };
}

export interface ErasedJurors {
  readonly jurors: number;
  readonly payloads: readonly number[];
  /** Signed texts that name a juror: to change them would be to falsify them. */
  readonly signed: number;
  /** Texts in which a name stays, because somebody said that it is not the juror there. */
  readonly kept: number;
}

/** Columns in which the coordination wrote freely, or that repeat a juror's name, and what a person knows them as. */
const freeTexts = [
  ['decision', 'motivation', 'decisions'],
  ['decision', 'decided_by', 'decisions'],
  ['deport', 'reason', 'reasons'],
  ['device_key', 'reason', 'reasons'],
  ['enrolment_issue', 'reason', 'reasons'],
  ['hint_dismissed', 'reason', 'reasons'],
  ['juror_version', 'withdrawn', 'reasons'],
  ['jury_group_version', 'label', 'groups'],
  ['marking_sheet', 'definition', 'sheets'],
  ['merge_event', 'reason', 'reasons'],
  ['phase_change', 'reason', 'reasons'],
  ['recevabilite', 'reason', 'reasons'],
] as const;

const fileNames = [
  ['kit_written', 'file_name'],
  ['sitting_kit_written', 'file_name'],
] as const;

/** What was signed, or is known by the digest of its bytes. */
const signedBodies = `SELECT body FROM ballot UNION ALL SELECT body FROM deliberation_act
   UNION ALL SELECT body FROM deliberation_file`;

/** The words under which jurors are and were known. */
const jurorWords = (db: ReadableDb): { juror: string; name: string; organisation: string }[] =>
  db.all('SELECT juror, name, organisation FROM juror_version ORDER BY id').map((row) => ({
    juror: text(row, 'juror'),
    name: text(row, 'name'),
    organisation: text(row, 'organisation'),
  }));

/**
 * Jurors are told by number in reports, in the order of their names: the new names keep that order, so that a figure of a
 * report means the same juror as before.
 */
const inOrderOfNames = (db: ReadableDb): string[] => readJurors(db).map(({ id }) => id);

/** What takes the place of which name: `label` says it of a number. */
function renamingsOf(
  db: ReadableDb,
  label: (number: string) => string,
): { readonly owns: ReadonlyMap<string, string>; readonly renamings: readonly Renaming[] } {
  const jurors = inOrderOfNames(db);
  const owns = new Map(
    jurors.map((juror, place) => [juror, label(jurorNumber(place, jurors.length))] as const),
  );
  const words = jurorWords(db);
  const renamings = words.flatMap(({ juror, name, organisation }): Renaming[] => {
    const own = owns.get(juror) ?? '';
    // A ministry is in every dossier of its own: only beside the name does it tell who somebody is.
    return [{ name, own }, ...(organisation === '' ? [] : [{ name: `${name} (${organisation})`, own }])];
  });
  const names = words.map(({ juror, name }) => ({ name, own: owns.get(juror) ?? '' }));
  return { owns, renamings: [...renamings, ...namePartsOf(names)] };
}

/** A text in which a juror's name stands and may say something else. */
export interface DoubtfulText {
  readonly name: string;
  readonly text: string;
  readonly kind: NamePlaceKind;
  /** Where in the text. */
  readonly at: readonly Doubtful[];
  /** Rows and entries of the journal that hold the text. */
  readonly rows: number;
}

/** What `eraseJurors` would replace without anybody knowing whether it is the person: each text once, in a set order. */
export function doubtfulTexts(db: ReadableDb, label: (number: string) => string): DoubtfulText[] {
  const people = renamePeople(renamingsOf(db, label).renamings, fileWord);
  const found = new Map<string, DoubtfulText>();
  const look = (text: string, kind: NamePlaceKind): void => {
    for (const [name, at] of groupBy(people.doubtful(text), (one) => one.name)) {
      const key = keyOfText(name, text);
      const known = found.get(key);
      found.set(key, { name, text, kind: known?.kind ?? kind, at, rows: (known?.rows ?? 0) + 1 });
    }
  };
  for (const [table, column, kind] of freeTexts) {
    for (const row of db.all(`SELECT ${column} AS words FROM ${table} WHERE ${column} IS NOT NULL`)) {
      const words = text(row, 'words');
      for (const one of column === 'definition' ? textsOfJson(words) : [words]) look(one, kind);
    }
  }
  for (const { texts } of payloads(db)) for (const one of texts) look(one, 'journal');
  return [...found.values()];
}

/** Those of the texts that the file still holds: contacts that went in the same removal take what repeats them along. */
export function stillThere(
  db: ReadableDb,
  label: (number: string) => string,
  texts: readonly DoubtfulText[],
): DoubtfulText[] {
  const there = keysOfTexts(doubtfulTexts(db, label));
  return texts.filter(({ name, text: words }) => there.has(keyOfText(name, words)));
}

/** Tells a name in a text from the same name in another. */
const keyOfText = (name: string, words: string): string => `${name}\n${words}`;
const keysOfTexts = (texts: readonly Pick<DoubtfulText, 'name' | 'text'>[]): ReadonlySet<string> =>
  new Set(texts.map(({ name, text: words }) => keyOfText(name, words)));

/**
 * Gives every juror the name that `label` says of a number, and takes their names out of what else was written, but for `kept`:
 * those of `doubtfulTexts` in which a name is not the juror.
 */
export function eraseJurors(
  db: WritableDb,
  label: (number: string) => string,
  kept: readonly Pick<DoubtfulText, 'name' | 'text'>[] = [],
): ErasedJurors {
  const { owns, renamings } = renamingsOf(db, label);
  const places = keysOfTexts(kept);
  const people = renamePeople(renamings, fileWord, (name, words) => places.has(keyOfText(name, words)));
  for (const [juror, own] of owns) {
    db.runAny(`UPDATE juror_version SET name = ?, organisation = '' WHERE juror = ?`, own, juror);
  }
  // What is being typed may name anybody.
  db.runAny('DELETE FROM draft');
  // A sheet as it came bears its juror's name; what it said is in the body, and nobody signed it.
  db.runAny(`UPDATE ballot SET received = NULL WHERE source = 'sheet'`);
  for (const [table, column] of freeTexts) {
    rewrite(db, table, column, column === 'definition' ? inTextsOfJson(people.inText) : people.inText);
  }
  for (const [table, column] of fileNames) rewrite(db, table, column, people.inFileName);
  const signed = db
    .all(signedBodies)
    .filter((row) => textsOfJson(text(row, 'body')).some(people.isIn)).length;
  // A text once, also where two names stay in it.
  const texts = new Set(kept.map(({ text: words }) => words)).size;
  return { jurors: owns.size, payloads: erasePayloads(db, people.isIn), signed, kept: texts };
}

const fileWord = (name: string): string => plainLabel(name).replaceAll(' ', '-');

/** By the words themselves: not every one of these tables numbers its rows. */
function rewrite(db: WritableDb, table: string, column: string, change: (text: string) => string): void {
  for (const row of db.all(`SELECT DISTINCT ${column} AS words FROM ${table} WHERE ${column} IS NOT NULL`)) {
    const words = text(row, 'words');
    const changed = change(words);
    if (changed !== words) db.runAny(`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`, changed, words);
  }
}

const inTextsOfJson =
  (change: (text: string) => string) =>
  (source: string): string =>
    JSON.stringify(JSON.parse(source), (_key, value: unknown) =>
      typeof value === 'string' ? change(value) : value,
    );

const textsOfJson = (source: string): string[] => textsOfPayload(JSON.parse(source) as Json);

/**
 * Deletes the payloads of which a text that a person wrote is one of those; answers their entries. What earlier removals say
 * stays: they hold numbers and digests alone.
 */
function erasePayloads(db: WritableDb, isWanted: (text: string) => boolean): number[] {
  const found = payloads(db)
    .filter(({ texts }) => texts.some(isWanted))
    .map(({ seq }) => seq);
  for (const seq of found) db.run(1, 'DELETE FROM journal_payload WHERE seq = ?', seq);
  return found;
}

/** What people wrote into payloads, by the entry. */
const payloads = (db: ReadableDb): { readonly seq: number; readonly texts: readonly string[] }[] =>
  db
    .all(
      `SELECT p.seq, p.payload FROM journal_payload p JOIN journal j ON j.seq = p.seq
       WHERE j.kind <> ? ORDER BY p.seq`,
      removalKind,
    )
    .map((row) => ({ seq: integer(row, 'seq'), texts: textsOfJson(text(row, 'payload')) }));

const cleaned = (source: string, removed: Set<string>): string => {
  const { value, removed: taken } = withoutContacts(JSON.parse(source) as Json);
  for (const one of taken) removed.add(one);
  return taken.size === 0 ? source : canonicalText(value);
};

/** Segments of the index keep the words of what is gone until they are merged: it is made anew. */
function forgetIndex(db: WritableDb): void {
  db.runAny(`INSERT INTO defi_search (defi_search) VALUES ('delete-all')`);
  indexEveryDefi(db);
  db.runAny(`INSERT INTO defi_search (defi_search) VALUES ('optimize')`);
}

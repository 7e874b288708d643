import { canonicalText, type Json } from '#core/ballot/canonical.ts';
import { plainLabel } from '#core/intake/plain-label.ts';
import { withoutContacts } from '#core/privacy/remove-contacts.ts';
import type { Hash } from '#core/ports.ts';
import { integer, text, textOrNull, type ReadableDb, type WritableDb } from './handles.ts';
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
  return { versions, attachments, payloads: erasePayloads(db, [...removed]) };
}

export interface ErasedJurors {
  readonly jurors: number;
  readonly payloads: readonly number[];
  /** Signed texts that name a juror: to change them would be to falsify them. */
  readonly signed: number;
}

/** Columns in which the coordination wrote freely, or that repeat a juror's name. */
const rewritings = [
  'UPDATE decision SET motivation = replace(motivation, ?, ?) WHERE instr(motivation, ?) > 0',
  'UPDATE decision SET decided_by = replace(decided_by, ?, ?) WHERE instr(decided_by, ?) > 0',
  'UPDATE deport SET reason = replace(reason, ?, ?) WHERE instr(reason, ?) > 0',
  'UPDATE device_key SET reason = replace(reason, ?, ?) WHERE instr(reason, ?) > 0',
  'UPDATE enrolment_issue SET reason = replace(reason, ?, ?) WHERE instr(reason, ?) > 0',
  'UPDATE hint_dismissed SET reason = replace(reason, ?, ?) WHERE instr(reason, ?) > 0',
  'UPDATE juror_version SET withdrawn = replace(withdrawn, ?, ?) WHERE instr(withdrawn, ?) > 0',
  'UPDATE jury_group_version SET label = replace(label, ?, ?) WHERE instr(label, ?) > 0',
  'UPDATE marking_sheet SET definition = replace(definition, ?, ?) WHERE instr(definition, ?) > 0',
  'UPDATE merge_event SET reason = replace(reason, ?, ?) WHERE instr(reason, ?) > 0',
  'UPDATE phase_change SET reason = replace(reason, ?, ?) WHERE instr(reason, ?) > 0',
  'UPDATE recevabilite SET reason = replace(reason, ?, ?) WHERE instr(reason, ?) > 0',
] as const;

const renamings = [
  'UPDATE kit_written SET file_name = replace(file_name, ?, ?) WHERE instr(file_name, ?) > 0',
  'UPDATE sitting_kit_written SET file_name = replace(file_name, ?, ?) WHERE instr(file_name, ?) > 0',
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
function inOrderOfNames(db: ReadableDb): string[] {
  return db
    .all(
      `SELECT juror FROM juror_version WHERE id IN (SELECT max(id) FROM juror_version GROUP BY juror)
       ORDER BY name, juror`,
    )
    .map((row) => text(row, 'juror'));
}

/** Gives every juror the name that `label` says of a number, and takes their names out of what else was written. */
export function eraseJurors(db: WritableDb, label: (number: string) => string): ErasedJurors {
  const known = jurorWords(db);
  const jurors = inOrderOfNames(db);
  const digits = String(jurors.length).length;
  const nameOf = (juror: string): string => label(String(jurors.indexOf(juror) + 1).padStart(digits, '0'));
  const words = new Map<string, string>();
  for (const { juror, name, organisation } of known) {
    const own = nameOf(juror);
    for (const word of [name, ...spellings(name)]) words.set(word, own);
    // A ministry is in every dossier of its own: only beside the name does it tell who somebody is.
    if (organisation !== '') words.set(`${name} (${organisation})`, own);
  }
  for (const juror of jurors) {
    db.runAny(`UPDATE juror_version SET name = ?, organisation = '' WHERE juror = ?`, nameOf(juror), juror);
  }
  // The longest first: what holds another is not left in pieces.
  const ordered = [...words].sort(([one], [other]) => other.length - one.length);
  for (const [word, own] of ordered) {
    for (const rewriting of rewritings) db.runAny(rewriting, word, own, word);
    for (const renaming of renamings) db.runAny(renaming, word, fileWord(own), word);
  }
  const signed = rowsThatHold(db, [...words.keys()]);
  return { jurors: jurors.length, payloads: erasePayloads(db, [...words.keys()]), signed };
}

const fileWord = (name: string): string => plainLabel(name).replaceAll(' ', '-');

/** As names of files write it. */
function spellings(name: string): string[] {
  const plain = fileWord(name);
  return plain.length < 4 ? [] : [plain];
}

function rowsThatHold(db: ReadableDb, words: readonly string[]): number {
  return db.all(signedBodies).filter((row) => {
    const body = text(row, 'body');
    return words.some((word) => body.includes(inJson(word)));
  }).length;
}

/**
 * Deletes the payloads that hold any of these texts; answers their entries. What earlier removals say stays: they hold
 * numbers and digests alone, in which a short number may stand by chance.
 */
function erasePayloads(db: WritableDb, words: readonly string[]): number[] {
  const wanted = words.map(inJson).filter((word) => word.length > 2);
  if (wanted.length === 0) return [];
  const found = db
    .all(
      `SELECT p.seq, p.payload FROM journal_payload p JOIN journal j ON j.seq = p.seq
       WHERE j.kind <> ? ORDER BY p.seq`,
      removalKind,
    )
    .filter((row) => {
      const payload = text(row, 'payload');
      return wanted.some((word) => payload.includes(word));
    })
    .map((row) => integer(row, 'seq'));
  for (const seq of found) db.run(1, 'DELETE FROM journal_payload WHERE seq = ?', seq);
  return found;
}

const inJson = (word: string): string => JSON.stringify(word).slice(1, -1);

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

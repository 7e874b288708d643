import { asDefiId, asGroupId, asJurorId, type DefiId, type GroupId, type JurorId } from '#core/ids.ts';
import { JurorOffice, type Deport, type Juror } from '#core/jury/juror.ts';
import { byName } from '#core/jury/name-order.ts';
import { integer, text, textOrNull, type ReadableDb, type Row, type WritableDb } from '../handles.ts';

/** `replaces`: the juror whose place this one takes, told when they come in and never again. */
export function writeJuror(
  db: WritableDb,
  entry: number,
  juror: Juror,
  replaces: JurorId | null = null,
): void {
  db.run(
    1,
    `INSERT INTO juror_version (entry, juror, name, organisation, office, jury_group, withdrawn, replaces)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    entry,
    juror.id,
    juror.name,
    juror.organisation,
    juror.office,
    juror.group,
    juror.withdrawn,
    replaces,
  );
}

/** Whose place each juror took who came in for another. */
export function readReplacements(db: ReadableDb): ReadonlyMap<JurorId, JurorId> {
  const rows = db.all('SELECT juror, replaces FROM juror_version WHERE replaces IS NOT NULL');
  return new Map(rows.map((row) => [asJurorId(text(row, 'juror')), asJurorId(text(row, 'replaces'))]));
}

const jurorOf = (row: Row): Juror => {
  const group = textOrNull(row, 'jury_group');
  return {
    id: asJurorId(text(row, 'juror')),
    name: text(row, 'name'),
    organisation: text(row, 'organisation'),
    office: JurorOffice.parse(row['office']),
    group: group === null ? null : asGroupId(group),
    withdrawn: textOrNull(row, 'withdrawn'),
  };
};

/** All jurors ever, by name; those who withdrew carry their reason. */
export function readJurors(db: ReadableDb): Juror[] {
  return db
    .all(
      `SELECT juror, name, organisation, office, jury_group, withdrawn FROM juror_version
       WHERE id IN (SELECT max(id) FROM juror_version GROUP BY juror)`,
    )
    .map(jurorOf)
    .sort(byName);
}

/** The jurors as they were when this entry of the journal was written. */
export function readJurorsAt(db: ReadableDb, entry: number): Juror[] {
  return db
    .all(
      `SELECT juror, name, organisation, office, jury_group, withdrawn FROM juror_version
       WHERE id IN (SELECT max(id) FROM juror_version WHERE entry <= ? GROUP BY juror)`,
      entry,
    )
    .map(jurorOf)
    .sort(byName);
}

export interface JuryGroup {
  readonly id: GroupId;
  readonly label: string;
}

/** A group's name, or that there is no such group any more. */
export function writeGroup(db: WritableDb, entry: number, group: JuryGroup, removed = false): void {
  db.run(
    1,
    'INSERT INTO jury_group_version (entry, jury_group, label, removed) VALUES (?, ?, ?, ?)',
    entry,
    group.id,
    group.label,
    removed ? 1 : 0,
  );
}

export function readGroups(db: ReadableDb): JuryGroup[] {
  return db
    .all(
      `SELECT jury_group, label FROM jury_group_version
       WHERE id IN (SELECT max(id) FROM jury_group_version GROUP BY jury_group) AND removed = 0
       ORDER BY label, jury_group`,
    )
    .map((row) => ({ id: asGroupId(text(row, 'jury_group')), label: text(row, 'label') }));
}

/** Declares a déport, or takes it back when `reason` is null. */
export function writeDeport(
  db: WritableDb,
  entry: number,
  deport: { readonly juror: JurorId; readonly defi: DefiId; readonly reason: string | null },
): void {
  db.run(
    1,
    'INSERT INTO deport (entry, juror, defi, reason) VALUES (?, ?, ?, ?)',
    entry,
    deport.juror,
    deport.defi,
    deport.reason,
  );
}

/** The déports known to this file itself; those that came with ballots are read with the ballots. */
export function readDeports(db: ReadableDb): (Deport & { readonly defi: DefiId })[] {
  return db
    .all(
      `SELECT juror, defi, reason FROM deport
       WHERE id IN (SELECT max(id) FROM deport GROUP BY juror, defi) AND reason IS NOT NULL
       ORDER BY juror, defi`,
    )
    .map((row) => ({
      juror: asJurorId(text(row, 'juror')),
      defi: asDefiId(text(row, 'defi')),
      reason: text(row, 'reason'),
    }));
}

/** A secret that a kit carries and every ballot made from it proves to know; the first has no reason. */
export interface EnrolmentIssue {
  /** Counts from 1; a kit issued anew has the next one. */
  readonly issue: number;
  /** 256 random bits in hexadecimal. */
  readonly secret: string;
  readonly reason: string | null;
}

export function writeEnrolment(
  db: WritableDb,
  entry: number,
  juror: JurorId,
  enrolment: EnrolmentIssue,
): void {
  db.run(
    1,
    'INSERT INTO enrolment_issue (juror, issue, entry, secret, reason) VALUES (?, ?, ?, ?, ?)',
    juror,
    enrolment.issue,
    entry,
    enrolment.secret,
    enrolment.reason,
  );
}

/** The secrets given to a juror, oldest first. */
export function readEnrolments(db: ReadableDb, juror: JurorId): EnrolmentIssue[] {
  return db
    .all('SELECT issue, secret, reason FROM enrolment_issue WHERE juror = ? ORDER BY issue', juror)
    .map((row) => ({
      issue: integer(row, 'issue'),
      secret: text(row, 'secret'),
      reason: textOrNull(row, 'reason'),
    }));
}

export interface KitWritten {
  readonly juror: JurorId;
  readonly digest: string;
  readonly fileName: string;
  readonly issue: number;
  readonly part: number;
  readonly parts: number;
  readonly locked: boolean;
}

export function writeKit(db: WritableDb, entry: number, kit: KitWritten): void {
  db.run(
    1,
    'INSERT INTO kit_written (entry, juror, digest, file_name, issue, part, parts, protected) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    entry,
    kit.juror,
    kit.digest,
    kit.fileName,
    kit.issue,
    kit.part,
    kit.parts,
    kit.locked ? 1 : 0,
  );
}

/** When the last kit of each juror was written. */
export function readKitsWritten(db: ReadableDb): ReadonlyMap<JurorId, string> {
  const rows = db.all(
    'SELECT k.juror, max(j.at) AS at FROM kit_written k JOIN journal j ON j.seq = k.entry GROUP BY k.juror',
  );
  return new Map(rows.map((row) => [asJurorId(text(row, 'juror')), text(row, 'at')]));
}

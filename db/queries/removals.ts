import { z } from 'zod';
import { RemovedData } from '#core/contract/requests/backups.ts';
import type { Removal } from '#core/contract/requests/privacy.ts';
import type { Hash } from '#core/ports.ts';
import { integer, text, type ReadableDb } from '../handles.ts';
import { digestOfEntry } from '../journal.ts';
import type { EntryRecord } from './recorded-rows.ts';

/** The kind of the entry that a removal of personal data leaves in the journal. */
export const removalKind = 'remove-personal-data';

/** What an entry by which a ballot came says of where it was put; names no one. */
const LeftOfBallot = z.object({ entry: z.int(), digest: z.string(), held: z.string().nullable() });
type LeftOfBallot = z.infer<typeof LeftOfBallot>;

/** Its payload. */
export const RemovalPayload = z.object({
  contacts: z
    .object({
      versions: z.array(z.object({ version: z.int(), digest: z.string() })),
      attachments: z.int(),
      payloads: z.array(z.int()),
    })
    .nullable(),
  jurors: z
    .object({ jurors: z.int(), payloads: z.array(z.int()), signed: z.int(), kept: z.int().default(0) })
    .nullable(),
  /** Of entries whose payload went; those that earlier versions removed left nothing. */
  ballots: z.array(LeftOfBallot).default([]),
});
export type RemovalPayload = z.infer<typeof RemovalPayload>;

const read = (db: ReadableDb): { seq: number; at: string; payload: RemovalPayload }[] =>
  db
    .all(
      `SELECT j.seq, j.at, p.payload FROM journal j JOIN journal_payload p ON p.seq = j.seq
       WHERE j.kind = ? ORDER BY j.seq`,
      removalKind,
    )
    .flatMap((row) => {
      const payload = RemovalPayload.safeParse(JSON.parse(text(row, 'payload')));
      return payload.success
        ? [{ seq: integer(row, 'seq'), at: text(row, 'at'), payload: payload.data }]
        : [];
    });

/** What was removed and when, oldest first. */
export const readRemovals = (db: ReadableDb): Removal[] =>
  read(db).map(({ at, payload: { contacts, jurors } }) => ({
    at,
    contacts:
      contacts === null ? null : { versions: contacts.versions.length, attachments: contacts.attachments },
    jurors: jurors === null ? null : { jurors: jurors.jurors, signed: jurors.signed, kept: jurors.kept },
  }));

/** What verifying needs to know of the removals. */
export interface RemovalFacts {
  readonly count: number;
  /** Entries of the journal whose payload was taken out. */
  readonly payloads: number;
  /** The digest that the content of a version has since, by the number of the version. */
  readonly digests: ReadonlyMap<number, string>;
  /** What was left of the entries by which ballots came, by the entry. */
  readonly ballots: ReadonlyMap<number, LeftOfBallot>;
  /** The entry of the last removal of jurors' names or of contacts; 0 when there was none. */
  readonly last: number;
}

export function readRemovalFacts(db: ReadableDb): RemovalFacts {
  const all = read(db);
  const digests = new Map<number, string>();
  const payloads = new Set<number>();
  const ballots = new Map<number, LeftOfBallot>();
  for (const { payload } of all) {
    for (const { version, digest } of payload.contacts?.versions ?? []) digests.set(version, digest);
    for (const left of payload.ballots) ballots.set(left.entry, left);
    for (const seq of [...(payload.contacts?.payloads ?? []), ...(payload.jurors?.payloads ?? [])])
      payloads.add(seq);
  }
  return { count: all.length, payloads: payloads.size, digests, ballots, last: all.at(-1)?.seq ?? 0 };
}

/** The kinds of entry by which ballots come. */
export const ballotKinds = ['receive-ballot', 'receive-sheet', 'type-ballot'] as const;

/** What a removal would leave of the entries by which ballots came: of those that are what the chain says of them. */
export const readBallotEntries = (db: ReadableDb, hash: Hash): LeftOfBallot[] =>
  db
    .all(
      `SELECT j.seq, j.payload_digest, p.payload FROM journal j JOIN journal_payload p ON p.seq = j.seq
       WHERE j.kind IN (SELECT value FROM json_each(?)) ORDER BY j.seq`,
      JSON.stringify(ballotKinds),
    )
    .flatMap((row) => {
      const payload = text(row, 'payload');
      if (hash(payload) !== text(row, 'payload_digest')) return [];
      const left = LeftOfBallot.omit({ entry: true }).safeParse(JSON.parse(payload));
      return left.success ? [{ entry: integer(row, 'seq'), ...left.data }] : [];
    });

/** Entries with what a removal left of them in the place of what went. */
export function withWhatWasLeft(db: ReadableDb, entries: readonly EntryRecord[]): readonly EntryRecord[] {
  const { ballots } = readRemovalFacts(db);
  return entries.map((entry) =>
    entry.payload === undefined ? { ...entry, payload: ballots.get(entry.seq) } : entry,
  );
}

/** A removal by its place in the journal: a copy of the session that has this entry was made after it. */
export interface RemovalMark {
  readonly seq: number;
  readonly digest: string;
  readonly removed: RemovedData;
}

export const readRemovalMarks = (db: ReadableDb): RemovalMark[] =>
  read(db).map(({ seq, payload: { contacts, jurors } }) => ({
    seq,
    digest: digestOfEntry(db, seq) ?? '',
    removed: { contacts: contacts !== null, jurors: jurors !== null },
  }));

/** The kind of the entry that says that a backup was restored; its payload names what came back with it. */
export const restoringKind = 'restore-backup';

const RestoringPayload = z.object({ returned: RemovedData.nullable() });

/** What backups that were restored brought back, and no later removal took out again; null when nothing is. */
export function readReturned(db: ReadableDb): (RemovedData & { readonly at: string }) | null {
  let returned: (RemovedData & { readonly at: string }) | null = null;
  const rows = db.all(
    `SELECT j.at, j.kind, p.payload FROM journal j JOIN journal_payload p ON p.seq = j.seq
     WHERE j.kind IN (?, ?) ORDER BY j.seq`,
    restoringKind,
    removalKind,
  );
  for (const row of rows) {
    const payload: unknown = JSON.parse(text(row, 'payload'));
    if (text(row, 'kind') === restoringKind) {
      const back = RestoringPayload.safeParse(payload).data?.returned ?? null;
      if (back !== null) returned = either(returned, back, text(row, 'at'));
      continue;
    }
    const removal = RemovalPayload.safeParse(payload).data;
    if (returned === null || removal === undefined) continue;
    const left = {
      contacts: returned.contacts && removal.contacts === null,
      jurors: returned.jurors && removal.jurors === null,
    };
    returned = left.contacts || left.jurors ? { ...left, at: returned.at } : null;
  }
  return returned;
}

const either = (one: RemovedData | null, other: RemovedData, at: string): RemovedData & { at: string } => ({
  contacts: other.contacts || one?.contacts === true,
  jurors: other.jurors || one?.jurors === true,
  at,
});

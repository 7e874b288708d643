import { z } from 'zod';
import type { Removal } from '#core/contract/requests/privacy.ts';
import { integer, text, type ReadableDb } from '../handles.ts';

/** The kind of the entry that a removal of personal data leaves in the journal. */
export const removalKind = 'remove-personal-data';

/** Its payload. */
export const RemovalPayload = z.object({
  contacts: z
    .object({
      versions: z.array(z.object({ version: z.int(), digest: z.string() })),
      attachments: z.int(),
      payloads: z.array(z.int()),
    })
    .nullable(),
  jurors: z.object({ jurors: z.int(), payloads: z.array(z.int()), signed: z.int() }).nullable(),
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
    jurors: jurors === null ? null : { jurors: jurors.jurors, signed: jurors.signed },
  }));

/** What verifying needs to know of the removals. */
export interface RemovalFacts {
  readonly count: number;
  /** Entries of the journal whose payload was taken out. */
  readonly payloads: number;
  /** The digest that the content of a version has since, by the number of the version. */
  readonly digests: ReadonlyMap<number, string>;
  /** The entry of the last removal of jurors' names or of contacts; 0 when there was none. */
  readonly last: number;
}

export function readRemovalFacts(db: ReadableDb): RemovalFacts {
  const all = read(db);
  const digests = new Map<number, string>();
  const payloads = new Set<number>();
  for (const { payload } of all) {
    for (const { version, digest } of payload.contacts?.versions ?? []) digests.set(version, digest);
    for (const seq of [...(payload.contacts?.payloads ?? []), ...(payload.jurors?.payloads ?? [])])
      payloads.add(seq);
  }
  return { count: all.length, payloads: payloads.size, digests, last: all.at(-1)?.seq ?? 0 };
}

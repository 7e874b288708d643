import { Act, actBody, type KnownAct } from '#core/deliberation/act.ts';
import { asDigest, type Digest } from '#core/ids.ts';
import { integer, text, type ReadableDb, type WritableDb } from '../handles.ts';

// Acts of deliberation are only ever added. What they say together is for `core/deliberation` to tell.

/** An act with the entry of this file's journal that wrote it down, or took it in. */
export interface StoredAct extends KnownAct {
  readonly entry: number;
}

/** All acts, in the order in which this file came to know them. */
export function readActs(db: ReadableDb): StoredAct[] {
  return db.all('SELECT digest, body, entry FROM deliberation_act ORDER BY id').map((row) => ({
    digest: asDigest(text(row, 'digest')),
    act: Act.parse(JSON.parse(text(row, 'body'))),
    entry: integer(row, 'entry'),
  }));
}

export const hasAct = (db: ReadableDb, digest: Digest): boolean =>
  db.get('SELECT 1 AS one FROM deliberation_act WHERE digest = ?', digest) !== undefined;

export function insertAct(db: WritableDb, entry: number, { digest, act }: KnownAct): void {
  db.run(
    1,
    'INSERT INTO deliberation_act (entry, digest, body) VALUES (?, ?, ?)',
    entry,
    digest,
    actBody(act),
  );
}

import { countKinds, readKindsAfter } from '#db/queries/history.ts';
import { journalHead } from '#db/journal.ts';
import type { OpenSession } from '../../open-session.ts';

interface Counted {
  readonly kinds: Map<string, number>;
  upTo: number;
}

const kept = new WeakMap<OpenSession, Counted>();

/** How many entries of each kind the journal has: counted once, and then only what was added. */
export function countedKinds(session: OpenSession): ReadonlyMap<string, number> {
  const { length } = journalHead(session.db);
  let counted = kept.get(session);
  if (counted === undefined || counted.upTo > length) {
    const kinds = new Map(countKinds(session.db).map(({ kind, count }) => [kind, count]));
    counted = { kinds, upTo: length };
    kept.set(session, counted);
  }
  if (counted.upTo < length) {
    for (const kind of readKindsAfter(session.db, counted.upTo))
      counted.kinds.set(kind, (counted.kinds.get(kind) ?? 0) + 1);
    counted.upTo = length;
  }
  return counted.kinds;
}

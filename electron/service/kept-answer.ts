import type { Digest } from '#core/ids.ts';
import { journalHead } from '#db/journal.ts';
import type { OpenSession } from './open-session.ts';

/** An answer that costs, kept for the session that is open until anything is written to its journal. */
export class KeptAnswer<Value> {
  readonly #kept = new WeakMap<OpenSession, { readonly head: Digest; readonly value: Value }>();

  /** Null when there is none for the session as it is now. */
  of(session: OpenSession): Value | null {
    const kept = this.#kept.get(session);
    return kept?.head === journalHead(session.db).digest ? kept.value : null;
  }

  /** `head`: of the journal when what the answer stands on was read. */
  keep(session: OpenSession, head: Digest, value: Value): Value {
    this.#kept.set(session, { head, value });
    return value;
  }
}

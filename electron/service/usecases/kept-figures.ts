import type { Digest } from '#core/ids.ts';
import { journalHead, lastEntryApartFrom } from '#db/journal.ts';
import type { OpenSession } from '../open-session.ts';
import { deliberationKinds } from '../since-turn.ts';
import { readRanked, type Ranked } from './read-ranked.ts';

/** What figures on the marks are worked out from. */
export interface Ground {
  readonly ranked: Ranked;
  /** Of the journal when it was read. */
  readonly head: Digest;
  /** The same as long as the ballots, the settings and the official order are. */
  readonly standsOn: string;
}

/** Refused while the marking is open, like the ranking. */
export function groundOf(session: OpenSession): Ground {
  const ranked = readRanked(session);
  const { rows, downOrder, down } = ranked;
  const entry = lastEntryApartFrom(session.db, deliberationKinds);
  const facts = [entry, downOrder.length, down.above, ...rows.map(({ defi }) => defi)];
  return { ranked, head: journalHead(session.db).digest, standsOn: facts.join(' ') };
}

/** An answer that costs, kept for the session that is open until something changes what it stands on. */
export class KeptFigures<Value> {
  readonly #kept = new WeakMap<
    OpenSession,
    { readonly head: Digest; readonly standsOn: string; readonly value: Value }
  >();

  /** The answer, or what to work it out from. Free when nothing was written at all. */
  of(session: OpenSession): { readonly value: Value } | { readonly ground: Ground } {
    const kept = this.#kept.get(session);
    if (kept?.head === journalHead(session.db).digest) return kept;
    const ground = groundOf(session);
    if (kept?.standsOn !== ground.standsOn) return { ground };
    return { value: this.keep(session, ground, kept.value) };
  }

  keep(session: OpenSession, { head, standsOn }: Ground, value: Value): Value {
    this.#kept.set(session, { head, standsOn, value });
    return value;
  }
}

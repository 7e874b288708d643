import { visibleEntry, type HistoryEntry } from '#core/history/history-entry.ts';
import { historyLine, type FoundBy } from '#core/history/history-line.ts';
import type { HistoryNames } from '#core/history/history-names.ts';
import { mayRename } from '#core/history/kind-groups.ts';
import type { Language } from '#core/contract/shell.ts';
import { journalHead } from '#db/journal.ts';
import { readHistoryDown, readKindsAfter, type RowsBelow } from '#db/queries/history.ts';
import type { OpenSession } from '../../open-session.ts';
import { namesFor } from './history-names-of.ts';

/** How many entries are told at a time: some milliseconds. */
const stretch = 100;

/**
 * The journal of a session in words, from its end downwards, as far as somebody looked. Entries never change; what they are
 * told as does when something gets another name, or when the person may read more or less: then it begins anew.
 */
export class HistoryIndex {
  /** By the number of the entry; from `#lowest` to `#top` all are there. */
  readonly #told = new Map<number, FoundBy>();
  #lowest: number;
  #top: number;
  readonly #below: RowsBelow = new Map();
  readonly names: HistoryNames;
  readonly #tell: (entry: HistoryEntry) => FoundBy;

  private constructor(
    private readonly session: OpenSession,
    private readonly key: string,
    language: Language,
  ) {
    this.#top = journalHead(session.db).length;
    this.#lowest = this.#top + 1;
    this.names = namesFor(session);
    const [viewer, moment] = [session.viewer(), session.moment()];
    this.#tell = (entry) => historyLine(visibleEntry(entry, viewer, moment), this.names, language);
  }

  /** What is known already, as long as it still holds. */
  static of(session: OpenSession, language: Language): HistoryIndex {
    const viewer = session.viewer();
    const key = JSON.stringify([language, viewer, [...viewer.ownDeports], session.moment()]);
    const present = kept.get(session);
    if (present?.key === key && present.#followed()) return present;
    const fresh = new HistoryIndex(session, key, language);
    kept.set(session, fresh);
    return fresh;
  }

  get top(): number {
    return this.#top;
  }

  /** The entry of this number in words; null where nobody has looked so far down yet. */
  at(seq: number): FoundBy | null {
    return this.#told.get(seq) ?? null;
  }

  /** Tells some more entries downwards. */
  goOn(): void {
    if (this.#lowest <= 1) return;
    this.#add(readHistoryDown(this.session.db, this.#lowest - 1, stretch, this.#below));
    this.#lowest = Math.max(1, this.#lowest - stretch);
  }

  /** Tells what was written since; false when that changed what the others are called. */
  #followed(): boolean {
    const { db } = this.session;
    const kinds = readKindsAfter(db, this.#top);
    if (kinds.some(mayRename) || kinds.length > stretch) return false;
    if (kinds.length > 0) this.#add(readHistoryDown(db, this.#top + kinds.length, kinds.length));
    this.#top += kinds.length;
    return true;
  }

  #add(entries: readonly HistoryEntry[]): void {
    for (const entry of entries) this.#told.set(entry.seq, this.#tell(entry));
  }
}

const kept = new WeakMap<OpenSession, HistoryIndex>();

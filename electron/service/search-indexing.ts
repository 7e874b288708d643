import type { SessionDb } from '#db/open.ts';
import { countUnindexed, indexWaiting } from '#db/search-index.ts';
import type { ServiceHost } from './host.ts';
import { OncePerSession } from './once-per-session.ts';
import type { OpenSession } from './open-session.ts';
import { othersFirst } from './others-first.ts';
import { unheard } from './unheard.ts';

/** So many dossiers are read by the search in the transaction that brings them, in a fraction of a second. */
export const mostIndexedAtOnce = 500;

/** How long a save may have to wait for a turn of the index. */
const turnMs = 40;

/** How many dossiers the search does not read yet. */
const counted = new WeakMap<OpenSession, number>();
const works = new OncePerSession();

const mayIndex = (file: SessionDb): boolean => file.isOpen && file.readOnly === null;

function countAnew(session: OpenSession): number {
  const left = countUnindexed(session.db);
  counted.set(session, left);
  return left;
}

/** How many dossiers of the open session a search does not find yet. */
export const unindexed = (session: OpenSession): number =>
  // Whoever may write to a file that is only read here goes on with it elsewhere.
  (session.file.readOnly === null ? counted.get(session) : undefined) ?? countAnew(session);

/**
 * Has the search read what waits for it, in pauses between other requests: after an import of thousands of dossiers, and
 * when a file is opened that was closed before it was done. Ends without a word when the session is closed or can no
 * longer be written to; the next opening goes on.
 */
export function indexInPauses(host: ServiceHost, session: OpenSession): Promise<void> {
  return works.run(session, () => indexAll(session).catch(unheard((event) => host.log(event))));
}

/** The same after more dossiers were left waiting: until their turn comes searches say how many. */
export function indexMore(host: ServiceHost, session: OpenSession): void {
  countAnew(session);
  void indexInPauses(host, session);
}

async function indexAll(session: OpenSession): Promise<void> {
  const { file } = session;
  // A file that turns out to be damaged is told by those who look through it, not by its opening.
  await othersFirst(session);
  if (!mayIndex(file)) return;
  countAnew(session);
  let after = 0;
  while (unindexed(session) > 0) {
    await othersFirst(session);
    if (!mayIndex(file)) return;
    const over = performance.now() + turnMs;
    const from = after;
    const { indexed, next } = file.write((db) => indexWaiting(db, from, () => performance.now() > over));
    after = next ?? 0;
    // What was saved meanwhile may have brought more, or taken some away.
    if (next === null) countAnew(session);
    else counted.set(session, Math.max(0, unindexed(session) - indexed));
  }
}

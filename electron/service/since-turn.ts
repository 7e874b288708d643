import { decisionKinds } from '#core/history/kind-groups.ts';
import { lastEntryApartFrom } from '#db/journal.ts';
import { reportExportKind } from '#db/queries/report-exports.ts';
import type { OpenSession } from './open-session.ts';

/** The kinds of entry that change neither ballots nor dossiers nor settings: all that comes after the closing. */
export const deliberationKinds = [
  'deliberate',
  'undo-deliberation',
  'receive-sitting',
  'export-sitting',
  'write-sitting-kit',
  'save-option',
  'remove-option',
  'reduce-options',
  'save-scenario',
  'remove-scenario',
  ...decisionKinds,
  reportExportKind,
] as const;

/** What an answer stands on beside what is written down. */
type Beside = (session: OpenSession) => unknown;

/** Keeps the last answer for each open session until something other than an act of deliberation is written down. */
export const sinceTurn = <Value>(
  workOut: (session: OpenSession) => Value,
  beside?: Beside,
): ((session: OpenSession) => Value) => sinceOther(deliberationKinds, workOut, beside);

/** Keeps the last answer for each open session until an entry of a kind other than these is written down, or `beside` changes. */
export function sinceOther<Value>(
  kinds: readonly string[],
  workOut: (session: OpenSession) => Value,
  beside: Beside = () => null,
): (session: OpenSession) => Value {
  const known = new WeakMap<
    OpenSession,
    { readonly entry: string; readonly also: unknown; readonly value: Value }
  >();
  return (session) => {
    const entry = lastEntryApartFrom(session.db, kinds);
    const also = beside(session);
    const present = known.get(session);
    if (present?.entry === entry && present.also === also) return present.value;
    const value = workOut(session);
    known.set(session, { entry, also, value });
    return value;
  };
}

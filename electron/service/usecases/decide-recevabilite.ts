import { AppFailure } from '#core/contract/app-error.ts';
import type { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import type { RecevabiliteCheck } from '#core/defi/recevabilite-check.ts';
import { checkRecevabilite, fieldsFilledByAny } from '#core/defi/recevabilite-checks.ts';
import type { FieldKey } from '#core/defi/fields.ts';
import type { DefiId, Digest } from '#core/ids.ts';
import { recevabilitePlace } from '#core/selection/typed-place.ts';
import { journalHead } from '#db/journal.ts';
import { readDefis, writeRecevabilite, type StoredDefi } from '#db/queries/defis.ts';
import { dropDraft } from '#db/queries/marks.ts';
import { readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';

/** What the coordination decides, with the reason that the report will give. */
export interface Decision {
  readonly state: RecevabiliteState;
  readonly reason: string;
}

/** Every défi of the session with its checklist, in the order of the list. */
export function checkedDefis(
  session: OpenSession,
): { readonly defi: StoredDefi; readonly checks: readonly RecevabiliteCheck[] }[] {
  const settings = readSettings(session.db);
  const { defis } = readDefis(session.db, session.viewer());
  const asked = fieldsFilledByAny(defis.map(({ content }) => content));
  lastAsked.set(session, { head: journalHead(session.db).digest, asked });
  return defis.map((defi) => ({ defi, checks: checkRecevabilite(defi.content, settings, asked) }));
}

/** What the call's form asks for takes reading every défi: kept until something is saved. */
const lastAsked = new WeakMap<
  OpenSession,
  { readonly head: Digest; readonly asked: ReadonlySet<FieldKey> }
>();

/** The checklist of one défi of the session. */
export function checksOf(session: OpenSession, defi: StoredDefi): readonly RecevabiliteCheck[] {
  const last = lastAsked.get(session);
  if (last?.head !== journalHead(session.db).digest)
    return checkedDefis(session).find((one) => one.defi.id === defi.id)?.checks ?? [];
  return checkRecevabilite(defi.content, readSettings(session.db), last.asked);
}

/** Only what was decided recevable reaches the jurors: neither a finding nor a silence lets a défi through. */
export const isRecevable = ({ recevabilite }: Pick<StoredDefi, 'recevabilite'>): boolean =>
  recevabilite?.state === 'recevable';

/** How many défis will be marked, and how many still wait for a decision that settles it. */
export function recevabiliteFacts(defis: readonly StoredDefi[]): {
  readonly recevables: number;
  readonly recevabiliteOpen: number;
} {
  const isOpen = ({ recevabilite }: StoredDefi): boolean =>
    recevabilite === null || recevabilite.state === 'a-completer';
  return { recevables: defis.filter(isRecevable).length, recevabiliteOpen: defis.filter(isOpen).length };
}

export function decideRecevabilite(
  context: ServiceContext,
  { defi, state, reason }: Decision & { readonly defi: DefiId },
): null {
  const session = context.coordinatorSession();
  refuseUnknown(session, [defi]);
  session.record({ kind: 'decide-recevabilite', subject: defi, payload: { state, reason } }, (db, entry) => {
    writeRecevabilite(db, entry, defi, { state, reason });
    dropDraft(db, 'coordination', defi, recevabilitePlace);
  });
  return null;
}

/** One decision for several défis: one transaction and one journal entry that names them all. */
export function decideRecevabiliteOfMany(
  context: ServiceContext,
  { defis, state, reason }: Decision & { readonly defis: readonly DefiId[] },
): { decided: number } {
  const session = context.coordinatorSession();
  const all = [...new Set(defis)];
  refuseUnknown(session, all);
  session.record(
    {
      kind: 'decide-recevabilite-many',
      subject: session.facts.id,
      payload: { state, reason, defis: all },
    },
    (db, entry) => {
      for (const defi of all) writeRecevabilite(db, entry, defi, { state, reason });
    },
  );
  return { decided: all.length };
}

function refuseUnknown(session: OpenSession, wanted: readonly DefiId[]): void {
  const { defis, hidden } = readDefis(session.db, session.viewer());
  const known = new Set([...defis, ...hidden].map(({ id }) => id));
  if (wanted.some((id) => !known.has(id))) throw new AppFailure('defi-unknown');
}

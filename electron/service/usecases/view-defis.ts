import { isLate } from '#core/call/settings.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { DefiRow, DefiView } from '#core/contract/requests/defis.ts';
import type { RecevabiliteState } from '#core/contract/requests/recevabilite.ts';
import { teamRequest } from '#core/defi/team.ts';
import type { DefiId } from '#core/ids.ts';
import {
  readDefi,
  readDefis,
  writeRecevabilite,
  type HiddenDefi,
  type StoredDefi,
} from '#db/queries/defis.ts';
import { readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';

/** The défis as the coordinator's list shows them. */
export function listDefis(context: ServiceContext): DefiRow[] {
  const session = context.coordinatorSession();
  const settings = readSettings(session.db);
  return readDefis(session.db, session.viewer()).defis.map(({ id, content, recevabilite }) => {
    const team = teamRequest(content, settings);
    return {
      id,
      number: content.dossierNumber,
      title: content.title,
      administration: content.administration,
      ministries: content.ministries,
      filedAt: content.filedAt,
      late: isLate(content.filedAt, settings.deadline),
      teamSize: team.size,
      profiles: team.profiles.map(({ profile }) => profile),
      recevabilite,
    };
  });
}

/** One dossier to read, whole or by its title alone. */
export function viewDefi(session: OpenSession, id: DefiId): DefiView {
  const defi = readDefi(session.db, session.viewer(), id);
  if (defi === null) throw new AppFailure('defi-unknown');
  if (isHidden(defi)) return { sight: 'title-only', id, title: defi.title };
  return {
    sight: 'whole',
    id,
    content: defi.content,
    late: isLate(defi.content.filedAt, readSettings(session.db).deadline),
    recevabilite: defi.recevabilite,
    source: defi.source,
  };
}

const isHidden = (defi: StoredDefi | HiddenDefi): defi is HiddenDefi => 'title' in defi;

export function decideRecevabilite(
  context: ServiceContext,
  decision: { readonly defi: DefiId; readonly state: RecevabiliteState; readonly reason: string },
): null {
  const session = context.coordinatorSession();
  if (readDefi(session.db, session.viewer(), decision.defi) === null) throw new AppFailure('defi-unknown');
  const { defi, state, reason } = decision;
  session.record({ kind: 'decide-recevabilite', subject: defi, payload: { state, reason } }, (db, entry) =>
    writeRecevabilite(db, entry, defi, { state, reason }),
  );
  return null;
}

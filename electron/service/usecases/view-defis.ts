import { isLate } from '#core/call/settings.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import type { DefiRow, DefiView } from '#core/contract/requests/defis.ts';
import { teamRequest } from '#core/defi/team.ts';
import type { DefiId } from '#core/ids.ts';
import { countChecks } from '#core/defi/recevabilite-check.ts';
import {
  readDefi,
  readRecevabiliteHistory,
  readWithdrawn,
  type HiddenDefi,
  type StoredDefi,
} from '#db/queries/defis.ts';
import { readSettings } from '#db/queries/session.ts';
import { readMarkedBefore } from '#db/queries/stale-marks.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { checkedDefis, checksOf } from './decide-recevabilite.ts';

/** The défis as the coordinator's list shows them. */
export function listDefis(context: ServiceContext): DefiRow[] {
  const session = context.coordinatorSession();
  const settings = readSettings(session.db);
  const current = session.currentBallots();
  const overtaken = new Map(
    readMarkedBefore(session.db, current).map(({ defi, jurors }) => [defi, jurors.length]),
  );
  return checkedDefis(session).map(({ defi: { id, content, recevabilite }, checks }) => {
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
      overtaken: overtaken.get(id) ?? 0,
      checks: countChecks(checks),
    };
  });
}

/** Dossiers that were loaded and are no longer there. */
export const listWithdrawn = (context: ServiceContext): RequestOutput<'withdrawn-list'> => {
  const session = context.coordinatorSession();
  return readWithdrawn(session.db, session.viewer());
};

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
    ...appraisal(session, defi),
    source: defi.source,
  };
}

/** The checklist and the decisions of a défi: the coordination's own, left out of what a juror reads. */
function appraisal(
  session: OpenSession,
  defi: StoredDefi,
): Pick<Extract<DefiView, { readonly sight: 'whole' }>, 'checks' | 'decisions'> {
  if (session.facts.role !== 'coordinator') return { checks: [], decisions: [] };
  return {
    checks: [...checksOf(session, defi)],
    decisions: readRecevabiliteHistory(session.db, defi.id),
  };
}

const isHidden = (defi: StoredDefi | HiddenDefi): defi is HiddenDefi => 'title' in defi;

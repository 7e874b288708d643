import { KitContents, kitChanges } from '#core/ballot/kit-contents.ts';
import type { JurorKit, KitsView } from '#core/contract/requests/kits.ts';
import type { Juror } from '#core/jury/juror.ts';
import { readPassphrase } from '#db/queries/keys.ts';
import { readLastKits, type LastKit } from '#db/queries/kits.ts';
import { readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import { contentsNow, kitSources } from './kit-dossiers.ts';

/** Who has a kit, and whose says something else than one that would be written now. */
export function viewKits(context: ServiceContext): KitsView {
  const session = context.coordinatorSession();
  const { db } = session;
  const { kitLimitMegabytes, ballotsDue } = readSettings(db);
  const sources = kitSources(session);
  const kits = readLastKits(db);
  const rowOf = (juror: Juror): JurorKit => {
    const last = kits.get(juror.id);
    const plan = sources.planOf(juror.id);
    const { state, changes } = stateOf(last, contentsNow(session, juror, plan, context.ports.hash));
    return {
      juror: juror.id,
      name: juror.name,
      state,
      changes,
      last:
        last === undefined
          ? null
          : { at: last.at, issue: last.issue, locked: last.locked, files: [...last.files] },
      defis: plan.length,
      hasPassphrase: readPassphrase(db, juror.id) !== null,
      inConflict: sources.inConflict(juror.id),
    };
  };
  return {
    jurors: session.activeJurors().map(rowOf),
    canWrite: session.phase() === 'notation',
    limitMegabytes: kitLimitMegabytes,
    ballotsDue,
  };
}

function stateOf(last: LastKit | undefined, now: KitContents): Pick<JurorKit, 'state' | 'changes'> {
  if (last === undefined) return { state: 'none', changes: null };
  const { payload } = last;
  if (payload === null) return { state: 'unknown', changes: null };
  const said = KitContents.safeParse(
    typeof payload === 'object' && 'contents' in payload ? payload.contents : null,
  );
  // Written before kits told what they said: those had no attachments either.
  if (!said.success) return { state: 'outdated', changes: null };
  const changes = kitChanges(said.data, now);
  return { state: changes === null ? 'current' : 'outdated', changes };
}

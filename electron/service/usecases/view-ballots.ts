import { isClosed } from '#core/call/phase.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import type { BallotsView } from '#core/contract/requests/ballots.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import { currentBallot, type CurrentBallot } from '#core/merge/current-ballot.ts';
import { setAsideBallots } from '#core/merge/juror-state.ts';
import { readBallotDeports } from '#db/queries/ballot-readings.ts';
import { readBallotSummaries } from '#db/queries/ballots.ts';
import { readJurors, readKitsWritten } from '#db/queries/jury.ts';
import { readFreeze, readMergeDecisions } from '#db/queries/merge-events.ts';
import { readGrid } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { kitPlans } from './assigned-defis.ts';

/** Who has a kit, who has sent a ballot, how much of it is filled: progress, never a mark. */
export function viewBallots(context: ServiceContext): BallotsView {
  const session = context.coordinatorSession();
  const { db } = session;
  const kits = readKitsWritten(db);
  const summaries = readBallotSummaries(db);
  const { state: merged, jurors: states } = session.merged();
  const aside = setAsideBallots(merged);
  const criteria = readGrid(db).grid.criteria.length;
  const names = new Map(readJurors(db).map((juror) => [juror.id, juror.name]));
  const phase = session.phase();
  const planOf = kitPlans(session);
  return {
    jurors: readJurors(db).map((juror) => {
      const own = summaries.filter((ballot) => ballot.juror === juror.id && ballot.held === null);
      const state = states.get(juror.id);
      const counted = currentBallot(state);
      // Of several ballots put together: the one that came last.
      const last = own.filter(({ digest }) => counted?.ballots.includes(digest) === true).at(-1);
      const plan = new Set(planOf(juror.id).map(({ id }) => id));
      const progress =
        counted === null
          ? { complete: 0, deports: 0 }
          : progressIn(session, juror.id, counted, criteria, plan);
      return {
        juror: juror.id,
        name: juror.name,
        kitWrittenAt: kits.get(juror.id) ?? null,
        ballots: own.length,
        last:
          last === undefined
            ? null
            : {
                sequence: last.sequence,
                receipt: receiptOf(last.digest),
                words: receiptWordsOf(last.digest),
                receivedAt: last.receivedAt,
              },
        complete: progress.complete,
        toMark: plan.size - progress.deports,
        deports: progress.deports,
        conflict: state?.kind === 'conflict' ? state.over : null,
        settled: counted !== null && counted.settlement !== null,
        withdrawn: juror.withdrawn !== null,
      };
    }),
    held: summaries.flatMap(({ held, digest, juror, receivedAt }) => {
      const reason = held ?? (aside.has(digest) ? ('rejected-key' as const) : null);
      return reason === null
        ? []
        : [{ receipt: receiptOf(digest), jurorName: names.get(juror) ?? null, reason, receivedAt }];
    }),
    closed: isClosed(phase),
    freeze: freezeOf(session, names),
    canWriteKits: phase === 'notation',
    canReceive: phase !== 'preparation' && phase !== 'archivee',
  };
}

function freezeOf(session: OpenSession, names: ReadonlyMap<JurorId, string>): BallotsView['freeze'] {
  const freeze = readFreeze(session.db);
  if (freeze === null) return null;
  return {
    at: freeze.at,
    fingerprint: freeze.fingerprint,
    after: readMergeDecisions(session.db)
      .filter(({ entry }) => entry > freeze.entry)
      .map(({ juror, kind, at, reason }) => ({ jurorName: names.get(juror) ?? '', kind, at, reason })),
  };
}

/** How much of the défis to mark the current ballot fills: nothing that tells a mark. */
function progressIn(
  session: OpenSession,
  juror: JurorId,
  current: CurrentBallot,
  criteria: number,
  toMark: ReadonlySet<DefiId>,
): { readonly complete: number; readonly deports: number } {
  let complete = 0;
  for (const [defi, given] of session.marksGiven(current))
    if (given === criteria && toMark.has(defi)) complete += 1;
  return { complete, deports: deportsIn(session, juror, current).filter((defi) => toMark.has(defi)).length };
}

const deportsIn = (session: OpenSession, juror: JurorId, current: CurrentBallot): DefiId[] =>
  readBallotDeports(session.db, new Map([[juror, current]])).map(({ defi }) => defi);

/** Jurors who take part, were given défis and have no complete ballot yet, and how many are in a conflict. */
export function ballotFacts(session: OpenSession): { readonly missing: number; readonly conflicts: number } {
  const states = session.merged().jurors;
  const criteria = readGrid(session.db).grid.criteria.length;
  const planOf = kitPlans(session);
  let missing = 0;
  let conflicts = 0;
  for (const { id } of session.activeJurors()) {
    const state = states.get(id);
    const current = currentBallot(state);
    if (state?.kind === 'conflict') conflicts += 1;
    else if (current === null) missing += planOf(id).length > 0 ? 1 : 0;
    else {
      const apart = new Set(deportsIn(session, id, current));
      const left = new Set(planOf(id).flatMap(({ id: defi }) => (apart.has(defi) ? [] : [defi])));
      if (progressIn(session, id, current, criteria, left).complete < left.size) missing += 1;
    }
  }
  return { missing, conflicts };
}

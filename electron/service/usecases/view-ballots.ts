import { isClosed } from '#core/call/phase.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import type { BallotsView } from '#core/contract/requests/ballots.ts';
import { currentBallot } from '#core/merge/merge-ballots.ts';
import { readBallotDeports, readBallotSet, readBallotSummaries, readProgress } from '#db/queries/ballots.ts';
import { readJurors, readKitsWritten } from '#db/queries/jury.ts';
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
  const set = readBallotSet(db);
  const criteria = readGrid(db).grid.criteria.length;
  const names = new Map(readJurors(db).map((juror) => [juror.id, juror.name]));
  const phase = session.phase();
  const planOf = kitPlans(session);
  return {
    jurors: readJurors(db).map((juror) => {
      const own = summaries.filter((ballot) => ballot.juror === juror.id && ballot.held === null);
      const current = currentBallot(set, juror.id);
      const counted = current.kind === 'current' ? current.digest : null;
      const last = own.find(({ digest }) => digest === counted);
      const plan = new Set(planOf(juror.id).map(({ id }) => id));
      const progress =
        counted === null ? { complete: 0, deports: 0 } : readProgress(db, counted, criteria, plan);
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
        conflict: current.kind === 'conflict',
        withdrawn: juror.withdrawn !== null,
      };
    }),
    held: summaries.flatMap(({ held, digest, juror, receivedAt }) =>
      held === null
        ? []
        : [{ receipt: receiptOf(digest), jurorName: names.get(juror) ?? null, reason: held, receivedAt }],
    ),
    closed: isClosed(phase),
    canWriteKits: phase === 'notation',
    canReceive: phase !== 'preparation',
  };
}

/** Jurors who take part, were given défis and have no complete ballot yet, and how many are in a conflict. */
export function ballotFacts(session: OpenSession): { readonly missing: number; readonly conflicts: number } {
  const set = readBallotSet(session.db);
  const criteria = readGrid(session.db).grid.criteria.length;
  const planOf = kitPlans(session);
  let missing = 0;
  let conflicts = 0;
  for (const { id } of session.activeJurors()) {
    const current = currentBallot(set, id);
    if (current.kind === 'conflict') conflicts += 1;
    else if (current.kind === 'none') missing += planOf(id).length > 0 ? 1 : 0;
    else {
      const apart = new Set(
        readBallotDeports(session.db, new Map([[id, current.digest]])).map(({ defi }) => defi),
      );
      const left = new Set(planOf(id).flatMap(({ id: defi }) => (apart.has(defi) ? [] : [defi])));
      if (readProgress(session.db, current.digest, criteria, left).complete < left.size) missing += 1;
    }
  }
  return { missing, conflicts };
}

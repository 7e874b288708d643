import { progressOf } from '#core/ballot/progress.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { calendarAt } from '#core/call/calendar.ts';
import type { BallotLine, Dashboard, JurorLine } from '#core/contract/requests/dashboard.ts';
import { groupBy } from '#core/group-by.ts';
import type { DefiId, Digest, JurorId } from '#core/ids.ts';
import { theirsAmong } from '#core/jury/whose-defis.ts';
import { currentBallot } from '#core/merge/current-ballot.ts';
import { headsOfJuror, setAsideBallots, type JurorState } from '#core/merge/juror-state.ts';
import type { MergedState } from '#core/merge/merged-state.ts';
import { readBallotSummaries } from '#db/queries/ballots.ts';
import { readJurors, readKitsWritten } from '#db/queries/jury.ts';
import { readGrid, readName, readSettings } from '#db/queries/session.ts';
import { readSheets } from '#db/queries/sheets.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { defisToMark, givenTo } from './assigned-defis.ts';

type States = ReadonlyMap<JurorId, JurorState>;

/**
 * Who has completed what, what is missing and which ballots came: progress, never a mark. Dossiers are read once, and
 * marks are counted once a juror.
 */
export function viewDashboard(context: ServiceContext): Dashboard {
  const session = context.coordinatorSession();
  const { db } = session;
  const defis = defisToMark(session);
  const { state: merged, jurors: states } = session.merged();
  const jurors = readJurors(db);
  const due = calendarAt(readSettings(db), context.ports.now()).ballotsDue;
  return {
    sessionName: readName(db),
    ballotsDue: due?.day ?? null,
    duePast: due !== null && due.daysLeft < 0,
    canRemind: session.phase() === 'notation',
    defis: defis.map(({ id, content }) => ({
      defi: id,
      number: content.dossierNumber,
      title: content.title,
    })),
    jurors: jurorLines(
      session,
      states,
      defis.map(({ id }) => id),
    ),
    ballots: ballotLines(session, merged, states, new Map(jurors.map(({ id }, place) => [id, place]))),
  };
}

function jurorLines(session: OpenSession, states: States, defis: readonly DefiId[]): JurorLine[] {
  const { db } = session;
  const kits = readKitsWritten(db);
  const withSheet = new Set(readSheets(db).map(({ juror }) => juror));
  const criteria = readGrid(db).grid.criteria.length;
  const theirs = theirsAmong(defis, givenTo(session));
  const deports = groupBy(session.deports(session.currentBallots()), ({ juror }) => juror);
  const places = new Map(defis.map((id, place) => [id, place]));
  return readJurors(db).map(({ id: juror, name, withdrawn }) => {
    const state = states.get(juror);
    // Nothing counts of who no longer takes part.
    const current = withdrawn === null ? currentBallot(state) : null;
    const assigned = theirs(juror).flatMap((defi) => places.get(defi) ?? []);
    const given = new Map<number, number>();
    for (const [defi, count] of current === null ? [] : session.marksGiven(current)) {
      const place = places.get(defi);
      if (place !== undefined) given.set(place, count);
    }
    const { complete, begun, missing } = progressOf(assigned, given, criteria);
    return {
      juror,
      name,
      withdrawn: withdrawn !== null,
      kitWrittenAt: kits.get(juror) ?? null,
      hasSheet: withSheet.has(juror),
      complete: [...complete],
      begun: [...begun],
      missing: [...missing],
      deports: (deports.get(juror) ?? []).flatMap(({ defi, reason }) => {
        const place = places.get(defi);
        return place === undefined ? [] : [{ defi: place, reason }];
      }),
      conflict: state?.kind === 'conflict' ? state.over : null,
      settled: current !== null && current.settlement !== null,
    };
  });
}

/** Every ballot that came, the latest first. */
function ballotLines(
  session: OpenSession,
  merged: MergedState,
  states: States,
  places: ReadonlyMap<JurorId, number>,
): BallotLine[] {
  const aside = setAsideBallots(merged);
  const counting = new Map<Digest, BallotLine['state']>();
  for (const [juror, state] of states) {
    if (state.kind === 'conflict') {
      for (const digest of headsOfJuror(merged, juror)) counting.set(digest, 'conflict');
    } else for (const digest of currentBallot(state)?.ballots ?? []) counting.set(digest, 'counts');
  }
  return readBallotSummaries(session.db)
    .map(({ digest, juror, sequence, receivedAt, source, held }): BallotLine => ({
      juror: places.get(juror) ?? null,
      receipt: receiptOf(digest),
      words: receiptWordsOf(digest),
      sequence,
      receivedAt,
      source,
      state: held !== null || aside.has(digest) ? 'held' : (counting.get(digest) ?? 'older'),
    }))
    .reverse();
}

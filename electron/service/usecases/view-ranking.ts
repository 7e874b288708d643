import { AppFailure } from '#core/contract/app-error.ts';
import type { RankingView } from '#core/contract/requests/ranking.ts';
import type { TeamRowView, TeamsView } from '#core/contract/requests/teams.ts';
import { profiles } from '#core/defi/profile.ts';
import { teamRequest, type TeamRequest } from '#core/defi/team.ts';
import type { DefiId, JurorId } from '#core/ids.ts';
import { mayReadRanking } from '#core/jury/visibility.ts';
import { isTheirs, pairKey } from '#core/jury/whose-defis.ts';
import type { CurrentBallot } from '#core/merge/current-ballot.ts';
import { rankDefis, type RankingRow } from '#core/ranking/rank.ts';
import { goStraightDown, type StraightDown } from '#core/selection/straight-down.ts';
import { readBallotMarks } from '#db/queries/ballot-readings.ts';
import { readDefis, type StoredDefi } from '#db/queries/defis.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readGrid, readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { givenTo } from './assigned-defis.ts';
import { isRecevable } from './decide-recevabilite.ts';

/** Everything the ranking is made of, read once: screen, command line and report say the same. */
export interface Ranked {
  readonly rows: readonly RankingRow[];
  readonly defis: ReadonlyMap<DefiId, StoredDefi>;
  /** Irrecevable, or not decided recevable and marked by nobody. */
  readonly irrecevables: readonly StoredDefi[];
  readonly teams: ReadonlyMap<DefiId, TeamRequest>;
  /** The ranked défis going down the official order, with the running totals of each. */
  readonly down: StraightDown;
  readonly downOrder: readonly DefiId[];
  readonly capsSet: boolean;
  readonly current: ReadonlyMap<JurorId, CurrentBallot>;
  readonly deports: readonly { juror: JurorId; defi: DefiId; reason: string }[];
}

/** Refused while the marking is open: ranks, totals and counts leak marks. */
export function readRanked(session: OpenSession): Ranked {
  const viewer = session.viewer();
  const moment = session.moment();
  if (!mayReadRanking(viewer, moment)) throw new AppFailure('ranking-closed');
  const { db } = session;
  const settings = readSettings(db);
  const all = readDefis(db, viewer).defis;
  const current = session.currentBallots();
  const deports = session.deports(current);
  const marks = readBallotMarks(db, viewer, moment, current);
  const marked = new Set(marks.map(({ defi }) => defi));
  const markedBy = new Set(marks.map(pairKey));
  const what = givenTo(session);
  // Marks are never dropped in silence: a défi that was marked before its decision was reopened stays in the order.
  const isOut = (defi: StoredDefi): boolean =>
    defi.recevabilite?.state === 'irrecevable' || !(isRecevable(defi) || marked.has(defi.id));
  const taking = all.filter((defi) => !isOut(defi));
  const rows = rankDefis({
    grid: readGrid(db).grid,
    defis: taking.map(({ id, content }) => ({
      id,
      order: `${content.dossierNumber ?? ''} ${content.title}`,
    })),
    marks,
    deports,
    expected: session
      .activeJurors()
      .flatMap(({ id }) => taking.map((defi) => ({ juror: id, defi: defi.id })))
      // Someone who marked a défi that was taken from them later counts on both sides of "complete of expected".
      .filter((pair) => isTheirs(what, pair) || markedBy.has(pairKey(pair))),
  });
  const teams = new Map(all.map(({ id, content }) => [id, teamRequest(content, settings)]));
  const downOrder = rows.filter(({ status }) => status === 'ranked').map(({ defi }) => defi);
  const caps = { seats: settings.seatCap, fundCents: settings.envelopeCents };
  const down = goStraightDown(
    downOrder.map((id) => {
      const team = teams.get(id);
      return { seats: team?.size ?? null, fundCents: team?.fundCents ?? null };
    }),
    caps,
  );
  return {
    rows,
    defis: new Map(all.map((defi) => [defi.id, defi])),
    irrecevables: all.filter(isOut),
    teams,
    down,
    downOrder,
    capsSet: caps.seats !== null || caps.fundCents !== null,
    current,
    deports,
  };
}

export function viewRanking(context: ServiceContext): RankingView {
  const session = context.session();
  const ranked = readRanked(session);
  const content = (id: DefiId): StoredDefi['content'] | undefined => ranked.defis.get(id)?.content;
  return {
    grid: readGrid(session.db).grid,
    official: 'individual',
    rows: ranked.rows.map((row) => ({
      ...row,
      number: content(row.defi)?.dossierNumber ?? null,
      title: content(row.defi)?.title ?? '',
      administration: content(row.defi)?.administration ?? '',
      below: [...row.below],
      criteria: row.criteria.map((criterion) => ({ ...criterion, marks: [...criterion.marks] })),
      jurorTotals: [...row.jurorTotals],
      deports: [...row.deports],
    })),
    jurors: readJurors(session.db).map(({ id, name }) => ({ id, name })),
    cutAfter: ranked.capsSet ? ranked.down.above : null,
    irrecevables: ranked.irrecevables.map(({ id, content: own, recevabilite }) => ({
      defi: id,
      number: own.dossierNumber,
      title: own.title,
      state: recevabilite?.state ?? null,
      reason: recevabilite?.reason ?? '',
    })),
  };
}

/** The team requests down the official order against the caps; by dossier number until the ranking is open. */
export function viewTeams(context: ServiceContext): TeamsView {
  const session = context.coordinatorSession();
  const settings = readSettings(session.db);
  const open = mayReadRanking(session.viewer(), session.moment());
  const ranked = open ? readRanked(session) : null;
  const rows = ranked === null ? unrankedTeams(session) : rankedTeams(ranked);
  const sum = (value: (row: TeamRowView) => number | null): number =>
    rows.reduce((total, row) => total + (value(row) ?? 0), 0);
  const isAbove = (row: TeamRowView): boolean => row.running?.withinCaps === true;
  return {
    caps: { seats: settings.seatCap, fundCents: settings.envelopeCents },
    costPerEigCents: settings.costPerEigCents,
    fundSharePercent: settings.fundSharePercent,
    rows,
    rankingOpen: open,
    above: ranked === null ? null : ranked.down.above,
    usedSeats: ranked?.down.usedSeats ?? 0,
    usedFundCents: ranked?.down.usedFundCents ?? 0,
    requestedSeats: sum(({ size }) => size),
    requestedFundCents: sum(({ fundCents }) => fundCents),
    demand: profiles.map((profile) => {
      const count = (of: readonly TeamRowView[]): number =>
        of.reduce((total, { eigs }) => total + eigs.filter((eig) => eig.profile === profile).length, 0);
      return { profile, requested: count(rows), aboveCut: count(rows.filter(isAbove)) };
    }),
  };
}

function rankedTeams(ranked: Ranked): TeamRowView[] {
  const place = new Map(ranked.downOrder.map((id, index) => [id, index]));
  return ranked.rows.flatMap((row) => {
    const defi = ranked.defis.get(row.defi);
    const team = ranked.teams.get(row.defi);
    if (defi === undefined || team === undefined) return [];
    const running = ranked.down.running[place.get(row.defi) ?? -1] ?? null;
    return [teamRow(defi, team, { rank: row.rank, total: row.total, running })];
  });
}

function unrankedTeams(session: OpenSession): TeamRowView[] {
  const settings = readSettings(session.db);
  return readDefis(session.db, session.viewer())
    .defis.filter(({ recevabilite }) => recevabilite?.state !== 'irrecevable')
    .map((defi) =>
      teamRow(defi, teamRequest(defi.content, settings), { rank: null, total: null, running: null }),
    );
}

function teamRow(
  { id, content }: StoredDefi,
  team: TeamRequest,
  standing: Pick<TeamRowView, 'rank' | 'total' | 'running'>,
): TeamRowView {
  return {
    defi: id,
    number: content.dossierNumber,
    title: content.title,
    administration: content.administration,
    ...standing,
    eigs: content.team.map(({ profile, profileWords, mission }) => ({
      profile,
      words: profileWords,
      mission,
    })),
    size: team.size,
    sizeFrom: team.sizeFrom,
    outOfBounds: team.outOfBounds,
    selfFinanced: team.selfFinanced,
    costCents: team.costCents,
    fundCents: team.fundCents,
    declaredCostCents: team.declaredCostCents,
  };
}

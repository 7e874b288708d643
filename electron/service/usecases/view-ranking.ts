import { AppFailure } from '#core/contract/app-error.ts';
import type { GivenMarks, RankingRowView, RankingView } from '#core/contract/requests/ranking.ts';
import type { TeamRowView, TeamsView } from '#core/contract/requests/teams.ts';
import { profiles } from '#core/defi/profile.ts';
import { teamRequest, type TeamRequest } from '#core/defi/team.ts';
import type { DefiId } from '#core/ids.ts';
import { mayReadRanking } from '#core/jury/visibility.ts';
import { writeFraction } from '#core/ranking/fraction.ts';
import { unstatedProfiles } from '#core/selection/team-profiles.ts';
import { readDefis, type StoredDefi } from '#db/queries/defis.ts';
import { readJurors } from '#db/queries/jury.ts';
import { readSettings } from '#db/queries/session.ts';
import type { ServiceContext } from '../context.ts';
import type { OpenSession } from '../open-session.ts';
import { readRanked, readScores, type OfficialRow, type Ranked } from './read-ranked.ts';

export function viewRanking(context: ServiceContext): RankingView {
  const session = context.session();
  const ranked = readRanked(session);
  return {
    grid: ranked.grid,
    official: ranked.official,
    rows: ranked.rows.map((row) => viewRow(row, ranked.defis.get(row.defi)?.content)),
    jurors: readJurors(session.db).map(({ id, name }) => ({ id, name })),
    breaks: ranked.breaks.map(({ rule, rank, parts }) => ({
      rule,
      rank,
      parts: parts.map(({ value, defis }) => ({ value: writeFraction(value), defis: [...defis] })),
    })),
    passedOver: ranked.passedOver.map((one) => ({ ...one, defis: [...one.defis] })),
    capsSet: ranked.capsSet,
    cutAfter: ranked.down.cutAfter,
    irrecevables: ranked.irrecevables.map(({ id, content: own, recevabilite }) => ({
      defi: id,
      number: own.dossierNumber,
      title: own.title,
      state: recevabilite?.state ?? null,
      reason: recevabilite?.reason ?? '',
    })),
  };
}

/** Without who gave what, which `viewGivenMarks` answers for the one row that is opened. */
function viewRow(row: OfficialRow, content: StoredDefi['content'] | undefined): RankingRowView {
  return {
    defi: row.defi,
    number: content?.dossierNumber ?? null,
    title: content?.title ?? '',
    administration: content?.administration ?? '',
    rank: row.rank,
    exAequo: row.exAequo,
    status: row.status,
    below: [...row.below],
    total: row.total,
    exactTotal: row.exactTotal,
    criteria: row.given.criteria().map(({ criterion, mean, spread }) => ({ criterion, mean, spread })),
    median: row.median,
    trimmedMean: row.trimmedMean,
    spread: row.spread,
    marks: row.marks,
    jurors: row.jurors,
    complete: row.complete,
    expected: row.expected,
    deports: [...row.deports],
    individual: row.individual,
    byTotal: row.byTotal,
    collective: row.collective,
    hearing: row.hearing,
  };
}

/** Who gave what on one défi of the ranking. */
export function viewGivenMarks(context: ServiceContext, defi: DefiId): GivenMarks {
  const row = readScores(context.session()).individual.find((one) => one.defi === defi);
  if (row === undefined) throw new AppFailure('defi-unknown');
  return {
    criteria: row.given.criteria().map(({ criterion }, place) => ({ criterion, marks: row.given.on(place) })),
    jurorTotals: row.given.totals(),
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
  const unstated = (of: readonly TeamRowView[]): number =>
    of.reduce((total, { size, eigs }) => total + unstatedProfiles(size, eigs), 0);
  return {
    caps: { seats: settings.seatCap, fundCents: settings.envelopeCents },
    costPerEigCents: settings.costPerEigCents,
    fundSharePercent: settings.fundSharePercent,
    rows,
    rankingOpen: open,
    cutAfter: ranked?.down.cutAfter ?? null,
    usedSeats: ranked?.down.usedSeats ?? 0,
    usedFundCents: ranked?.down.usedFundCents ?? 0,
    requestedSeats: sum(({ size }) => size),
    requestedFundCents: sum(({ fundCents }) => fundCents),
    demand: profiles.map((profile) => {
      const count = (of: readonly TeamRowView[]): number =>
        of.reduce((total, { eigs }) => total + eigs.filter((eig) => eig.profile === profile).length, 0);
      return { profile, requested: count(rows), aboveCut: count(rows.filter(isAbove)) };
    }),
    unstated: { requested: unstated(rows), aboveCut: unstated(rows.filter(isAbove)) },
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

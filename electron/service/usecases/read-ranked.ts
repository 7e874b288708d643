import type { CallSettings } from '#core/call/settings.ts';
import type { Grid } from '#core/call/grid.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { AvisGiven } from '#core/deliberation/act.ts';
import { collectiveMarks, collectiveTotal, type CollectiveMark } from '#core/deliberation/collective.ts';
import { generalGrid } from '#core/deliberation/general-grid.ts';
import { hearingGroups } from '#core/deliberation/hearing-group.ts';
import { Deliberated, valueOf } from '#core/deliberation/readings.ts';
import { teamRequest, type TeamRequest } from '#core/defi/team.ts';
import { groupBy } from '#core/group-by.ts';
import type { DefiId, GroupId, JurorId } from '#core/ids.ts';
import type { Juror } from '#core/jury/juror.ts';
import { mayReadRanking } from '#core/jury/visibility.ts';
import { given, theirsAmong, type Pair } from '#core/jury/whose-defis.ts';
import type { CurrentBallot } from '#core/merge/current-ballot.ts';
import {
  fraction,
  readFraction,
  roundFraction,
  writeFraction,
  type Fraction,
} from '#core/ranking/fraction.ts';
import { officialOrder, type OfficialSource } from '#core/ranking/official-order.ts';
import type { Mark } from '#core/ranking/mark.ts';
import { belowThresholds, rankDefis, type RankingRow } from '#core/ranking/rank.ts';
import { factsOfMarks, type RulePassedOver, type TieBreak, type TieFacts } from '#core/ranking/tie-rules.ts';
import type { MarkSum } from '#core/ranking/total.ts';
import { goStraightDown, type StraightDown } from '#core/selection/straight-down.ts';
import { readBallotWords, type BallotNote } from '#db/queries/ballot-readings.ts';
import { readActs } from '#db/queries/deliberation.ts';
import { readDefis, type StoredDefi } from '#db/queries/defis.ts';
import { readGroups } from '#db/queries/jury.ts';
import { readGrid, readSettings } from '#db/queries/session.ts';
import type { OpenSession } from '../open-session.ts';
import { sinceTurn } from '../since-turn.ts';
import { givenTo } from './assigned-defis.ts';
import { isRecevable } from './decide-recevabilite.ts';

/** What the ballots say, before anybody deliberates. */
export interface Scores {
  readonly grid: Grid;
  readonly settings: CallSettings;
  /** In the order of the jurors' own score. */
  readonly individual: readonly RankingRow[];
  readonly marks: readonly Mark[];
  readonly notes: readonly BallotNote[];
  readonly defis: ReadonlyMap<DefiId, StoredDefi>;
  /** Irrecevable, or not decided recevable and marked by nobody. */
  readonly irrecevables: readonly StoredDefi[];
  readonly teams: ReadonlyMap<DefiId, TeamRequest>;
  readonly current: ReadonlyMap<JurorId, CurrentBallot>;
  readonly deports: readonly { juror: JurorId; defi: DefiId; reason: string }[];
  /** Which group hears each ranked défi; null: the whole jury. */
  readonly hearing: ReadonlyMap<DefiId, GroupId | null>;
  readonly groups: readonly { readonly id: GroupId; readonly label: string }[];
}

/** A défi in the official order. `rank`, `total` and `below` are official; the rest is what the jurors gave. */
export interface OfficialRow extends RankingRow {
  readonly individual: {
    readonly rank: number | null;
    readonly exAequo: boolean;
    readonly total: number | null;
    readonly exactTotal: string | null;
  };
  /** The rank that the official total alone gives, before people put the défi elsewhere. */
  readonly byTotal: { readonly rank: number | null };
  /** Null where a criterion has neither marks nor a collective mark. */
  readonly collective: {
    readonly total: number;
    readonly exactTotal: string;
    /** Marks that were put in the place of the mean. */
    readonly changed: number;
  } | null;
  /** The group that hears it, and what it wrote in its general grid. */
  readonly hearing: {
    readonly group: GroupId | null;
    readonly label: string;
    readonly rank: number | null;
    readonly avis: AvisGiven | null;
    readonly reason: string;
    readonly dissent: string;
    readonly coupDeCoeur: boolean;
  };
}

/** Everything the ranking is made of, read once: screen, command line and report say the same. */
export interface Ranked extends Scores {
  readonly official: OfficialSource;
  readonly deliberated: Deliberated;
  readonly collectiveMarks: ReadonlyMap<DefiId, readonly CollectiveMark[]>;
  readonly rows: readonly OfficialRow[];
  readonly breaks: readonly TieBreak[];
  readonly passedOver: readonly RulePassedOver[];
  /** The ranked défis going down the official order, with the running totals of each. */
  readonly down: StraightDown;
  readonly downOrder: readonly DefiId[];
  readonly capsSet: boolean;
}

const scoresOf = sinceTurn(workOutScores);

/** Refused while the marking is open: ranks, totals and counts leak marks. Kept while only the deliberation goes on. */
export function readScores(session: OpenSession): Scores {
  if (!mayReadRanking(session.viewer(), session.moment())) throw new AppFailure('ranking-closed');
  return scoresOf(session);
}

function workOutScores(session: OpenSession): Scores {
  const viewer = session.viewer();
  const moment = session.moment();
  const { db } = session;
  const settings = readSettings(db);
  const { grid } = readGrid(db);
  const all = readDefis(db, viewer).defis;
  const current = session.currentBallots();
  const deports = session.deports(current);
  const { marks, notes } = readBallotWords(db, viewer, moment, current);
  const markedBy = defisMarkedBy(marks);
  const marked = new Set([...markedBy.values()].flatMap((defis) => [...defis]));
  // Marks are never dropped in silence: a défi that was marked before its decision was reopened stays in the order.
  const isOut = (defi: StoredDefi): boolean =>
    defi.recevabilite?.state === 'irrecevable' || !(isRecevable(defi) || marked.has(defi.id));
  const taking = all.filter((defi) => !isOut(defi));
  const theirs = theirsAmong(
    taking.map(({ id }) => id),
    givenTo(session),
  );
  const jurors = session.activeJurors();
  const groups = readGroups(db);
  return {
    grid,
    settings,
    individual: rankDefis({
      grid,
      defis: taking.map(({ id, content }) => ({ id, order: orderOf(content) })),
      marks,
      deports,
      expected: expectedOf(jurors, theirs, markedBy),
    }),
    marks,
    notes,
    defis: new Map(all.map((defi) => [defi.id, defi])),
    irrecevables: all.filter(isOut),
    teams: new Map(all.map(({ id, content }) => [id, teamRequest(content, settings)])),
    current,
    deports,
    hearing: hearingGroups(
      taking.map(({ id }) => id),
      jurors,
      new Set(groups.map(({ id }) => id)),
      given(session.assignments(), []),
    ),
    groups,
  };
}

function defisMarkedBy(marks: readonly Mark[]): ReadonlyMap<JurorId, ReadonlySet<DefiId>> {
  const markedBy = new Map<JurorId, Set<DefiId>>();
  let last: Mark | null = null;
  for (const mark of marks) {
    // A juror's marks on a défi follow each other.
    if (last?.juror === mark.juror && last.defi === mark.defi) continue;
    const own = markedBy.get(mark.juror) ?? new Set();
    markedBy.set(mark.juror, own.add(mark.defi));
    last = mark;
  }
  return markedBy;
}

/** Someone who marked a défi that was taken from them later counts on both sides of "complete of expected". */
function* expectedOf(
  jurors: readonly Juror[],
  theirs: (juror: JurorId) => readonly DefiId[],
  markedBy: ReadonlyMap<JurorId, ReadonlySet<DefiId>>,
): Generator<Pair> {
  for (const { id } of jurors) {
    for (const defi of new Set([...theirs(id), ...(markedBy.get(id) ?? [])])) yield { juror: id, defi };
  }
}

const orderOf = (content: StoredDefi['content'] | undefined): string =>
  content === undefined ? '' : `${content.dossierNumber ?? ''} ${content.title}`;

/** Refused like `readScores`. */
export function readRanked(session: OpenSession): Ranked {
  const scores = readScores(session);
  const { grid, settings, individual, hearing, groups } = scores;
  const deliberated = Deliberated.of(readActs(session.db));
  const marksOf = new Map(
    individual.map((row) => [row.defi, collectiveMarks(grid, row.defi, row.given.criteria(), deliberated)]),
  );
  const exactCollective = new Map(
    [...marksOf].map(([defi, marks]) => [defi, collectiveTotal(grid, marks)] as const),
  );
  const collective = deliberated.hasCollectiveMarks();
  const plenary = valueOf(deliberated.plenaryOrder(), 'plenary-order');
  const byPlenary = settings.officialOrder === 'plenary' && plenary !== null;
  const grids = groupGrids(scores, deliberated);
  const facts = tieFacts(scores, { marksOf, collective, grids, plenary });
  const exactOf = (row: RankingRow): Fraction | null =>
    collective ? (exactCollective.get(row.defi) ?? null) : exactIndividual(row);
  const belowOf = new Map(
    individual.map((row) => [
      row.defi,
      collective
        ? belowThresholds(grid, (marksOf.get(row.defi) ?? []).map(sumOfMark), exactOf(row))
        : row.below,
    ]),
  );
  const scored = individual.map((row) => ({
    defi: row.defi,
    exact: exactOf(row),
    below: belowOf.get(row.defi) ?? [],
    order: orderOf(scores.defis.get(row.defi)?.content),
  }));
  const byTotal = officialOrder(scored, settings.tieRules, facts);
  const order = byPlenary ? officialOrder(scored, settings.tieRules, facts, plenary) : byTotal;
  const ranksByTotal = new Map(byTotal.rows.map(({ defi, rank }) => [defi, rank]));
  const byDefi = new Map(individual.map((row) => [row.defi, row]));
  const lines = linesOf(grids);
  const rows = order.rows.flatMap((place): OfficialRow[] => {
    const row = byDefi.get(place.defi);
    if (row === undefined) return [];
    const own = exactCollective.get(row.defi) ?? null;
    const ofGroup =
      own === null
        ? null
        : {
            total: roundFraction(own),
            exactTotal: writeFraction(own),
            changed: (marksOf.get(row.defi) ?? []).filter(({ changed }) => changed).length,
          };
    const official = collective ? ofGroup : row;
    const group = hearing.get(row.defi) ?? null;
    const line = lines.get(row.defi);
    return [
      {
        ...row,
        // One by one: spread out over what is there, they cost as much as everything else here.
        rank: place.rank,
        exAequo: place.exAequo,
        status: place.status,
        below: belowOf.get(row.defi) ?? [],
        total: official?.total ?? null,
        exactTotal: official?.exactTotal ?? null,
        byTotal: { rank: ranksByTotal.get(row.defi) ?? null },
        individual: { rank: row.rank, exAequo: row.exAequo, total: row.total, exactTotal: row.exactTotal },
        collective: ofGroup,
        hearing: {
          group,
          label: groups.find(({ id }) => id === group)?.label ?? '',
          rank: line?.rank ?? null,
          avis: line?.avis ?? null,
          reason: line?.reason ?? '',
          dissent: line?.dissent ?? '',
          coupDeCoeur: line?.coupDeCoeur ?? false,
        },
      },
    ];
  });
  const downOrder = rows.filter(({ status }) => status === 'ranked').map(({ defi }) => defi);
  const caps = { seats: settings.seatCap, fundCents: settings.envelopeCents };
  return {
    ...scores,
    official: byPlenary ? 'plenary' : collective ? 'collective' : 'individual',
    deliberated,
    collectiveMarks: marksOf,
    rows,
    breaks: order.breaks,
    passedOver: order.passedOver,
    down: goStraightDown(
      downOrder.map((id) => {
        const team = scores.teams.get(id);
        return { seats: team?.size ?? null, fundCents: team?.fundCents ?? null };
      }),
      caps,
    ),
    downOrder,
    capsSet: caps.seats !== null || caps.fundCents !== null,
  };
}

const exactIndividual = ({ exactTotal }: RankingRow): Fraction | null =>
  exactTotal === null ? null : readFraction(exactTotal);

const sumOfMark = ({ value }: CollectiveMark): MarkSum =>
  value === null ? { sum: 0, count: 0 } : { sum: value, count: 1 };

type Grids = ReadonlyMap<GroupId | null, ReturnType<typeof generalGrid>>;

/** The general grid of every group that hears a défi, the whole jury's under null. */
function groupGrids({ individual, hearing }: Scores, deliberated: Deliberated): Grids {
  const heard = groupBy(individual, ({ defi }) => hearing.get(defi) ?? 'plenary');
  return new Map(
    [...heard].map(([key, rows]) => {
      const group = key === 'plenary' ? null : key;
      return [
        group,
        generalGrid(
          group,
          rows.map(({ defi }) => defi),
          deliberated,
        ),
      ];
    }),
  );
}

/** A défi is in the grid of the one group that hears it. */
const linesOf = (grids: Grids) =>
  new Map([...grids.values()].flatMap((grid) => grid.lines.map((line) => [line.defi, line] as const)));

const byDefiOf = ({ individual, notes }: Scores, grids: Grids) => ({
  given: new Map(individual.map(({ defi, given: marks }) => [defi, marks])),
  notes: groupBy(notes, ({ defi }) => defi),
  lines: linesOf(grids),
});

/** What the tie rules look at, worked out only for défis that are in a tie: they are few. */
function tieFacts(
  scores: Scores,
  so: {
    readonly marksOf: ReadonlyMap<DefiId, readonly CollectiveMark[]>;
    readonly collective: boolean;
    readonly grids: Grids;
    readonly plenary: readonly DefiId[] | null;
  },
): (defi: DefiId) => TieFacts {
  const known = new Map<DefiId, TieFacts>();
  // In a call of thousands most are in some tie: notes and lines are not gone through for each.
  let sorted: ReturnType<typeof byDefiOf> | null = null;
  return (defi) => {
    const present = known.get(defi);
    if (present !== undefined) return present;
    sorted ??= byDefiOf(scores, so.grids);
    const marks = sorted.given.get(defi);
    if (marks === undefined) throw new RangeError('a tie of a défi that is not ranked');
    const ofMarks = factsOfMarks(marks.table, marks.defi);
    const group = scores.hearing.get(defi) ?? null;
    const line = sorted.lines.get(defi);
    const jurors = (sorted.notes.get(defi) ?? []).filter(({ field }) => field === 'coup-de-coeur');
    const place = so.plenary?.indexOf(defi) ?? -1;
    const facts: TieFacts = {
      generalGridRank: line === undefined || line.rank === null ? null : { group, rank: line.rank },
      // Criterion by criterion of the marks that the total is made of.
      means: so.collective
        ? new Map(
            (so.marksOf.get(defi) ?? []).flatMap(({ criterion, value }) =>
              value === null ? [] : [[criterion, fraction(BigInt(value), 1n)] as const],
            ),
          )
        : ofMarks.means,
      variance: ofMarks.variance,
      coupsDeCoeur: jurors.length + (line?.coupDeCoeur === true ? 1 : 0),
      plenaryPlace: place < 0 ? null : place + 1,
    };
    known.set(defi, facts);
    return facts;
  };
}

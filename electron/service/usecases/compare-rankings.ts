import type { AnalysisView } from '#core/contract/requests/analysis.ts';
import type { ComparisonView, MoveReasonView, RankingChoice } from '#core/contract/requests/compare.ts';
import type { DefiId } from '#core/ids.ts';
import {
  compareRankings,
  type MoveReason,
  type Placed,
  type Ranking,
} from '#core/ranking/compare-rankings.ts';
import { goStraightDown } from '#core/selection/straight-down.ts';
import type { ServiceContext } from '../context.ts';
import { readRanked, type OfficialRow, type Ranked } from './read-ranked.ts';
import { viewAnalysis } from './view-analysis.ts';

/** So many jurors are named of those who marked a défi: the ones who differ most from the others. */
const namedJurors = 3;

/** Two rankings beside each other, with how far each défi moved and why. */
export function viewComparison(
  context: ServiceContext,
  { left, right }: { readonly left: RankingChoice; readonly right: RankingChoice },
): ComparisonView {
  const ranked = readRanked(context.coordinatorSession());
  const analysis = viewAnalysis(context);
  const [ours, theirs] = [rankingOf(left, ranked, analysis), rankingOf(right, ranked, analysis)];
  const reasons = reasonsBetween(left, right, ranked, analysis);
  const { rows, recounted } = compareRankings(ours, theirs, reasons);
  const nameOf = (id: string): string => analysis.jurors.find((juror) => juror.id === id)?.name ?? '';
  return {
    choices: choicesOf(ranked, analysis),
    official: ranked.official,
    recounted,
    rows: rows.map((row) => ({
      defi: row.defi,
      title: ranked.defis.get(row.defi)?.content.title ?? '',
      left: placeView(row.left),
      right: placeView(row.right),
      moved: row.moved,
      reasons: row.reasons.map((reason) => reasonView(reason, nameOf)),
    })),
  };
}

const placeView = ({ rank, total, above }: Placed): ComparisonView['rows'][number]['left'] => ({
  rank,
  total,
  above,
});

function reasonView(reason: MoveReason, nameOf: (id: string) => string): MoveReasonView {
  return reason.kind === 'severity'
    ? { ...reason, jurors: reason.jurors.map((one) => ({ ...one, name: nameOf(one.juror) })) }
    : reason;
}

/** A group's ranks are there once it has written one; adjusted totals where the session shows them. */
function choicesOf(ranked: Ranked, analysis: AnalysisView): ComparisonView['choices'] {
  const groups = new Map(ranked.rows.map(({ hearing }) => [hearing.group, hearing.label]));
  const choices: { readonly choice: RankingChoice; readonly label: string }[] = [
    { choice: { kind: 'individual' }, label: '' },
    { choice: { kind: 'official' }, label: '' },
    ...analysis.severity.parts.map((_part, part) => ({
      choice: { kind: 'adjusted' as const, part },
      label: '',
    })),
    ...[...groups].map(([group, label]) => ({ choice: { kind: 'group' as const, group }, label })),
  ];
  return choices
    .map((one) => ({
      ...one,
      defis: rankingOf(one.choice, ranked, analysis).filter(({ rank }) => rank !== null).length,
    }))
    .filter(({ choice, defis }) => choice.kind === 'individual' || choice.kind === 'official' || defis > 0);
}

/** The défis that a ranking is about, in the official order. */
function rankingOf(choice: RankingChoice, ranked: Ranked, analysis: AnalysisView): Ranking {
  switch (choice.kind) {
    case 'individual':
      return withCut(
        ranked,
        ranked.rows.map(({ defi, individual: { rank, total } }) => ({ defi, rank, total })),
      );
    case 'official':
      return withCut(
        ranked,
        ranked.rows.map(({ defi, rank, total }) => ({ defi, rank, total })),
      );
    case 'adjusted': {
      const own = analysis.rows.filter(({ part }) => part === choice.part);
      const placed = own.map(({ defi, adjustedRank: rank, adjusted: total }) => ({ defi, rank, total }));
      return analysis.severity.parts.length === 1 ? withCut(ranked, placed) : withoutCut(placed);
    }
    case 'group':
      return withoutCut(
        ranked.rows
          .filter(({ hearing }) => hearing.group === choice.group)
          .map(({ defi, hearing: { rank } }) => ({ defi, rank, total: null })),
      );
  }
}

type Uncut = Omit<Placed, 'above'>;

const withoutCut = (placed: readonly Uncut[]): Ranking => placed.map((one) => ({ ...one, above: null }));

/** Where going straight down this order would exceed a cap; ex aequo go down in the official order. */
function withCut(ranked: Ranked, placed: readonly Uncut[]): Ranking {
  if (!ranked.capsSet) return withoutCut(placed);
  const down = placed
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
    .map(({ defi }) => defi);
  const { seatCap, envelopeCents } = ranked.settings;
  const { above } = goStraightDown(
    down.map((defi) => {
      const team = ranked.teams.get(defi);
      return { seats: team?.size ?? null, fundCents: team?.fundCents ?? null };
    }),
    { seats: seatCap, fundCents: envelopeCents },
  );
  const taken = new Set(down.slice(0, above));
  // A défi without a rank stands on neither side: it is not in the order that is gone down.
  return placed.map((one) => ({ ...one, above: one.rank === null ? null : taken.has(one.defi) }));
}

/** What one of the two rankings looks at and the other does not. */
function reasonsBetween(
  left: RankingChoice,
  right: RankingChoice,
  ranked: Ranked,
  analysis: AnalysisView,
): (defi: DefiId) => readonly MoveReason[] {
  const one = (kind: RankingChoice['kind']): boolean => (left.kind === kind) !== (right.kind === kind);
  const groups = left.kind === 'group' || right.kind === 'group';
  const rows = new Map(ranked.rows.map((row) => [row.defi, row]));
  const rules = new Map(
    ranked.breaks.flatMap(({ rule, parts }) =>
      parts.flatMap(({ defis }) => defis.map((defi) => [defi, rule] as const)),
    ),
  );
  const severity = severityReasons(analysis);
  return (defi) => {
    const row = rows.get(defi);
    if (row === undefined) return [];
    const reasons: MoveReason[] = [];
    if (groups) reasons.push({ kind: 'group' });
    if (one('official')) {
      if (ranked.official === 'plenary') reasons.push({ kind: 'plenary' });
      if (ranked.deliberated.hasCollectiveMarks()) reasons.push(...collectiveReasons(ranked, defi));
      const rule = rules.get(defi);
      if (rule !== undefined) reasons.push({ kind: 'tie-rule', rule });
    }
    if (one('adjusted')) reasons.push(...severity(row));
    return reasons;
  };
}

function collectiveReasons(ranked: Ranked, defi: DefiId): MoveReason[] {
  return (ranked.collectiveMarks.get(defi) ?? []).flatMap(({ criterion, mean, value, changed, reading }) =>
    changed && value !== null && value !== mean
      ? [
          {
            kind: 'collective-mark' as const,
            criterion,
            mean,
            value,
            reason: reading.current?.act.reason ?? '',
          },
        ]
      : [],
  );
}

/** Said where the correction shows: by less than half a hundredth a total is not another. */
function severityReasons(analysis: AnalysisView): (row: OfficialRow) => readonly MoveReason[] {
  const effects = new Map(analysis.severity.jurors.map(({ juror, effect }) => [juror, effect]));
  const adjusted = new Map(analysis.rows.map((row) => [row.defi, row.adjusted]));
  return ({ defi, individual: { total: raw }, given }) => {
    const total = adjusted.get(defi) ?? null;
    if (total === null || raw === null || Math.round(total) === raw) return [];
    return [
      {
        kind: 'severity',
        correction: total - raw,
        jurors: given
          .totals()
          .map(({ juror }) => ({ juror, effect: effects.get(juror) ?? 0 }))
          .sort((a, b) => Math.abs(b.effect) - Math.abs(a.effect))
          .slice(0, namedJurors),
      },
    ];
  };
}

import type { DefiId } from '../ids.ts';
import type { RunningTotal } from '../selection/straight-down.ts';
import { dossierTexts } from '../texts/dossier.ts';
import type { DecisionsPart } from './decisions-model.ts';
import { cents, count, rank, type Figure } from './figure.ts';
import type { Naming } from './naming.ts';
import type { ReportSource } from './report-source.ts';
import { decidedByAnchor, tellCut } from './tell-ranking.ts';
import type { TeamLine, TeamsPart } from './teams-model.ts';

/** The team requests compared: what is asked, what jurors advise, what is granted, and going straight down. */
export function tellTeams(source: ReportSource, decisions: DecisionsPart | null, naming: Naming): TeamsPart {
  const { settings } = source;
  const line = tellLine(source, decisions, naming);
  const inOrder = new Set(source.downOrder);
  const lines = source.downOrder.map((id, at) => line(id, source.down.running[at]));
  const unranked = source.rows.flatMap(({ defi }) => (inOrder.has(defi) ? [] : [line(defi, undefined)]));
  const all = [...lines, ...unranked];
  const sum = (of: readonly TeamLine[], figure: (line: TeamLine) => Figure): number =>
    of.reduce((total, one) => total + (figure(one).value ?? 0), 0);
  return {
    minTeam: count('call/min-team', settings.minTeam),
    maxTeam: count('call/max-team', settings.maxTeam),
    seatCap: count('call/seat-cap', settings.seatCap),
    envelope: cents('call/envelope', settings.envelopeCents),
    lines,
    unranked,
    apart: grantedApart(all, decisions),
    cut: tellCut(source),
    outOfBounds: count('teams/out-of-bounds', all.filter(({ outOfBounds }) => outOfBounds).length),
    requestedSeats: count(
      'totals/requested-seats',
      sum(lines, ({ size }) => size),
    ),
    requestedCost: cents(
      'totals/requested-cost',
      sum(lines, ({ cost }) => cost),
    ),
    requestedFund: cents(
      'totals/requested-fund',
      sum(lines, ({ fund }) => fund),
    ),
    allSeats: count(
      'totals/all-requested-seats',
      sum(all, ({ size }) => size),
    ),
    allCost: cents(
      'totals/all-requested-cost',
      sum(all, ({ cost }) => cost),
    ),
    allFund: cents(
      'totals/all-requested-fund',
      sum(all, ({ fund }) => fund),
    ),
    grantedSeats: count('decisions/seats', decisions?.seats.value ?? null),
    grantedCost: cents('decisions/cost', decisions?.cost.value ?? null),
    grantedFund: cents('decisions/fund', decisions?.fund.value ?? null),
  };
}

/** So that the lines come to the totals. */
function grantedApart(lines: readonly TeamLine[], decisions: DecisionsPart | null): TeamsPart['apart'] {
  const listed = new Set(lines.map(({ anchor }) => anchor));
  return (decisions?.granted ?? [])
    .filter(({ anchor }) => !listed.has(anchor))
    .map(({ anchor, title, size, fund }) => ({ anchor, title, size, fund }));
}

/** `total`: what the défis come to down the order with it; undefined for one that is not in the order. */
function tellLine(
  source: ReportSource,
  decisions: DecisionsPart | null,
  naming: Naming,
): (defi: DefiId, total: RunningTotal | undefined) => TeamLine {
  const { profiles } = dossierTexts[source.options.language];
  const ranks = new Map(source.rows.map(({ defi, rank: place }) => [defi, place]));
  const decided = decidedByAnchor(decisions);
  return (id, total) => {
    const key = naming.key(id);
    const team = source.teams.get(id);
    const line = decided.get(key);
    const granted = line?.outcome === 'retenu' ? line : undefined;
    const advice = source.advice.get(id);
    return {
      anchor: key,
      title: naming.title(id),
      rank: rank(`defi/${key}/rank`, ranks.get(id) ?? null),
      profiles: (team?.profiles ?? []).map(({ profile }) => profiles[profile]),
      size: count(`defi/${key}/team-size`, team?.size ?? null),
      outOfBounds: team?.outOfBounds ?? false,
      advisedSize: count(`defi/${key}/advised-size`, advice?.medianSize ?? null),
      advisers: count(`defi/${key}/advisers`, advice?.advisers ?? 0),
      cost: cents(`defi/${key}/cost`, team?.costCents ?? null),
      declaredCost: cents(`defi/${key}/declared-cost`, team?.declaredCostCents ?? null),
      fund: cents(`defi/${key}/fund`, team?.fundCents ?? null),
      selfFinanced: team?.selfFinanced ?? false,
      grantedSize: count(`defi/${key}/taken-size`, granted?.size.value ?? null),
      grantedFund: cents(`defi/${key}/taken-fund`, granted?.fund.value ?? null),
      runningSeats: count(`defi/${key}/running-seats`, total?.seats ?? null),
      runningFund: cents(`defi/${key}/running-fund`, total?.fundCents ?? null),
      aboveCut: total?.withinCaps === true,
      uncounted: total?.uncounted === true,
    };
  };
}

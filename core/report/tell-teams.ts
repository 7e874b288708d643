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
  const lines = teamLines(source, decisions, naming);
  const sum = (of: (line: TeamLine) => Figure): number =>
    lines.reduce((total, line) => total + (of(line).value ?? 0), 0);
  return {
    minTeam: count('call/min-team', settings.minTeam),
    maxTeam: count('call/max-team', settings.maxTeam),
    seatCap: count('call/seat-cap', settings.seatCap),
    envelope: cents('call/envelope', settings.envelopeCents),
    lines,
    apart: grantedApart(lines, decisions),
    cut: tellCut(source),
    outOfBounds: count('teams/out-of-bounds', lines.filter(({ outOfBounds }) => outOfBounds).length),
    requestedSeats: count(
      'totals/requested-seats',
      sum(({ size }) => size),
    ),
    requestedCost: cents(
      'totals/requested-cost',
      sum(({ cost }) => cost),
    ),
    requestedFund: cents(
      'totals/requested-fund',
      sum(({ fund }) => fund),
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

function teamLines(source: ReportSource, decisions: DecisionsPart | null, naming: Naming): TeamLine[] {
  const { profiles } = dossierTexts[source.options.language];
  const ranks = new Map(source.rows.map(({ defi, rank: place }) => [defi, place]));
  const decided = decidedByAnchor(decisions);
  return source.downOrder.map((id, at): TeamLine => {
    const key = naming.key(id);
    const team = source.teams.get(id);
    const total = source.down.running[at];
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
  });
}

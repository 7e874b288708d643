import type { DefiId } from '../ids.ts';
import type { FirmnessClass } from '../selection/firmness-class.ts';
import type { DecidedLine, DecisionsPart } from './decisions-model.ts';
import { cents, count } from './figure.ts';
import type { Naming } from './naming.ts';
import type { ProposalPart } from './proposal-model.ts';
import type { RankedLine, ReportModel } from './report-model.ts';

export interface ProposalSource {
  readonly ranking: readonly RankedLine[];
  readonly teams: ReportModel['teams'];
  readonly decisions: DecisionsPart | null;
  readonly totals: ReportModel['totals'];
  readonly seatCap: number | null;
  readonly envelopeCents: number | null;
  /** By défi; empty where it was not worked out. */
  readonly classes: ReadonlyMap<DefiId, FirmnessClass>;
}

/** The list that the committee has before it: what was decided or proposed, else straight down to the cut. */
export function tellProposal(source: ProposalSource, naming: Naming): ProposalPart {
  const { decisions, ranking, teams, totals, classes, seatCap, envelopeCents } = source;
  const firm = new Map([...classes].map(([defi, name]) => [naming.key(defi), name]));
  const ranked = new Map(ranking.map((line) => [line.anchor, line]));
  const lineOf = (
    team: Pick<DecidedLine, 'anchor' | 'title' | 'profiles' | 'size' | 'fund'>,
  ): ProposalPart['lines'] => {
    const { anchor, title, profiles, size, fund } = team;
    const row = ranked.get(anchor);
    if (row === undefined) return [];
    const { rank, total } = row;
    return [{ anchor, title, rank, total, profiles, size, fund, firm: firm.get(anchor) ?? null }];
  };
  const lines = (decisions === null ? teams.filter(({ aboveCut }) => aboveCut) : decisions.granted).flatMap(
    lineOf,
  );
  const [seats, fund] =
    decisions === null ? [totals.usedSeats, totals.usedFund] : [decisions.seats, decisions.fund];
  const left = (cap: number | null, used: number | null): number | null =>
    cap === null || used === null ? null : cap - used;
  return {
    source: decisions === null ? 'straight-down' : isSettled(decisions) ? 'decided' : 'proposed',
    lines,
    defis: count('proposal/defis', lines.length),
    seats,
    fund,
    seatsLeft: count('proposal/seats-left', left(seatCap, seats.value)),
    fundLeft: cents('proposal/fund-left', left(envelopeCents, fund.value)),
    complementary: count('proposal/complementary', decisions?.complementary.length ?? null),
    refused: count('proposal/others', decisions?.others.length ?? null),
  };
}

/** The committee has decided on every défi. */
const isSettled = ({ undecided, granted, complementary, others }: DecisionsPart): boolean =>
  undecided.value === 0 && ![...granted, ...complementary, ...others].some(({ unconfirmed }) => unconfirmed);

import type { DefiId } from '../ids.ts';
import type { FirmnessClass } from '../selection/firmness-class.ts';
import type { DecidedLine, DecisionsPart } from './decisions-model.ts';
import { cents, count, hundredths, rank, type Figure } from './figure.ts';
import type { Naming } from './naming.ts';
import type { ProposalPart } from './proposal-model.ts';
import type { RankedLine } from './ranking-model.ts';
import type { TeamLine } from './teams-model.ts';

export interface ProposalSource {
  readonly ranking: readonly RankedLine[];
  readonly teams: readonly TeamLine[];
  readonly decisions: DecisionsPart | null;
  /** What is taken going straight down to the cut. */
  readonly down: { readonly seats: number; readonly fundCents: number };
  readonly seatCap: number | null;
  readonly envelopeCents: number | null;
  readonly minTeam: number;
  readonly maxTeam: number;
  /** By défi; empty where it was not worked out. */
  readonly classes: ReadonlyMap<DefiId, FirmnessClass>;
  /** Who marked at least one of them. */
  readonly jurors: number;
  /** What the deliberation has left open; null when nothing is. */
  readonly conflicts: Figure | null;
}

/** The list that the committee has before it: what was decided or proposed, else straight down to the cut. */
export function tellProposal(source: ProposalSource, naming: Naming): ProposalPart {
  const { decisions, ranking, teams, down, classes, seatCap, envelopeCents } = source;
  const firm = new Map([...classes].map(([defi, name]) => [naming.key(defi), name]));
  const ranked = new Map(ranking.map((line) => [line.anchor, line]));
  const lineOf = (
    team: Pick<DecidedLine, 'anchor' | 'title' | 'profiles' | 'size' | 'fund' | 'outOfBounds'>,
  ): ProposalPart['lines'][number] => {
    const { anchor, title, profiles, size, fund, outOfBounds } = team;
    // One that is not admissible may be granted a team all the same: it has no place in the order.
    const row = ranked.get(anchor);
    return {
      anchor,
      title,
      rank: row?.rank ?? rank(`defi/${anchor}/rank`, null),
      total: row?.total ?? hundredths(`defi/${anchor}/total`, null),
      profiles,
      size,
      fund,
      outOfBounds,
      firm: firm.get(anchor) ?? null,
    };
  };
  const lines = (decisions === null ? teams.filter(({ aboveCut }) => aboveCut) : decisions.granted).map(
    lineOf,
  );
  const [seats, fund] =
    decisions === null
      ? [count('totals/used-seats', down.seats), cents('totals/used-fund', down.fundCents)]
      : [decisions.seats, decisions.fund];
  const left = (cap: number | null, used: number | null): number | null =>
    cap === null || used === null ? null : cap - used;
  return {
    source: sourceOf(decisions),
    juryOn: decisions?.juryOn ?? null,
    comiteOn: decisions?.comiteOn ?? null,
    lines,
    defis: count('proposal/defis', lines.length),
    seats,
    fund,
    seatCap: count('call/seat-cap', seatCap),
    envelope: cents('call/envelope', envelopeCents),
    seatsLeft: count('proposal/seats-left', left(seatCap, seats.value)),
    fundLeft: cents('proposal/fund-left', left(envelopeCents, fund.value)),
    minTeam: count('call/min-team', source.minTeam),
    maxTeam: count('call/max-team', source.maxTeam),
    complementary: count('proposal/complementary', decisions?.complementary.length ?? null),
    refused: count('proposal/others', decisions?.others.length ?? null),
    undecided: count('decisions/undecided', decisions?.undecided.value ?? null),
    changed: count('proposal/changed', decisions?.differences.length ?? null),
    conflicts: source.conflicts ?? count('deliberation/conflicts', null),
    ranked: count('call/defis-ranked', ranking.filter(({ status }) => status === 'ranked').length),
    jurors: count('proposal/jurors', source.jurors),
  };
}

/** Whose word the list is. One that the committee moved up after a withdrawal is no proposal of the jury's. */
function sourceOf(decisions: DecisionsPart | null): ProposalPart['source'] {
  if (decisions === null) return 'straight-down';
  const lines = [...decisions.granted, ...decisions.complementary, ...decisions.others];
  if (!lines.some(({ round }) => round === 'comite')) return 'proposed';
  const settled = decisions.undecided.value === 0 && !lines.some(({ unconfirmed }) => unconfirmed);
  return settled ? 'decided' : 'decided-in-part';
}

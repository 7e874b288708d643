import { dossierTexts } from '../texts/dossier.ts';
import { rulesTexts } from '../texts/rules.ts';
import type { ComplementaryPart, NextTeam } from './complementary-model.ts';
import type { DecisionsPart } from './decisions-model.ts';
import { cents, count, rank } from './figure.ts';
import type { Naming } from './naming.ts';
import type { ReportSource } from './report-source.ts';
import { tellCut } from './tell-ranking.ts';

/** Before any decision so many défis below the cut are told. */
const mostBelowCut = 10;

/** A line before its sums are run: its own team in numbers. */
type Claim = Omit<NextTeam, 'runningSeats' | 'runningFund' | 'seatsOver' | 'fundOver'>;

/** What each next team would cost, one after the other, on top of what is granted or taken already. */
export function tellComplementary(
  source: ReportSource,
  decisions: DecisionsPart | null,
  naming: Naming,
): ComplementaryPart {
  const { settings, down } = source;
  const next = decisions === null ? belowCut(source, naming) : listed(source, decisions, naming);
  const [seats, fundCents] =
    decisions === null
      ? [down.usedSeats, down.usedFundCents]
      : [decisions.seats.value ?? 0, decisions.fund.value ?? 0];
  return {
    source: decisions === null ? 'below-cut' : 'list',
    seats: count('complementary/base-seats', seats),
    fund: cents('complementary/base-fund', fundCents),
    seatCap: count('call/seat-cap', settings.seatCap),
    envelope: cents('call/envelope', settings.envelopeCents),
    lines: runSums(next.claims, { seats, fundCents }, settings),
    later: count('complementary/later', next.later),
  };
}

/** Adds each team to those before it, and says what would be missing under each cap. */
export function runSums(
  claims: readonly Claim[],
  base: { readonly seats: number; readonly fundCents: number },
  caps: { readonly seatCap: number | null; readonly envelopeCents: number | null },
): NextTeam[] {
  let { seats, fundCents } = base;
  const over = (used: number, cap: number | null): number | null =>
    cap === null ? null : Math.max(0, used - cap);
  return claims.map((claim) => {
    if (!claim.irrecevable) {
      seats += claim.size.value ?? 0;
      fundCents += claim.fund.value ?? 0;
    }
    const own = `complementary/${claim.anchor}`;
    return {
      ...claim,
      runningSeats: count(`${own}/running-seats`, seats),
      runningFund: cents(`${own}/running-fund`, fundCents),
      seatsOver: count(`${own}/seats-over`, over(seats, caps.seatCap)),
      fundOver: cents(`${own}/fund-over`, over(fundCents, caps.envelopeCents)),
    };
  });
}

interface Next {
  readonly claims: readonly Claim[];
  readonly later: number | null;
}

function listed(source: ReportSource, { complementary }: DecisionsPart, naming: Naming): Next {
  const ranks = new Map(source.rows.map((row) => [naming.key(row.defi), row.rank]));
  const out = irrecevables(source, naming);
  return {
    claims: complementary.map(
      ({ anchor, title, position, team, profiles, size, cost, fund, outOfBounds, ...said }) => ({
        anchor,
        title,
        rank: rank(`defi/${anchor}/rank`, ranks.get(anchor) ?? null),
        position,
        team,
        profiles,
        size,
        cost,
        fund,
        outOfBounds,
        irrecevable: out.has(anchor),
        motivation: said.motivation,
        said: { round: said.round, by: said.by, on: said.on, unconfirmed: said.unconfirmed },
      }),
    ),
    later: null,
  };
}

const irrecevables = ({ recevabilite }: ReportSource, naming: Naming): ReadonlySet<string> =>
  new Set(recevabilite.flatMap(({ defi, state }) => (state === 'irrecevable' ? [naming.key(defi)] : [])));

/** The next ones in official order, with the teams that they ask for; nobody has said what they would get. */
function belowCut(source: ReportSource, naming: Naming): Next {
  if (tellCut(source) === null) return { claims: [], later: null };
  const { language } = source.options;
  const below = source.downOrder.slice(source.down.above);
  const ranks = new Map(source.rows.map(({ defi, rank: place }) => [defi, place]));
  return {
    claims: below.slice(0, mostBelowCut).map((defi) => {
      const key = naming.key(defi);
      const team = source.teams.get(defi);
      return {
        anchor: key,
        title: naming.title(defi),
        rank: rank(`defi/${key}/rank`, ranks.get(defi) ?? null),
        position: rank(`defi/${key}/complementary-place`, null),
        team: rulesTexts[language].team.requested,
        profiles: (team?.profiles ?? []).map(({ profile }) => dossierTexts[language].profiles[profile]),
        size: count(`defi/${key}/team-size`, team?.size ?? null),
        cost: cents(`defi/${key}/cost`, team?.costCents ?? null),
        fund: cents(`defi/${key}/fund`, team?.fundCents ?? null),
        outOfBounds: team?.outOfBounds ?? false,
        // Those are not in the official order.
        irrecevable: false,
        motivation: '',
        said: null,
      };
    }),
    later: Math.max(0, below.length - mostBelowCut),
  };
}

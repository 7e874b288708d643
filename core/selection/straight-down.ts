/** What a défi takes if it is chosen; null where its team size is not known. */
export interface Claim {
  readonly seats: number | null;
  readonly fundCents: number | null;
}

export interface Caps {
  /** Null: no cap. */
  readonly seats: number | null;
  readonly fundCents: number | null;
}

export interface RunningTotal {
  readonly seats: number;
  readonly fundCents: number;
  readonly withinCaps: boolean;
  /** The claim could not be counted because its size is not known. */
  readonly uncounted: boolean;
}

export interface StraightDown {
  readonly running: readonly RunningTotal[];
  /** How many défis fit, one after the other. */
  readonly above: number;
  /** The cut falls after so many; null: everything fits, and there is no cut. */
  readonly cutAfter: number | null;
  readonly usedSeats: number;
  readonly usedFundCents: number;
}

/**
 * Going straight down the official order: the cut falls before the first défi that would exceed the seats or
 * the envelope (definitions, "Cut"); nothing after it is taken, however small. A défi of unknown size cannot be
 * granted a team, so it is passed over without being counted.
 */
export function goStraightDown(claims: readonly Claim[], caps: Caps): StraightDown {
  const running: RunningTotal[] = [];
  let seats = 0;
  let fundCents = 0;
  let above = 0;
  let usedSeats = 0;
  let usedFundCents = 0;
  let open = true;
  for (const claim of claims) {
    seats += claim.seats ?? 0;
    fundCents += claim.fundCents ?? 0;
    open &&=
      (caps.seats === null || seats <= caps.seats) &&
      (caps.fundCents === null || fundCents <= caps.fundCents);
    if (open) {
      above += 1;
      usedSeats = seats;
      usedFundCents = fundCents;
    }
    const uncounted = claim.seats === null || claim.fundCents === null;
    running.push({ seats, fundCents, withinCaps: open, uncounted });
  }
  return { running, above, cutAfter: above === claims.length ? null : above, usedSeats, usedFundCents };
}

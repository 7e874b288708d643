import { z } from 'zod';
import { Figure } from './figure.ts';
import { RankingPart } from './ranking-model.ts';

const TeamLine = z.strictObject({
  anchor: z.string(),
  title: z.string(),
  rank: Figure,
  profiles: z.array(z.string()),
  size: Figure,
  /** Smaller or larger than the call allows. */
  outOfBounds: z.boolean(),
  /** The median of the sizes that jurors advise; a half where they are split. Null when nobody does. */
  advisedSize: Figure,
  advisers: Figure,
  /** By its size. */
  cost: Figure,
  /** What the dossier itself says. */
  declaredCost: Figure,
  fund: Figure,
  selfFinanced: z.boolean(),
  grantedSize: Figure,
  grantedFund: Figure,
  runningSeats: Figure,
  runningFund: Figure,
  aboveCut: z.boolean(),
  uncounted: z.boolean(),
});
export type TeamLine = z.infer<typeof TeamLine>;

/** The team requests compared, in official order, and what they come to going straight down. */
export const TeamsPart = z.strictObject({
  minTeam: Figure,
  maxTeam: Figure,
  seatCap: Figure,
  envelope: Figure,
  lines: z.array(TeamLine),
  /** Those that the order does not rank, below a threshold or without a total: they ask for teams all the same. */
  unranked: z.array(TeamLine),
  /** Granted without a place in the order, as one that is not admissible: the totals granted count them too. */
  apart: z.array(z.strictObject({ anchor: z.string(), title: z.string(), size: Figure, fund: Figure })),
  /** Null when no cap is set. */
  cut: RankingPart.shape.cut,
  /** How many of all, ranked or not, ask for teams out of the bounds. */
  outOfBounds: Figure,
  /** Of the ranked ones. */
  requestedSeats: Figure,
  requestedCost: Figure,
  requestedFund: Figure,
  /** Of all, ranked or not. */
  allSeats: Figure,
  allCost: Figure,
  allFund: Figure,
  /** Null as long as nothing is decided. */
  grantedSeats: Figure,
  grantedCost: Figure,
  grantedFund: Figure,
});
export type TeamsPart = z.infer<typeof TeamsPart>;

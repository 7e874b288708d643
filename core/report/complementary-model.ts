import { z } from 'zod';
import { rounds } from '../selection/decision.ts';
import { Figure } from './figure.ts';

const NextTeam = z.strictObject({
  anchor: z.string(),
  title: z.string(),
  rank: Figure,
  /** In the complementary list; null before any decision. */
  position: Figure,
  team: z.string(),
  profiles: z.array(z.string()),
  size: Figure,
  cost: Figure,
  fund: Figure,
  outOfBounds: z.boolean(),
  /** Its dossier was declared not admissible since: it cannot move up, and nothing is added for it. */
  irrecevable: z.boolean(),
  /** If all from the first to this one were taken as well. */
  runningSeats: Figure,
  runningFund: Figure,
  /** What would be missing under each cap; 0 where it fits, null without a cap. */
  seatsOver: Figure,
  fundOver: Figure,
  motivation: z.string(),
  /** Who put it there and when; null before any decision. */
  said: z
    .strictObject({
      round: z.enum(rounds),
      by: z.string(),
      on: z.iso.date(),
      unconfirmed: z.boolean(),
    })
    .nullable(),
});
export type NextTeam = z.infer<typeof NextTeam>;

/** The complementary list, or the next défis below the cut as long as nothing is decided. */
export const ComplementaryPart = z.strictObject({
  source: z.enum(['list', 'below-cut']),
  /** What is granted already, or taken above the cut. */
  seats: Figure,
  fund: Figure,
  seatCap: Figure,
  envelope: Figure,
  lines: z.array(NextTeam),
  /** Ranked défis that are not told here because they come later still. */
  later: Figure,
});
export type ComplementaryPart = z.infer<typeof ComplementaryPart>;

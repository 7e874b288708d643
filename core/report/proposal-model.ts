import { z } from 'zod';
import { firmnessClasses } from '../selection/firmness-class.ts';
import { Figure } from './figure.ts';

const Line = z.strictObject({
  anchor: z.string(),
  title: z.string(),
  rank: Figure,
  total: Figure,
  profiles: z.array(z.string()),
  size: Figure,
  fund: Figure,
  /** Smaller or larger than the call allows. */
  outOfBounds: z.boolean(),
  /** How the choice holds when the weights of the criteria move a little; null where it was not worked out. */
  firm: z.enum(firmnessClasses).nullable(),
});

/**
 * The page that decides: the list that the committee has before it, against the caps, and what it is asked. It stands on
 * nothing else of the report.
 */
export const ProposalPart = z.strictObject({
  /**
   * Decided by the committee, wholly or in part, proposed by the jury, or nothing yet: straight down the official order.
   */
  source: z.enum(['decided', 'decided-in-part', 'proposed', 'straight-down']),
  /** The days of the latest decisions that people took, of each round; null where that round said nothing. */
  juryOn: z.iso.date().nullable(),
  comiteOn: z.iso.date().nullable(),
  lines: z.array(Line),
  defis: Figure,
  seats: Figure,
  fund: Figure,
  /** Null: none is set. */
  seatCap: Figure,
  envelope: Figure,
  /** Under the caps; null without one. */
  seatsLeft: Figure,
  fundLeft: Figure,
  minTeam: Figure,
  maxTeam: Figure,
  /** What becomes of those that are not in the list. */
  complementary: Figure,
  refused: Figure,
  undecided: Figure,
  /** How many proposals of the jury the committee has changed. */
  changed: Figure,
  /** What the deliberation has left open; null when nothing is. */
  conflicts: Figure,
  ranked: Figure,
  /** Jurors who gave a mark that counts. */
  jurors: Figure,
});
export type ProposalPart = z.infer<typeof ProposalPart>;

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
  /** How the choice holds when the weights of the criteria move a little; null where it was not worked out. */
  firm: z.enum(firmnessClasses).nullable(),
});

/** The page that decides: the list that the committee has before it, against the caps, and what it is asked. */
export const ProposalPart = z.strictObject({
  /** Decided by the committee, proposed by the jury, or nothing yet: straight down the official order. */
  source: z.enum(['decided', 'proposed', 'straight-down']),
  lines: z.array(Line),
  defis: Figure,
  seats: Figure,
  fund: Figure,
  /** Under the caps; null without one. */
  seatsLeft: Figure,
  fundLeft: Figure,
  /** What becomes of those that are not in the list. */
  complementary: Figure,
  refused: Figure,
});
export type ProposalPart = z.infer<typeof ProposalPart>;

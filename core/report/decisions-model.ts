import { z } from 'zod';
import { outcomes } from '../selection/decision.ts';
import { Figure } from './figure.ts';

const Line = z.strictObject({
  anchor: z.string(),
  title: z.string(),
  outcome: z.enum(outcomes),
  /** Place in the complementary list. */
  position: Figure,
  profiles: z.array(z.string()),
  size: Figure,
  fund: Figure,
  motivation: z.string(),
  /** The jury's proposal, on which the committee has not decided. */
  unconfirmed: z.boolean(),
});
export type DecidedLine = z.infer<typeof Line>;

/** What becomes of the défis, once anything is decided. */
export const DecisionsPart = z.strictObject({
  undecided: Figure,
  /** In official order. */
  granted: z.array(Line),
  seats: Figure,
  fund: Figure,
  /** In its own order. */
  complementary: z.array(Line),
  /** Refused, not admissible, or withdrawn; in official order. */
  others: z.array(Line),
  /** Where the committee did not leave what the jury proposed. */
  differences: z.array(
    z.strictObject({ anchor: z.string(), title: z.string(), jury: z.string(), comite: z.string() }),
  ),
});
export type DecisionsPart = z.infer<typeof DecisionsPart>;

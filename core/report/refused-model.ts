import { z } from 'zod';
import { rounds } from '../selection/decision.ts';
import { Figure } from './figure.ts';

/** A défi that a round refused, declared not admissible, or that withdrew. */
const RefusedLine = z.strictObject({
  anchor: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  rank: Figure,
  motivation: z.string(),
  toMotivate: z.boolean(),
  round: z.enum(rounds),
  by: z.string(),
  on: z.iso.date(),
  unconfirmed: z.boolean(),
  /** What the jury had proposed, where the committee decided otherwise; empty else. */
  proposed: z.string(),
});
export type RefusedLine = z.infer<typeof RefusedLine>;

/** Its dossier was declared so, or a round decided it, or both. */
const IrrecevableLine = z.strictObject({
  number: z.string().nullable(),
  title: z.string(),
  dossier: z.strictObject({ reason: z.string(), at: z.iso.datetime() }).nullable(),
  decision: RefusedLine.nullable(),
});

const UnrankedLine = z.strictObject({
  anchor: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  total: Figure,
  /** Labels of the criteria whose threshold it does not reach; empty for the total. */
  below: z.array(z.string()),
});

/** All that is not in the selection for a reason that somebody gave, or that the grid gives. */
export const RefusedPart = z.strictObject({
  refused: z.array(RefusedLine),
  irrecevables: z.array(IrrecevableLine),
  /** The administration withdrew after a decision; `motivation` is its own reason. */
  desistes: z.array(RefusedLine),
  /** Dossiers that were loaded and are no longer there. */
  withdrawn: z.array(
    z.strictObject({ number: z.string().nullable(), title: z.string(), at: z.iso.datetime() }),
  ),
  belowThreshold: z.array(UnrankedLine),
  noScore: z.array(UnrankedLine),
  /** How many of each, in the order above. */
  counts: z.strictObject({ refused: Figure, irrecevables: Figure, desistes: Figure, withdrawn: Figure }),
});
export type RefusedPart = z.infer<typeof RefusedPart>;

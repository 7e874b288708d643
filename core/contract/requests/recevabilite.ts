import { z } from 'zod';
import { defiId, reason, type RequestShape } from './shapes.ts';

export const RecevabiliteState = z.enum(['recevable', 'a-completer', 'irrecevable']);
export type RecevabiliteState = z.infer<typeof RecevabiliteState>;

/** The coordinator's decision, with its reason. */
export const Recevabilite = z.strictObject({
  state: RecevabiliteState,
  reason: z.string(),
  at: z.iso.datetime(),
});

/** One decision of the history, as the journal has it. */
export const RecevabiliteDecisionView = z.strictObject({
  state: RecevabiliteState,
  reason: z.string(),
  at: z.iso.datetime(),
  /** `coordination`, as the journal names who acted. */
  by: z.string(),
});
export type RecevabiliteDecisionView = z.infer<typeof RecevabiliteDecisionView>;

export const recevabiliteRequests = {
  /** One decision for one défi; an earlier one stays in the history. */
  'recevabilite-decide': {
    input: z.strictObject({ defi: defiId, state: RecevabiliteState, reason }),
    output: z.null(),
  },
  /** The same decision for several défis: for all of them or, when one is unknown, for none. */
  'recevabilite-decide-many': {
    input: z.strictObject({ defis: z.array(defiId).min(1).max(20_000), state: RecevabiliteState, reason }),
    output: z.strictObject({ decided: z.int() }),
  },
} as const satisfies Record<string, RequestShape>;

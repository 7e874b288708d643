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

export const recevabiliteRequests = {
  'recevabilite-decide': {
    input: z.strictObject({ defi: defiId, state: RecevabiliteState, reason }),
    output: z.null(),
  },
} as const satisfies Record<string, RequestShape>;

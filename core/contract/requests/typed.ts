import { z } from 'zod';
import { defiId, nothing, type RequestShape } from './shapes.ts';

/** Where a text is typed: `motivation jury`. */
const place = z
  .string()
  .regex(/^[\w:.-]+(?: [\w:.-]+)*$/)
  .max(80);
const Typed = z.strictObject({ defi: defiId, place, text: z.string().max(20_000) });

/** What the coordination and référents type about a défi before they record it. A juror’s is at the desk. */
export const typedRequests = {
  'typed-view': { input: nothing, output: z.array(Typed) },
  /** Keeps what is being typed, or nothing more of it (null); durable when answered, and no act in the journal. */
  'typed-keep': {
    input: Typed.extend({ text: Typed.shape.text.nullable() }),
    output: z.strictObject({ savedAt: z.iso.datetime() }),
  },
} as const satisfies Record<string, RequestShape>;

import { z } from 'zod';
import { DefiContent } from '../../defi/defi.ts';
import { profiles } from '../../defi/profile.ts';
import { CheckCounts, RecevabiliteCheck } from '../../defi/recevabilite-check.ts';
import { Recevabilite, RecevabiliteDecisionView } from './recevabilite.ts';
import { defiId, nothing, type RequestShape } from './shapes.ts';

export const DefiRow = z.strictObject({
  id: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  ministries: z.array(z.string()),
  filedAt: z.string().nullable(),
  /** Null when the deadline or the time of filing is not known. */
  late: z.boolean().nullable(),
  /** Null: unknown. */
  teamSize: z.int().nullable(),
  profiles: z.array(z.enum(profiles)),
  recevabilite: Recevabilite.nullable(),
  /** How many jurors marked a version that a newer one has overtaken; their kits are to be written again. */
  overtaken: z.int().nonnegative(),
  /** Points of the checklist that do not hold, and that the dossier does not tell. */
  checks: CheckCounts,
});
export type DefiRow = z.infer<typeof DefiRow>;

export const DefiView = z.discriminatedUnion('sight', [
  z.strictObject({
    sight: z.literal('whole'),
    id: defiId,
    content: DefiContent,
    late: z.boolean().nullable(),
    recevabilite: Recevabilite.nullable(),
    /** The whole checklist, for the coordinator; none in a juror's session. */
    checks: z.array(RecevabiliteCheck),
    /** Every decision on it, the latest first, for the coordinator; none in a juror's session. */
    decisions: z.array(RecevabiliteDecisionView),
    /** The file that this version was read from; null when it came with a kit or the demonstration. */
    source: z.string().nullable(),
  }),
  /** Under one's own déport nothing but the title is told. */
  z.strictObject({ sight: z.literal('title-only'), id: defiId, title: z.string() }),
]);
export type DefiView = z.infer<typeof DefiView>;

/** A dossier that was loaded and is no longer there. */
export const WithdrawnRow = z.strictObject({
  id: defiId,
  number: z.string().nullable(),
  title: z.string(),
  at: z.iso.datetime(),
});

export const defisRequests = {
  'withdrawn-list': { input: nothing, output: z.array(WithdrawnRow) },
  'defis-list': { input: nothing, output: z.array(DefiRow) },
  'defi-view': { input: z.strictObject({ defi: defiId }), output: DefiView },
} as const satisfies Record<string, RequestShape>;

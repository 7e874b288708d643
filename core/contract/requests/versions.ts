import { z } from 'zod';
import { valueKinds } from '../../defi/compare-versions.ts';
import { defiId, type RequestShape } from './shapes.ts';

/** Names one version of a dossier within its session file. */
const versionId = z.int().positive();

export const DefiVersionView = z.strictObject({
  version: versionId,
  at: z.iso.datetime(),
  /** The file that it was read from; null when it came with a kit or the demonstration. */
  source: z.string().nullable(),
  digest: z.string(),
  withdrawn: z.boolean(),
});
export type DefiVersionView = z.infer<typeof DefiVersionView>;

/** One field in two versions: kept and removed parts make the earlier text, kept and added ones the later. */
export const FieldComparisonView = z.strictObject({
  field: z.string(),
  kind: z.enum(valueKinds),
  parts: z.array(z.strictObject({ kind: z.enum(['kept', 'removed', 'added']), text: z.string() })),
});
export type FieldComparisonView = z.infer<typeof FieldComparisonView>;

export const versionsRequests = {
  /** Every version of a dossier, the newest first; none under one's own déport. */
  'versions-list': { input: z.strictObject({ defi: defiId }), output: z.array(DefiVersionView) },
  /** Every filled field of two versions of a dossier, in the order of reading. */
  'versions-compare': {
    input: z.strictObject({ defi: defiId, before: versionId, after: versionId }),
    output: z.array(FieldComparisonView),
  },
} as const satisfies Record<string, RequestShape>;

import { z } from 'zod';
import { Figure } from './figure.ts';

/** What the report stands on, so that anyone can have it worked out again. */
export const IntegrityPart = z.strictObject({
  sessionId: z.string(),
  journalHead: z.string(),
  journalLength: Figure,
  /** What counts; several ballots of one juror where a conflict was settled. */
  ballots: z.array(z.strictObject({ juror: z.string(), digest: z.string(), receipt: z.string() })),
  /** Conflicts that were settled, with the digest of the journal's entry that did it. */
  settlements: z.array(z.strictObject({ juror: z.string(), digest: z.string(), reason: z.string() })),
  /** What the closing of the marking froze (`core/merge/freeze.ts`). */
  ballotsFingerprint: z.string(),
  closedAt: z.string().nullable(),
  /** What was decided on ballots since, so that they no longer are what the fingerprint says. */
  afterClosing: z.array(
    z.strictObject({
      juror: z.string(),
      digest: z.string(),
      at: z.string(),
      kind: z.enum(['settled', 'pinned', 'rejected']),
      reason: z.string(),
    }),
  ),
  gridFingerprint: z.string(),
});
export type IntegrityPart = z.infer<typeof IntegrityPart>;

/** The same without what people wrote: fingerprints and receipts, which no removal of personal data changes. */
export const withoutReasons = (part: IntegrityPart): IntegrityPart => ({
  ...part,
  settlements: part.settlements.map((one) => ({ ...one, reason: '' })),
  afterClosing: part.afterClosing.map((one) => ({ ...one, reason: '' })),
});

import { z } from 'zod';
import { WhyNone } from '../contract/requests/analysis.ts';
import { Figure } from './figure.ts';

/** How far the jurors agree on the totals or on one criterion; `id` is empty for the totals. */
const AgreementLine = z.strictObject({
  id: z.string(),
  label: z.string(),
  alpha: Figure,
  alphaOrdinal: Figure,
  /** 95 % of the draws of défis. */
  alphaLow: Figure,
  alphaHigh: Figure,
  w: Figure,
  p: Figure,
  iccSingle: Figure,
  iccAverage: Figure,
  jurors: Figure,
  defis: Figure,
});
export type AgreementLine = z.infer<typeof AgreementLine>;

const RankLine = z.strictObject({
  anchor: z.string(),
  title: z.string(),
  rank: Figure,
  /** 90 % of the draws of jurors. */
  low: Figure,
  high: Figure,
  /** Share of the draws; null without a cut. */
  aboveCut: Figure,
});

const SeverityLine = z.strictObject({
  label: z.string(),
  name: z.string(),
  /** Jurors are compared within a part only. */
  part: Figure,
  totals: Figure,
  /** Above 0: more generous than the others on the same défis. */
  effect: Figure,
  error: Figure,
  spread: Figure,
});
export type SeverityLine = z.infer<typeof SeverityLine>;

/** How sure the order of the jurors' own marks is. */
export const ReliabilityPart = z.strictObject({
  /** What the figures on the totals say and do not say. */
  sentences: z.array(z.string()),
  overall: AgreementLine,
  criteria: z.array(AgreementLine),
  /** Why figures of some criteria are missing. */
  missing: z.array(z.string()),
  draws: z.strictObject({
    count: Figure,
    seed: z.string(),
    /** Why there is none. */
    why: WhyNone,
    ranks: z.array(RankLine),
    hasCut: z.boolean(),
  }),
  /** Null unless the report was asked for it. */
  severity: z.strictObject({ parts: Figure, jurors: z.array(SeverityLine) }).nullable(),
});
export type ReliabilityPart = z.infer<typeof ReliabilityPart>;

import { z } from 'zod';
import { Grid } from '../../call/grid.ts';
import { RecevabiliteState } from './recevabilite.ts';
import { criterionId, defiId, jurorId, nothing, type RequestShape } from './shapes.ts';

const Spread = z.strictObject({ min: z.int(), max: z.int(), deviation: z.int().nullable() });

export const RankingRowView = z.strictObject({
  defi: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  rank: z.int().nullable(),
  exAequo: z.boolean(),
  status: z.enum(['ranked', 'below-threshold', 'no-score']),
  below: z.array(z.string()),
  /** Hundredths, rounded for display; `exactTotal` is the fraction. */
  total: z.int().nullable(),
  exactTotal: z.string().nullable(),
  criteria: z.array(
    z.strictObject({
      criterion: criterionId,
      mean: z.int().nullable(),
      spread: Spread.nullable(),
      marks: z.array(z.strictObject({ juror: jurorId, value: z.int() })),
    }),
  ),
  median: z.int().nullable(),
  trimmedMean: z.int().nullable(),
  spread: Spread.nullable(),
  jurorTotals: z.array(z.strictObject({ juror: jurorId, total: z.int() })),
  marks: z.int(),
  jurors: z.int(),
  complete: z.int(),
  expected: z.int(),
  deports: z.array(jurorId),
});
export type RankingRowView = z.infer<typeof RankingRowView>;

export const RankingView = z.strictObject({
  grid: Grid,
  /** Which total makes the official order. */
  official: z.enum(['individual']),
  rows: z.array(RankingRowView),
  jurors: z.array(z.strictObject({ id: jurorId, name: z.string() })),
  /** How many rows stand above the cut of the caps, going straight down; null while no cap is set. */
  cutAfter: z.int().nullable(),
  /**
   * Défis kept out: irrecevable ones, and those to be completed or without a decision (state null) that nobody
   * marked; with the reason of the decision.
   */
  irrecevables: z.array(
    z.strictObject({
      defi: defiId,
      number: z.string().nullable(),
      title: z.string(),
      state: RecevabiliteState.nullable(),
      reason: z.string(),
    }),
  ),
});
export type RankingView = z.infer<typeof RankingView>;

export const rankingRequests = {
  /** Refused before the closing of the marking: totals and counts leak marks. */
  'ranking-view': { input: nothing, output: RankingView },
} as const satisfies Record<string, RequestShape>;

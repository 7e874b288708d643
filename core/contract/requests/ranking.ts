import { z } from 'zod';
import { Grid } from '../../call/grid.ts';
import { AvisGiven } from '../../deliberation/act.ts';
import { TieRule } from '../../ranking/tie-rules.ts';
import { RecevabiliteState } from './recevabilite.ts';
import { criterionId, defiId, groupId, jurorId, nothing, type RequestShape } from './shapes.ts';

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
    }),
  ),
  median: z.int().nullable(),
  trimmedMean: z.int().nullable(),
  spread: Spread.nullable(),
  marks: z.int(),
  jurors: z.int(),
  complete: z.int(),
  expected: z.int(),
  deports: z.array(jurorId),
  /** The jurors' own score, whatever the official one is. */
  individual: z.strictObject({
    rank: z.int().nullable(),
    exAequo: z.boolean(),
    total: z.int().nullable(),
    exactTotal: z.string().nullable(),
  }),
  /** The rank that the official total alone gives, before people put the défi elsewhere. */
  byTotal: z.strictObject({ rank: z.int().nullable() }),
  /** Null where a criterion has neither marks nor a collective mark; `changed`: marks put in the place of the mean. */
  collective: z.strictObject({ total: z.int(), exactTotal: z.string(), changed: z.int() }).nullable(),
  /** The group that hears it (null and '': the whole jury), and what its general grid says. */
  hearing: z.strictObject({
    group: groupId.nullable(),
    label: z.string(),
    rank: z.int().nullable(),
    avis: AvisGiven.nullable(),
    reason: z.string(),
    dissent: z.string(),
    coupDeCoeur: z.boolean(),
  }),
});
export type RankingRowView = z.infer<typeof RankingRowView>;

export const RankingView = z.strictObject({
  grid: Grid,
  /** Which total makes the official order. */
  official: z.enum(['individual', 'collective', 'plenary']),
  rows: z.array(RankingRowView),
  jurors: z.array(z.strictObject({ id: jurorId, name: z.string() })),
  /** How equal totals were parted, in the order of the ranks, and which rules could not be asked. */
  breaks: z.array(
    z.strictObject({
      rule: TieRule,
      rank: z.int(),
      parts: z.array(z.strictObject({ value: z.string(), defis: z.array(defiId) })),
    }),
  ),
  passedOver: z.array(
    z.strictObject({
      rule: TieRule,
      rank: z.int(),
      defis: z.array(defiId),
      reason: z.enum(['missing', 'different-groups']),
    }),
  ),
  capsSet: z.boolean(),
  /** After how many rows the cut of the caps falls, going straight down; null where no ranked défi is under it. */
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

/** Who gave what on one défi. */
export const GivenMarks = z.strictObject({
  /** In the order of the grid. */
  criteria: z.array(
    z.strictObject({
      criterion: criterionId,
      marks: z.array(z.strictObject({ juror: jurorId, value: z.int() })),
    }),
  ),
  /** Of those who marked every criterion; hundredths, rounded for display. */
  jurorTotals: z.array(z.strictObject({ juror: jurorId, total: z.int() })),
});
export type GivenMarks = z.infer<typeof GivenMarks>;

export const rankingRequests = {
  /** Refused before the closing of the marking: totals and counts leak marks. */
  'ranking-view': { input: nothing, output: RankingView },
  /** Refused likewise, and where the défi is not in the ranking. All of a large call at once would be half a million. */
  'ranking-marks': { input: z.strictObject({ defi: defiId }), output: GivenMarks },
} as const satisfies Record<string, RequestShape>;

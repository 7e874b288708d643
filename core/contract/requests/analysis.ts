import { z } from 'zod';
import { criterionId, defiId, jobId, jurorId, nothing, type RequestShape } from './shapes.ts';

// How sure the ranking is. Shares are from 0 to 1, totals and marks in hundredths; figures worked out in floating point
// are not rounded here.

const figure = z.number().nullable();

/** Why there is no figure: the key of a sentence in the texts. */
export const WhyNone = z
  .enum([
    'no-pairs',
    'no-variation',
    'negative-values',
    'few-units',
    'few-raters',
    'not-positive',
    'few-jurors',
    'left-unmarked',
    'no-defi',
  ])
  .nullable();

export const ReliabilityBlock = z.strictObject({
  /** Krippendorff's α of distances, and of order alone. */
  alpha: figure,
  alphaOrdinal: figure,
  alphaWhy: WhyNone,
  /** Kendall's W corrected for ties, without the correction, and its p. */
  w: figure,
  wUncorrected: figure,
  p: figure,
  wWhy: WhyNone,
  icc21: figure,
  icc2k: figure,
  iccWhy: WhyNone,
  /** The rectangle that W and ICC are worked out on: jurors, and défis that all of them marked. */
  jurors: z.int(),
  defis: z.int(),
});
export type ReliabilityBlock = z.infer<typeof ReliabilityBlock>;

export const FlagView = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('range'), criterion: criterionId, min: z.int(), max: z.int() }),
  z.strictObject({
    kind: z.literal('outlier'),
    criterion: criterionId,
    juror: jurorId,
    mark: z.int(),
    median: z.number(),
  }),
]);
export type FlagView = z.infer<typeof FlagView>;

export const AnalysisView = z.strictObject({
  thresholds: z.strictObject({ range: z.number(), outlier: z.number(), outlierMarks: z.int() }),
  jurors: z.array(z.strictObject({ id: jurorId, name: z.string() })),
  severity: z.strictObject({
    /** Whether the session shows adjusted totals. Without it `parts`, `jurors` and the rows' figures are empty. */
    shown: z.boolean(),
    /** Connected parts: nothing is compared across them. */
    parts: z.array(
      z.strictObject({
        defis: z.int(),
        jurors: z.int(),
        mean: z.number(),
        degreesOfFreedom: z.int(),
        deviation: figure,
      }),
    ),
    jurors: z.array(
      z.strictObject({
        juror: jurorId,
        part: z.int(),
        /** Complete totals given. */
        values: z.int(),
        /** Above 0: more generous than the others on the same défis. */
        effect: z.number(),
        error: figure,
        /** Residual standard deviation: how far they depart from their own level. */
        spread: figure,
      }),
    ),
  }),
  reliability: z.strictObject({
    overall: ReliabilityBlock,
    criteria: z.array(z.strictObject({ criterion: criterionId, block: ReliabilityBlock })),
  }),
  /** In the official order. */
  rows: z.array(
    z.strictObject({
      defi: defiId,
      adjusted: figure,
      adjustedError: figure,
      /** Place of its part in `severity.parts`; null without a complete total. */
      part: z.int().nullable(),
      /** Rank by adjusted total within its part; null when it has none or is not ranked. */
      adjustedRank: z.int().nullable(),
      flags: z.array(FlagView),
    }),
  ),
});
export type AnalysisView = z.infer<typeof AnalysisView>;

const progress = z.strictObject({ drawn: z.int(), wanted: z.int() });

const WeightsAnswer = z.strictObject({
  progress,
  why: WhyNone,
  rows: z.array(
    z.strictObject({
      defi: defiId,
      /** Share of the weights that give it rank 1, 2, …; of the first ranks only where défis are many. */
      ranks: z.array(z.number()),
      /** Mean of the weights that put it first, in the grid's order, summing to 1; null when none did. */
      centralWeights: z.array(z.number()).nullable(),
      aboveCut: figure,
    }),
  ),
});

export const FirmnessView = z.strictObject({
  /** Whether everything was worked out; before that, what there is so far. */
  whole: z.boolean(),
  /** The seed of all draws, in hexadecimal: the same ballots give the same draws. */
  seed: z.string(),
  jurors: z.strictObject({
    progress,
    why: WhyNone,
    /** 90 % interval of the rank when the jury is drawn anew, and share of the draws above the cut. */
    rows: z.array(z.strictObject({ defi: defiId, low: z.int(), high: z.int(), aboveCut: figure })),
  }),
  /** Any weights at all; and within `points` percentage points of the session's. */
  weights: WeightsAnswer,
  restricted: WeightsAnswer.extend({ points: z.int() }),
  /** 95 % interval of α over draws of défis; criterion null: the totals. */
  alpha: z.array(
    z.strictObject({ criterion: criterionId.nullable(), low: figure, high: figure, why: WhyNone }),
  ),
  /** The overall figures without each juror. */
  influence: z.array(
    z.strictObject({ juror: jurorId, alpha: figure, w: figure, icc21: figure, icc2k: figure }),
  ),
  /** Défis near the cut, each against the nearest one across it. Empty without a cut. */
  nearCut: z.array(
    z.strictObject({
      defi: defiId,
      other: defiId,
      side: z.enum(['above', 'below']),
      mark: z.strictObject({
        /** Hundredths; null when no single mark would do. */
        size: z.int().nullable(),
        why: z.enum(['none', 'not-by-score']).nullable(),
        changes: z.array(
          z.strictObject({
            defi: defiId,
            juror: jurorId,
            criterion: criterionId,
            from: z.int(),
            to: z.int(),
            by: z.enum(['order', 'criterion-threshold', 'overall-threshold']),
          }),
        ),
      }),
      weights: z.strictObject({
        /** ½ Σ |w′ − w| of weights that sum to 1; null when no weights would do. */
        distance: figure,
        why: z.enum(['none', 'not-by-score']).nullable(),
        to: z.array(z.number()).nullable(),
      }),
    }),
  ),
});
export type FirmnessView = z.infer<typeof FirmnessView>;

export const analysisRequests = {
  /** Worked out exactly, at once. Refused before the closing, like the ranking. */
  'analysis-view': { input: nothing, output: AnalysisView },
  /**
   * Resampling: better and better answers come as `job-partial` events of the same shape while the job runs; it can be
   * cancelled, and what was answered so far stays true.
   */
  'firmness-run': { input: z.strictObject({ job: jobId }), output: FirmnessView, job: true },
} as const satisfies Record<string, RequestShape>;

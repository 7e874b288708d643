import { z } from 'zod';
import { TieRule } from '../../ranking/tie-rules.ts';
import { criterionId, defiId, groupId, jurorId, type RequestShape } from './shapes.ts';

// Two rankings beside each other, at any time after the closing.

export const RankingChoice = z.discriminatedUnion('kind', [
  /** By the jurors' own score. */
  z.strictObject({ kind: z.literal('individual') }),
  /** The order that counts. */
  z.strictObject({ kind: z.literal('official') }),
  /** By the totals adjusted for severity, within one connected part: nothing compares across parts. */
  z.strictObject({ kind: z.literal('adjusted'), part: z.int().nonnegative() }),
  /** As the group wrote it in its general grid; null: the whole jury. */
  z.strictObject({ kind: z.literal('group'), group: groupId.nullable() }),
]);
export type RankingChoice = z.infer<typeof RankingChoice>;

const Place = z.strictObject({
  rank: z.int().nullable(),
  /** Hundredths; not rounded where adjusted; null where the order is not by total. */
  total: z.number().nullable(),
  /** Above the cut when going straight down this ranking; null without a cut or a rank, or where ranks were counted anew. */
  above: z.boolean().nullable(),
});

const MoveReasonView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('collective-mark'),
    criterion: criterionId,
    mean: z.int().nullable(),
    value: z.int(),
    reason: z.string(),
  }),
  z.strictObject({
    kind: z.literal('severity'),
    correction: z.number(),
    jurors: z.array(z.strictObject({ juror: jurorId, name: z.string(), effect: z.number() })),
  }),
  z.strictObject({ kind: z.literal('tie-rule'), rule: TieRule }),
  z.strictObject({ kind: z.enum(['plenary', 'group', 'unranked', 'others']) }),
]);
export type MoveReasonView = z.infer<typeof MoveReasonView>;

export const ComparisonView = z.strictObject({
  /** What can be compared now. */
  choices: z.array(
    z.strictObject({
      choice: RankingChoice,
      /** The group's label; empty where it has none. */
      label: z.string(),
      /** How many défis it ranks. */
      defis: z.int(),
    }),
  ),
  official: z.enum(['individual', 'collective', 'plenary']),
  /** Ranks were counted anew among the défis that both rankings are about. */
  recounted: z.boolean(),
  /** In the order of the left ranking; empty when they share no défi, or one of them is not there. */
  rows: z.array(
    z.strictObject({
      defi: defiId,
      title: z.string(),
      left: Place,
      right: Place,
      /** Places gained from left to right; null unless both rank it. */
      moved: z.int().nullable(),
      reasons: z.array(MoveReasonView),
    }),
  ),
});
export type ComparisonView = z.infer<typeof ComparisonView>;

export const compareRequests = {
  /** Refused before the closing, like the ranking. */
  'rankings-compare': {
    input: z.strictObject({ left: RankingChoice, right: RankingChoice }),
    output: ComparisonView,
  },
} as const satisfies Record<string, RequestShape>;

import { z } from 'zod';
import { IndividualPlace, OfficialPart } from './deliberation-model.ts';
import { Figure } from './figure.ts';

const RankedLine = z.strictObject({
  anchor: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  rank: Figure,
  exAequo: z.boolean(),
  status: z.enum(['ranked', 'below-threshold', 'no-score']),
  /** Labels of the criteria whose threshold it does not reach; empty for the total. */
  below: z.array(z.string()),
  total: Figure,
  /** Null when the official order is that of the jurors' own marks. */
  individual: IndividualPlace.nullable(),
  means: z.array(Figure),
  deviation: Figure,
  jurors: Figure,
  expected: Figure,
  deports: Figure,
  aboveCut: z.boolean(),
  /** What became of it, in words; empty as long as nothing was decided on it. */
  decision: z.string(),
});
export type RankedLine = z.infer<typeof RankedLine>;

/** The ordered list, whole. */
export const RankingPart = z.strictObject({
  official: OfficialPart,
  /** The columns of the means, in the grid's order. */
  criteria: z.array(z.strictObject({ id: z.string(), label: z.string() })),
  lines: z.array(RankedLine),
  /** How many lines stand above the cut, and what they take; null when no cap is set. */
  cut: z
    .strictObject({ after: z.int(), seats: Figure, fund: Figure, seatCap: Figure, envelope: Figure })
    .nullable(),
  /** Where the committee did not leave what the jury proposed. */
  differences: z.array(
    z.strictObject({
      anchor: z.string(),
      title: z.string(),
      jury: z.string(),
      comite: z.string(),
      on: z.iso.date(),
    }),
  ),
});
export type RankingPart = z.infer<typeof RankingPart>;

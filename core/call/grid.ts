import { z } from 'zod';
import { asCriterionId, type CriterionId } from '../ids.ts';

/** Marks, scale ends, steps, thresholds and weights are integers in hundredths: 3,75 is 375. */
const hundredths = z.int().min(-100_000).max(100_000);

const Level = z.strictObject({ value: hundredths, label: z.string().max(80) });

const Scale = z.strictObject({
  min: hundredths,
  max: hundredths.positive(),
  /** Marks are `min` plus a whole number of steps. */
  step: hundredths.positive(),
  /** Names of the levels, in rising order; a level need not have one. */
  levels: z.array(Level).max(20),
});

const Criterion = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Z][A-Z0-9]{0,7}$/)
    .transform((text): CriterionId => asCriterionId(text)),
  label: z.string().min(1).max(200),
  /** What the criterion looks at, in the words of the call. */
  guidance: z.string().max(2_000),
  /** Positive integer in hundredths; 100 each by default. Only the proportions count. */
  weight: hundredths.positive(),
  /** A défi whose mean on this criterion is below is listed apart; null when there is none. */
  threshold: hundredths.nullable(),
});

/** The criteria of a call, their scale, weights and thresholds, and what the total is out of. */
export const Grid = z
  .strictObject({
    template: z.string().max(40),
    label: z.string().min(1).max(120),
    criteria: z.array(Criterion).min(1).max(30),
    scale: Scale,
    /** The total of a défi marked at the maximum everywhere. */
    outOf: hundredths.positive(),
    overallThreshold: hundredths.nullable(),
    /** Positive signals named by the call, shown as a checklist and never scored. */
    signals: z.array(z.string().max(300)).max(20),
  })
  .refine((grid) => grid.scale.min < grid.scale.max, { message: 'scale-empty' })
  .refine((grid) => (grid.scale.max - grid.scale.min) % grid.scale.step === 0, { message: 'scale-step' })
  .refine((grid) => new Set(grid.criteria.map((criterion) => criterion.id)).size === grid.criteria.length, {
    message: 'criterion-twice',
  });

export type Grid = z.infer<typeof Grid>;
export type Criterion = Grid['criteria'][number];
export type Scale = Grid['scale'];

/** The name of the level that a mark is exactly at, or null between levels. */
export function levelName(scale: Scale, mark: number): string | null {
  return scale.levels.find((level) => level.value === mark)?.label ?? null;
}

/** Whether a threshold is where means can be: below the least mark it bars nobody, above the greatest everybody. */
export const isWithinScale = ({ min, max }: Scale, threshold: number): boolean =>
  threshold >= min && threshold <= max;

/** The least total that the grid allows: all criteria at the least mark. Not rounded. */
const leastTotal = ({ scale, outOf }: Grid): number => (outOf * scale.min) / scale.max;

/**
 * The first threshold that no mean, or no total, can be on both sides of; null when there is none. Asked when a grid is saved
 * and no part of its schema: a grid that is in a file already is read as it is.
 */
export function thresholdOutside(grid: Grid): CriterionId | 'overall' | null {
  const outside = grid.criteria.find(
    ({ threshold }) => threshold !== null && !isWithinScale(grid.scale, threshold),
  );
  if (outside !== undefined) return outside.id;
  const { overallThreshold, outOf } = grid;
  if (overallThreshold === null) return null;
  return overallThreshold < leastTotal(grid) || overallThreshold > outOf ? 'overall' : null;
}

import { z } from 'zod';
import { Figure } from './figure.ts';
import { ReliabilityPart } from './reliability-model.ts';

const CriterionLine = z.strictObject({
  id: z.string(),
  label: z.string(),
  guidance: z.string(),
  weight: Figure,
  threshold: Figure,
});

/** The grid, and how sure the order is that it makes. */
export const MethodPart = z.strictObject({
  grid: z.strictObject({
    label: z.string(),
    criteria: z.array(CriterionLine),
    levels: z.array(z.strictObject({ value: Figure, label: z.string() })),
    scaleMin: Figure,
    scaleMax: Figure,
    /** Marks are the least one and a whole number of steps. */
    step: Figure,
    outOf: Figure,
    overallThreshold: Figure,
  }),
  /** How one gets from marks to the list, a sentence each. */
  steps: z.array(z.string()),
  /** The official order is that of the jurors' own marks. */
  ownMarks: z.boolean(),
  reliability: ReliabilityPart,
});
export type MethodPart = z.infer<typeof MethodPart>;

import { z } from 'zod';
import { Figure } from './figure.ts';

/** What a scenario answers. Without a proof nothing is told, for it would not be found again. */
const results = ['straight-down', 'optimal', 'infeasible', 'not-proven', 'rule-unknown'] as const;

const ScenarioColumn = z.strictObject({
  /** S1, S2 …; S0 is going straight down the order. */
  label: z.string(),
  name: z.string(),
  result: z.enum(results),
  /** What is sought, and with which teams, in words; empty for the order. */
  question: z.string(),
  rules: z.array(z.string()),
  /** The proposal was taken from it; it may have changed or have been removed since. */
  taken: z.enum(['as-it-is', 'as-it-was']).nullable(),
  defis: Figure,
  seats: Figure,
  fund: Figure,
  cost: Figure,
  /** Sum of the points, counted alike for all. */
  points: Figure,
  /** How many points less than the best of them all; 0 for that one. */
  gap: Figure,
  /** What it sought to make large, in its own unit, where that is not points. */
  worth: z.string(),
  /** In hundredths × EIG or rank points; null where that is points, or nothing was proven. */
  value: Figure,
  /** Other selections worth exactly as much; `tiesComplete` false: at least so many. */
  ties: Figure,
  tiesComplete: z.boolean(),
  /** Rules that cannot hold together. */
  conflict: z.array(z.string()),
});
export type ScenarioColumn = z.infer<typeof ScenarioColumn>;

const ScenarioRow = z.strictObject({
  anchor: z.string(),
  title: z.string(),
  rank: Figure,
  /** One a column: the whole team as requested, another one, or not taken; `size` null where it is not. */
  cells: z.array(z.strictObject({ team: z.enum(['whole', 'other', 'none']), size: Figure })),
});

/** The scenarios that were considered, beside going straight down the order. */
export const ScenariosPart = z.strictObject({
  seatCap: Figure,
  envelope: Figure,
  columns: z.array(ScenarioColumn),
  /** Défis that at least one of them takes, in official order. */
  rows: z.array(ScenarioRow),
  /** How many others were candidates. */
  others: Figure,
});
export type ScenariosPart = z.infer<typeof ScenariosPart>;

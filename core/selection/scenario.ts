import { z } from 'zod';
import { profiles } from '../defi/profile.ts';
import { asDefiId, asGroupId, asOptionId } from '../ids.ts';

// A scenario is a question: which défis, with which teams, if these rules hold? It is kept as it was asked; the answer is
// worked out anew, so that it is never older than the marks.

const defi = z.uuid().transform(asDefiId);
const count = z.int().nonnegative().max(10_000);
const cents = z.int().nonnegative().max(1_000_000_000_00);
const several = z
  .array(defi)
  .min(2)
  .max(200)
  .refine((items) => new Set(items).size === items.length, { message: 'defi-twice' });

/** What a minimum or maximum is about. */
export const RuleSubject = z.discriminatedUnion('by', [
  /** A défi carried by several ministries counts in each. */
  z.strictObject({ by: z.literal('ministry'), ministry: z.string().min(1).max(2_000) }),
  /** EIGs of the profile in the teams granted. */
  z.strictObject({ by: z.literal('profile'), profile: z.enum(profiles) }),
  /** Défis that the group heard; null: the whole jury. */
  z.strictObject({ by: z.literal('group'), group: z.uuid().transform(asGroupId).nullable() }),
]);
export type RuleSubject = z.infer<typeof RuleSubject>;

export const Rule = z.discriminatedUnion('kind', [
  /** EIGs in all, at most. */
  z.strictObject({ kind: z.literal('seats'), max: count }),
  /** What the fund pays in all, at most, in cents. */
  z.strictObject({ kind: z.literal('envelope'), maxCents: cents }),
  /** A profile counts its EIGs; a ministry or group its défis, or the EIGs of their teams. Null: no bound. */
  z
    .strictObject({
      kind: z.literal('bounds'),
      subject: RuleSubject,
      counting: z.enum(['defis', 'eigs']),
      min: count.nullable(),
      max: count.nullable(),
    })
    .refine(({ min, max }) => min !== null || max !== null, { message: 'bounds-empty' })
    .refine(({ min, max }) => min === null || max === null || min <= max, { message: 'bounds-crossed' }),
  /** With this team, or with any of its options. */
  z.strictObject({
    kind: z.literal('forced-in'),
    defi,
    option: z.string().max(60).transform(asOptionId).nullable(),
  }),
  z.strictObject({ kind: z.literal('forced-out'), defi }),
  z.strictObject({ kind: z.literal('at-most-one'), defis: several }),
  /** All of these, or none of them. */
  z.strictObject({ kind: z.literal('together'), defis: several }),
  /** Only défis whose group gave an *avis favorable*. */
  z.strictObject({ kind: z.literal('favourable-only') }),
]);
export type Rule = z.infer<typeof Rule>;

/**
 * What is made as large as can be: the sum of the values; of the values times the EIGs; or of rank points, N + 1 − rank
 * for each of the N ranked défis.
 */
export const objectives = ['value', 'value-by-eig', 'rank-points'] as const;
export type Objective = (typeof objectives)[number];

export const Scenario = z.strictObject({
  name: z.string().trim().min(1).max(120),
  /** Which teams may be granted: as they were requested alone, or every option. */
  teams: z.enum(['requested', 'all']),
  objective: z.enum(objectives),
  rules: z.array(Rule).max(200),
});
export type Scenario = z.infer<typeof Scenario>;

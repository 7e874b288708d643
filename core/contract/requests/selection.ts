import { z } from 'zod';
import { firmnessClasses } from '../../selection/firmness-class.ts';
import { Scenario } from '../../selection/scenario.ts';
import { defiId, groupId, jobId, nothing, optionId, scenarioId, type RequestShape } from './shapes.ts';

// Scenarios and what follows from them. Values are in the unit of the scenario's objective: hundredths of a point,
// hundredths × EIGs, or rank points. Money in integer cents.

const Totals = z.strictObject({
  value: z.int(),
  seats: z.int(),
  costCents: z.int(),
  fundCents: z.int(),
  defis: z.int(),
});

export const Chosen = z.strictObject({ defi: defiId, option: optionId });

const Portfolio = Totals.extend({ chosen: z.array(Chosen) });
export type PortfolioView = z.infer<typeof Portfolio>;

export const ScenariosView = z.strictObject({
  scenarios: z.array(z.strictObject({ id: scenarioId, scenario: Scenario, savedAt: z.iso.datetime() })),
  /** What a new scenario begins with: the call's caps, and only *avis favorable* once there are avis. */
  usual: Scenario.omit({ name: true }),
  /** What agenda, report and firmness ask of the call: its caps, without the défis that have an *avis défavorable*. */
  call: Scenario.omit({ name: true }),
  /** What rules can be about. */
  defis: z.array(
    z.strictObject({
      defi: defiId,
      number: z.string().nullable(),
      title: z.string(),
      rank: z.int().nullable(),
      bar: z.enum(['below-threshold', 'no-score', 'no-team']).nullable(),
      favourable: z.boolean().nullable(),
      ministries: z.array(z.string()),
      /** Null: the whole jury. */
      group: groupId.nullable(),
      options: z.array(
        z.strictObject({
          option: optionId,
          kind: z.enum(['requested', 'advised', 'added']),
          label: z.string(),
          profiles: z.array(z.string()),
          seats: z.int(),
          /** Smaller or larger than the call allows: no rule keeps it out, so it has to be seen. */
          outOfBounds: z.boolean(),
          costCents: z.int(),
          fundCents: z.int(),
          value: z.int().nullable(),
        }),
      ),
    }),
  ),
  ministries: z.array(z.string()),
  groups: z.array(z.strictObject({ group: groupId.nullable(), label: z.string() })),
  seatCap: z.int().nullable(),
  envelopeCents: z.int().nullable(),
  moneyStepCents: z.int(),
});
export type ScenariosView = z.infer<typeof ScenariosView>;

/** How one défi fares in an answer. */
const SelectionRow = z.strictObject({
  defi: defiId,
  rank: z.int().nullable(),
  /** The team that is granted; null when the défi is not chosen. */
  option: optionId.nullable(),
  /** Whether it is above the cut when going straight down the official order under this scenario's caps. */
  straightDown: z.boolean(),
  /** In every optimum, in some, in none. */
  amongTies: z.enum(['all', 'some', 'none']),
  bar: z.enum(['below-threshold', 'no-score', 'no-team', 'avis']).nullable(),
});

export const SelectionView = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('optimal'),
    best: Portfolio,
    /** Other sets worth exactly as much; `tiesComplete` false: there are more than are listed. */
    ties: z.array(Portfolio),
    tiesComplete: z.boolean(),
    straightDown: Portfolio,
    rows: z.array(SelectionRow),
    /** Milliseconds until the first optimum was proven. */
    milliseconds: z.number(),
  }),
  z.strictObject({
    kind: z.literal('infeasible'),
    /** Places in the scenario's rules: they cannot hold together, and without any one of them they can. */
    conflict: z.array(z.int().nonnegative()),
    straightDown: Portfolio,
  }),
  /** No proof within the time: nothing is claimed. */
  z.strictObject({ kind: z.literal('limit'), straightDown: Portfolio }),
]);
export type SelectionView = z.infer<typeof SelectionView>;

const Raise = z.strictObject({ by: z.int(), tied: z.boolean() });

/** What it would take for one défi to change sides. */
export const ExplanationView = z.strictObject({
  defi: defiId,
  chosen: z.boolean(),
  bar: z.enum(['below-threshold', 'no-score', 'no-team', 'avis']).nullable(),
  /** The best set with the opposite decision on this défi; null when the rules allow none. */
  otherwise: Portfolio.nullable(),
  /** What the whole loses by it. */
  gap: z.int().nullable(),
  /** Grants of the one set that the other has not; a défi whose team changes is in both. */
  enters: z.array(Chosen),
  leaves: z.array(Chosen),
  /** Out: the rank at which its total would be more than enough, everything else alike; null when none would. */
  rankNeeded: z.int().nullable(),
  /**
   * Out: the least that its total has to gain to be in every optimum; in: the most that it can lose and stay in every
   * one. In hundredths, or rank points; null where its total does not decide it.
   */
  points: z.int().nullable(),
  /**
   * Out: the least raise of one cap alone, in seats or cents, under which an optimum holds it; `tied`: another one does
   * not. Null: never by that alone.
   */
  moreSeats: Raise.nullable(),
  moreFundCents: Raise.nullable(),
  /** The rules of the scenario that decide alone: without this one, the défi would change sides. */
  decidedBy: z.array(z.int().nonnegative()),
});
export type ExplanationView = z.infer<typeof ExplanationView>;

/** What more seats and more money would bring, and the best value at every number of seats. */
export const MarginsView = z.strictObject({
  oneMoreSeat: Portfolio.nullable(),
  moreMoney: Portfolio.nullable(),
  moneyStepCents: z.int(),
  /** Rising seats; those where the value rises, so that each point is worth its seats. */
  frontier: z.array(z.strictObject({ seats: z.int(), value: z.int(), fundCents: z.int(), defis: z.int() })),
  /** Where the choice leaves the order: a défi that is in while one ranked before it could be and is out. */
  departures: z.array(z.strictObject({ in: defiId, before: z.array(defiId) })),
});
export type MarginsView = z.infer<typeof MarginsView>;

export const ScenariosCompared = z.strictObject({
  columns: z.array(
    z.strictObject({
      /** Null: straight down the ranking under the call's caps. */
      scenario: scenarioId.nullable(),
      name: z.string(),
      result: z.enum(['optimal', 'infeasible', 'limit']),
      totals: Totals.nullable(),
      /** Sum of the default objective, so that scenarios with different objectives compare. */
      points: z.int().nullable(),
      ties: z.int(),
    }),
  ),
  rows: z.array(
    z.strictObject({
      defi: defiId,
      rank: z.int().nullable(),
      /** The option in each column's first optimum; null where it is not chosen. */
      options: z.array(optionId.nullable()),
    }),
  ),
});
export type ScenariosCompared = z.infer<typeof ScenariosCompared>;

/** Which défis are in every efficient portfolio over the weights near the session's, in some, in none. */
export const PortfolioFirmness = z.strictObject({
  /** Enumerated exactly; or optimal portfolios of draws of weights, whose share is no core index. */
  method: z.enum(['exact', 'draws']),
  /** Non-dominated portfolios, or draws so far. */
  count: z.int(),
  /** How many draws there will be; null where portfolios are enumerated. */
  wanted: z.int().nullable(),
  /** How far weights are varied, in percentage points. */
  points: z.int(),
  /** What values add up to: the scenario's objective, but for rank points, which other weights would change. */
  objective: z.enum(['value', 'value-by-eig']),
  /** False: draws are still missing. */
  whole: z.boolean(),
  infeasible: z.boolean(),
  /** In official order. */
  rows: z.array(
    z.strictObject({
      defi: defiId,
      rank: z.int().nullable(),
      /** From 0 to 1. */
      share: z.number(),
      class: z.enum(firmnessClasses),
      /** Why it cannot be chosen whatever the weights. */
      bar: z.enum(['below-threshold', 'no-score', 'no-team', 'avis']).nullable(),
      /** A rule of the scenario asks for it, or keeps it out. */
      ruled: z.enum(['in', 'out']).nullable(),
    }),
  ),
});
export type PortfolioFirmness = z.infer<typeof PortfolioFirmness>;

const withJob = z.strictObject({ scenario: Scenario, job: jobId });

/** All of them after the closing, like the ranking. */
export const selectionRequests = {
  'scenarios-view': { input: nothing, output: ScenariosView },
  /** `id` null: a new one; that of one that was removed brings it back. */
  'scenario-save': {
    input: z.strictObject({ id: scenarioId.nullable(), scenario: Scenario }),
    output: z.strictObject({ id: scenarioId }),
  },
  'scenario-remove': { input: z.strictObject({ id: scenarioId }), output: z.null() },
  'scenario-solve': { input: withJob, output: SelectionView, job: true },
  'scenario-explain': { input: withJob.extend({ defi: defiId }), output: ExplanationView, job: true },
  'scenario-margins': { input: withJob, output: MarginsView, job: true },
  'scenarios-compare': {
    input: z.strictObject({ scenarios: z.array(scenarioId).max(20), job: jobId }),
    output: ScenariosCompared,
    job: true,
  },
  'portfolio-firmness': { input: withJob, output: PortfolioFirmness, job: true },
} as const satisfies Record<string, RequestShape>;

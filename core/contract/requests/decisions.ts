import { z } from 'zod';
import { GrantedTeam, outcomes, rounds } from '../../selection/decision.ts';
import { missingParts } from '../../selection/letters.ts';
import { Chosen } from './selection.ts';
import {
  defiId,
  jobId,
  optionId,
  placeToken,
  reason,
  scenarioId,
  shortText,
  type RequestShape,
} from './shapes.ts';

// What the jury proposes and the steering committee decides, défi by défi.

const motivation = z.string().trim().max(4_000);
const day = z.iso.date();

export const DecisionView = z.strictObject({
  outcome: z.enum(outcomes),
  granted: GrantedTeam.nullable(),
  position: z.int().nullable(),
  motivation: z.string(),
  by: z.string(),
  on: day,
  at: z.iso.datetime(),
  /** It comes from a withdrawal: the défi that withdrew, the one that took its place, those that moved up the list. */
  afterWithdrawal: z.boolean(),
});
export type DecisionView = z.infer<typeof DecisionView>;

const Option = z.strictObject({
  option: optionId,
  kind: z.enum(['requested', 'advised', 'added']),
  label: z.string(),
  profiles: z.array(z.string()),
  seats: z.int(),
  costCents: z.int(),
  fundCents: z.int(),
});

export const DecisionRow = z.strictObject({
  defi: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  rank: z.int().nullable(),
  total: z.int().nullable(),
  avis: z.enum(['favorable', 'defavorable']).nullable(),
  /** Not when its file was refused before anybody marked it. */
  recevable: z.boolean(),
  jury: DecisionView.nullable(),
  comite: DecisionView.nullable(),
  /** What counts now: the committee's where there is one, else the jury's; its place is that in the list that counts. */
  current: DecisionView.nullable(),
  round: z.enum(rounds).nullable(),
  /** What the committee changed of the jury's proposal. */
  changed: z.array(z.enum(['outcome', 'team', 'position'])),
  /** Words of the group's general grid, to begin a motivation with; never recorded by themselves. */
  suggestion: z.string(),
  options: z.array(Option),
  /** All decisions on it, newest first. */
  history: z.array(DecisionView.extend({ round: z.enum(rounds) })),
});
export type DecisionRow = z.infer<typeof DecisionRow>;

const Sums = z.strictObject({ defis: z.int(), seats: z.int(), costCents: z.int(), fundCents: z.int() });

/** Why the caps or another rule would not hold; `rule` is its place in the rules of the basis. */
const Broken = z.strictObject({ rule: z.int().nonnegative(), text: z.string() });

const Caps = z.strictObject({ seats: z.int().nullable(), fundCents: z.int().nullable() });

export const DecisionsView = z.strictObject({
  /** Whether each round can be recorded in this phase. */
  open: z.strictObject({ jury: z.boolean(), comite: z.boolean() }),
  complementaryList: z.boolean(),
  /** Nothing is decided before the filing has ended: that day, null where the call sets none. */
  earliest: day.nullable(),
  /** Before this day a decision is improbable: the day of the jury, else the one on which the session was made. */
  usualFrom: day,
  /** The scenario that the proposal was taken from; null when none was. */
  basis: z.strictObject({ name: z.string(), at: z.iso.datetime() }).nullable(),
  /** Those that decisions and withdrawals are held against: of the basis, else of the call. */
  caps: Caps,
  /** Those of the call, which report and minutes count with. */
  callCaps: Caps,
  granted: Sums,
  /** Rules of the basis that what is granted breaks. */
  broken: z.array(Broken),
  undecided: z.int(),
  /** Proposed by the jury, and not yet decided by the committee. */
  unconfirmed: z.int(),
  withoutMotivation: z.int(),
  /** The complementary list as each round would put it in order; the committee's is the one that counts. */
  lists: z.strictObject({ jury: z.array(defiId), comite: z.array(defiId) }),
  rows: z.array(DecisionRow),
  /** The last names that were given, to begin with. */
  lastBy: z.strictObject({ jury: z.string(), comite: z.string() }),
});
export type DecisionsView = z.infer<typeof DecisionsView>;

const proposed = {
  retenus: z.int(),
  complementaires: z.int(),
  nonRetenus: z.int(),
  irrecevables: z.int(),
};

/** What a scenario's proposal would record. */
export const ProposalView = z.strictObject({
  ...proposed,
  seats: z.int(),
  fundCents: z.int(),
  /** Which of the scenario’s optima it is, 0 the first found; and how many others are worth as much. */
  optimum: z.int().nonnegative(),
  ties: z.int(),
  chosen: z.array(Chosen),
  /** Proposals of the jury that would be replaced, and how many lose what was written for them: they come out otherwise. */
  replaced: z.int(),
  motivationsGone: z.int(),
  /** Défis for which nothing is recorded: they withdrew, or nobody decided yet whether their file is admissible. */
  leftAlone: z.int(),
});
export type ProposalView = z.infer<typeof ProposalView>;

/** Who of the complementary list moves up when a défi withdraws. */
export const WithdrawalView = z.strictObject({
  /** One of the complementary list frees nothing: nobody moves up. */
  wasGranted: z.boolean(),
  freed: Sums,
  /** What is left under the caps once it is gone; null: no cap. */
  left: z.strictObject({ seats: z.int().nullable(), fundCents: z.int().nullable() }),
  /** Those of the list before the one that moves up, and why each cannot, in words. */
  passedOver: z.array(
    z.strictObject({ defi: defiId, title: z.string(), position: z.int(), why: z.string() }),
  ),
  next: z
    .strictObject({
      defi: defiId,
      title: z.string(),
      position: z.int(),
      granted: GrantedTeam,
      why: z.string(),
    })
    .nullable(),
});
export type WithdrawalView = z.infer<typeof WithdrawalView>;

export const LettersView = z.strictObject({
  letters: z.array(
    z.strictObject({
      defi: defiId,
      number: z.string().nullable(),
      title: z.string(),
      administration: z.string(),
      outcome: z.enum(outcomes),
      subject: z.string(),
      body: z.string(),
      /** Something that has to be written first: it is not ready to send. */
      missing: z.array(z.enum(missingParts)),
    }),
  ),
});
export type LettersView = z.infer<typeof LettersView>;

const language = z.enum(['fr', 'en']);

export const decisionsRequests = {
  'decisions-view': { input: z.strictObject({ language }), output: DecisionsView },
  'decision-record': {
    input: z.strictObject({
      round: z.enum(rounds),
      defi: defiId,
      outcome: z.enum(['retenu', 'complementaire', 'non-retenu', 'irrecevable']),
      /** Which team is granted; needed for *retenu*, and for *liste complémentaire* the one that would be. */
      option: optionId.nullable(),
      motivation,
      by: shortText,
      on: day,
    }),
    output: z.null(),
  },
  /** A motivation alone, the rest of the decision as it stands. */
  'motivation-save': {
    input: z.strictObject({ round: z.enum(rounds), defi: defiId, motivation }),
    output: z.strictObject({ savedAt: z.iso.datetime() }),
  },
  /**
   * The jury's proposal in one go: what the scenario chooses, and what becomes of the rest. `chosen`: which of its optima;
   * null: the first found. Refused where that is none.
   */
  'decisions-propose': {
    input: z.strictObject({
      scenario: scenarioId,
      chosen: z.array(Chosen).max(10_000).nullable().default(null),
      by: shortText,
      on: day,
      job: jobId,
    }),
    output: z.strictObject(proposed),
    job: true,
  },
  /** What that would record; refused where there are fewer optima. */
  'proposal-preview': {
    input: z.strictObject({ scenario: scenarioId, optimum: z.int().nonnegative().default(0), job: jobId }),
    output: ProposalView,
    job: true,
  },
  /** The committee says yes to everything that the jury proposed and that it has not decided itself. */
  'decisions-confirm': {
    input: z.strictObject({ by: shortText, on: day }),
    output: z.strictObject({ confirmed: z.int() }),
  },
  'complementary-order': {
    input: z.strictObject({
      round: z.enum(rounds),
      order: z.array(defiId).max(1_000),
      by: shortText,
      on: day,
    }),
    output: z.strictObject({ savedAt: z.iso.datetime() }),
  },
  'withdrawal-preview': { input: z.strictObject({ defi: defiId, language }), output: WithdrawalView },
  /** `moveUp`: who takes its place and with which team, as the preview said; refused when that is no longer so. */
  'withdrawal-record': {
    input: z.strictObject({
      defi: defiId,
      reason,
      moveUp: z.strictObject({ defi: defiId, granted: GrantedTeam }).nullable(),
      by: shortText,
      on: day,
      language,
    }),
    output: z.null(),
  },
  'letters-view': { input: z.strictObject({ language }), output: LettersView },
  /** All letters that are ready, in one text file. */
  'letters-save': {
    input: z.strictObject({ place: placeToken, language }),
    output: z.strictObject({ written: z.int(), left: z.int() }),
  },
} as const satisfies Record<string, RequestShape>;

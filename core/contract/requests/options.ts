import { z } from 'zod';
import { sizeOutcomes } from '../../selection/advised-teams.ts';
import { adviceRules, OptionEig, optionKinds } from '../../selection/team-option.ts';
import type { FieldKey } from '../../defi/fields.ts';
import { profiles } from '../../defi/profile.ts';
import { defiId, jobId, nothing, optionId, type RequestShape } from './shapes.ts';

// What may be granted to each défi, and how requests compare. Money in integer cents, values in hundredths of a point.

export const OptionView = z.strictObject({
  defi: defiId,
  option: optionId,
  kind: z.enum(optionKinds),
  label: z.string(),
  eigs: z.array(OptionEig),
  seats: z.int(),
  costCents: z.int(),
  fundCents: z.int(),
  value: z.int().nullable(),
  defaultValue: z.int().nullable(),
  valueFrom: z.enum(['whole', 'reduced', 'advised-size', 'set']),
  costFrom: z.enum(['size', 'set']),
  /** What it costs by its size. */
  defaultCostCents: z.int(),
  /** Its size lies outside the bounds of the call. */
  outOfBounds: z.boolean(),
});
export type OptionView = z.infer<typeof OptionView>;

export const OptionsView = z.strictObject({
  /** In official order; without irrecevable défis. */
  rows: z.array(
    z.strictObject({
      defi: defiId,
      number: z.string().nullable(),
      title: z.string(),
      rank: z.int().nullable(),
      total: z.int().nullable(),
      declaredCostCents: z.int().nullable(),
      options: z.array(OptionView),
    }),
  ),
  /** Percent of the value lost for each EIG taken away. */
  reducedLoss: z.int(),
  minTeam: z.int(),
  maxTeam: z.int(),
});
export type OptionsView = z.infer<typeof OptionsView>;

/** Who gives a reason: a number that is the same on every défi, and a name where the session shows names. */
const reason = z.strictObject({ juror: z.int(), name: z.string().nullable(), text: z.string() });

/** What the jurors advise on the team of one défi. */
export const TeamAdviceView = z.strictObject({
  /** Jurors who advised anything on the team. */
  advisers: z.int(),
  /** How many advise each size, rising. */
  sizes: z.array(z.strictObject({ size: z.int(), jurors: z.int() })),
  /** Null when nobody advises a size; a half where they are split. */
  medianSize: z.number().nullable(),
  rows: z.array(
    z.strictObject({
      place: z.int(),
      profile: z.enum(profiles),
      keep: z.int(),
      drop: z.int(),
      replace: z.array(z.strictObject({ by: z.enum(profiles), jurors: z.int() })),
      /** Advice given on what was asked for at that place before the dossier changed. */
      outdated: z.int(),
    }),
  ),
  reasons: z.array(reason),
  /** Jurors who advise fewer EIGs than were asked for, or drop one. */
  doubting: z.int(),
  /** What the advised sizes come to. */
  sizeOutcome: z.enum(sizeOutcomes),
  /** The teams that follow from it, and how. */
  options: z.array(
    z.strictObject({
      option: optionId,
      rule: z.enum(adviceRules),
      seats: z.int(),
      profiles: z.array(z.enum(profiles)),
    }),
  ),
});
export type TeamAdviceView = z.infer<typeof TeamAdviceView>;

/** The fields of a dossier that stand beside each other when teams are compared, in this order. */
export const comparedFields = [
  'mentor_operationnel',
  'mentor_haut_niveau',
  'ressources',
  'donnees',
  'donnees_acces',
  'obstacles',
] as const satisfies readonly FieldKey[];

const member = z.strictObject({
  role: z.string(),
  status: z.string(),
  share: z.number().nullable(),
  contribution: z.string(),
});

export const ComparedTeam = z.strictObject({
  defi: defiId,
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  ministries: z.array(z.string()),
  rank: z.int().nullable(),
  size: z.int().nullable(),
  sizeFrom: z.enum(['rows', 'stated', 'unknown']),
  outOfBounds: z.boolean(),
  eigs: z.array(OptionEig),
  projectTeam: z.array(member),
  /** The dossier's own fields on mentors and data, by field key; '' when blank. */
  fields: z.array(z.strictObject({ key: z.enum(comparedFields), text: z.string() })),
  /** Answers of the dossier on what the administration could adapt, where its form asked; the latest forms do. */
  adaptation: z.array(z.strictObject({ label: z.string(), text: z.string() })),
  selfFinanced: z.boolean().nullable(),
  costCents: z.int().nullable(),
  fundCents: z.int().nullable(),
  declaredCostCents: z.int().nullable(),
  /** Of every criterion of the grid: the jurors' marks; the screen opens on those about the team. */
  marks: z.array(
    z.strictObject({
      criterion: z.string(),
      label: z.string(),
      mean: z.int().nullable(),
      values: z.array(z.int()),
      aboutTeam: z.boolean(),
    }),
  ),
  advice: TeamAdviceView,
});
export type ComparedTeam = z.infer<typeof ComparedTeam>;

export const TeamsAcrossView = z.strictObject({
  /** Profiles × défis: how many EIGs of each profile a défi asks for, in the order of `profiles`. */
  heat: z.array(
    z.strictObject({
      defi: defiId,
      number: z.string().nullable(),
      title: z.string(),
      rank: z.int().nullable(),
      aboveCut: z.boolean(),
      counts: z.array(z.int()),
      /** EIGs that it asks for without a profile. */
      unstated: z.int(),
    }),
  ),
  /** Whether the call has caps: without them nothing is above a cut. */
  capsSet: z.boolean(),
  demand: z.array(
    z.strictObject({
      profile: z.enum(profiles),
      requested: z.int(),
      aboveCut: z.int(),
      /** How many the call expects to find; null: not estimated. */
      pool: z.int().nullable(),
      /** How many the pool lacks, for all requests and for those above the cut; null without an estimate. */
      lacking: z.strictObject({ inAll: z.int(), aboveCut: z.int() }).nullable(),
    }),
  ),
  /** EIGs that are asked for without a profile: no pool stands against them. */
  unstated: z.strictObject({ requested: z.int(), aboveCut: z.int() }),
  /** Teams that ask for one profile alone, twice or more. */
  sameProfile: z.array(
    z.strictObject({ defi: defiId, title: z.string(), profile: z.enum(profiles), size: z.int() }),
  ),
  /** Requests for three EIGs or more of which jurors would grant fewer. */
  doubted: z.array(
    z.strictObject({
      defi: defiId,
      title: z.string(),
      size: z.int(),
      /** Who advises a smaller team or drops one of its EIGs, of all who advise on the team. */
      doubting: z.int(),
      advisers: z.int(),
    }),
  ),
  advice: z.array(
    z.strictObject({
      defi: defiId,
      title: z.string(),
      rank: z.int().nullable(),
      size: z.int().nullable(),
      advice: TeamAdviceView,
    }),
  ),
});
export type TeamsAcrossView = z.infer<typeof TeamsAcrossView>;

/** Two requests that could share: how alike their texts are, from 0 to 1, and the profiles they have in common. */
const Alike = z.strictObject({
  one: z.strictObject({ defi: defiId, title: z.string() }),
  other: z.strictObject({ defi: defiId, title: z.string() }),
  likeness: z.number(),
  profiles: z.array(z.enum(profiles)),
  sameProfiles: z.boolean(),
  /** The words that tell most of what they share. */
  words: z.array(z.string()),
});

export const AlikeView = z.strictObject({ pairs: z.array(Alike), compared: z.int() });
export type AlikeView = z.infer<typeof AlikeView>;

/** All of them after the closing: advice is what jurors gave. */
export const optionsRequests = {
  'options-view': { input: nothing, output: OptionsView },
  /**
   * `option` null: a new one; an added one that was taken away comes back. EIGs are taken for an added option alone, and
   * null leaves those of it as they are; null cost or value: the default.
   */
  'option-save': {
    input: z.strictObject({
      defi: defiId,
      option: optionId.nullable(),
      label: z.string().trim().max(120),
      eigs: z.array(OptionEig).max(20).nullable(),
      costCents: z.int().nonnegative().max(1_000_000_000_00).nullable(),
      value: z.int().nonnegative().max(1_000_000_00).nullable(),
    }),
    output: z.strictObject({ option: optionId }),
  },
  /** Takes added options away; gives others their defaults back. */
  'option-remove': {
    input: z.strictObject({
      options: z
        .array(z.strictObject({ defi: defiId, option: optionId }))
        .min(1)
        .max(2_000),
    }),
    output: z.null(),
  },
  /** Adds a team of that size, its first EIGs, to every défi that asks for more and has no option of it. */
  'options-reduce': {
    input: z.strictObject({ size: z.int().min(1).max(20) }),
    output: z.strictObject({ added: z.array(z.strictObject({ defi: defiId, option: optionId })) }),
  },
  'teams-compare': {
    input: z.strictObject({ defis: z.array(defiId).min(2).max(4) }),
    output: z.strictObject({ teams: z.array(ComparedTeam) }),
  },
  'teams-across': { input: nothing, output: TeamsAcrossView },
  'teams-alike': { input: z.strictObject({ job: jobId }), output: AlikeView, job: true },
} as const satisfies Record<string, RequestShape>;

import { z } from 'zod';
import { rounds } from '../selection/decision.ts';
import { DefiDeliberation, IndividualPlace } from './deliberation-model.ts';
import { Figure } from './figure.ts';

/** What one round decided on a défi. */
const RoundLine = z.strictObject({
  round: z.enum(rounds),
  /** What was decided, with its team and place: `Retenu, 2 EIG`. */
  words: z.string(),
  motivation: z.string(),
  /** Nobody has written its reasons yet; a withdrawal is owed none. */
  toMotivate: z.boolean(),
  by: z.string(),
  on: z.iso.date(),
  /** It is not people's own: a withdrawal moved it. */
  afterWithdrawal: z.boolean(),
});
export type RoundLine = z.infer<typeof RoundLine>;

/** The team that is granted, beside the one that was asked for, and why. */
const GrantedTeamLine = z.strictObject({
  /** Of one that would have the place if it were free. */
  waiting: z.boolean(),
  team: z.string(),
  profiles: z.array(z.string()),
  size: Figure,
  cost: Figure,
  fund: Figure,
  outOfBounds: z.boolean(),
});

const DefiBlock = z.strictObject({
  anchor: z.string(),
  number: z.string().nullable(),
  title: z.string(),
  administration: z.string(),
  ministries: z.array(z.string()),
  summary: z.string(),
  rank: Figure,
  exAequo: z.boolean(),
  total: Figure,
  /** Null when the official order is that of the jurors' own marks. */
  individual: IndividualPlace.nullable(),
  median: Figure,
  trimmedMean: Figure,
  criteria: z.array(
    z.strictObject({
      id: z.string(),
      label: z.string(),
      mean: Figure,
      min: Figure,
      max: Figure,
      /** Standard deviation between the marks; null under two of them. */
      deviation: Figure,
      /** Marks in hundredths with the juror's label, for the dot plot and its table. */
      marks: z.array(z.strictObject({ juror: z.string(), mark: Figure })),
    }),
  ),
  /** Comments of jurors, signed with their label. */
  comments: z.array(
    z.strictObject({ juror: z.string(), criterion: z.string().nullable(), text: z.string() }),
  ),
  team: z.array(z.strictObject({ profile: z.string(), words: z.string(), mission: z.string() })),
  teamSize: Figure,
  cost: Figure,
  declaredCost: Figure,
  fund: Figure,
  selfFinanced: z.boolean(),
  outOfBounds: z.boolean(),
  /** Null where no team is granted, nor would be. */
  granted: GrantedTeamLine.nullable(),
  /** Why this team: what the jurors advise, what was granted and what that follows from. A sentence each. */
  why: z.array(z.string()),
  /** What the sentences above tell in numbers. */
  whyFigures: z.array(Figure),
  deports: z.array(z.string()),
  /** Labels of the jurors whose ballot holds a coup de cœur; the group's own is told with its deliberation. */
  coupsDeCoeur: z.array(z.string()),
  /** The dossier changed after jurors had marked it: how many marked what was there before, and what changed. */
  changedAfter: z.strictObject({ jurors: Figure, fields: z.array(z.string()) }).nullable(),
  /** Null when the jury said nothing of it. */
  deliberation: DefiDeliberation.nullable(),
  /** The jury's, then the committee's; empty as long as nothing was decided. */
  decision: z.array(RoundLine),
});
export type DefiBlock = z.infer<typeof DefiBlock>;

/** A page a défi. */
export const DefisPart = z.strictObject({
  scaleMin: Figure,
  scaleMax: Figure,
  minTeam: Figure,
  maxTeam: Figure,
  blocks: z.array(DefiBlock),
});
export type DefisPart = z.infer<typeof DefisPart>;

import { z } from 'zod';
import { Avis } from '../deliberation/act.ts';
import { Figure } from './figure.ts';

// What the deliberation made of the marks, as the report tells it. People are named as the options of the report say.

/** What the jurors' own marks alone give a défi, beside an official order that does not follow them. */
export const IndividualPlace = z.strictObject({ rank: Figure, exAequo: z.boolean(), total: Figure });
export type IndividualPlace = z.infer<typeof IndividualPlace>;

/** What makes the official order, and what it could not take in. */
export const OfficialPart = z.strictObject({
  source: z.enum(['individual', 'collective', 'plenary']),
  /** Which totals are shown as official; the plenary's order stands beside either. */
  totals: z.enum(['individual', 'collective']),
  /** The session wants the plenary's order, and none counts. */
  plenaryMissing: z.boolean(),
  /** The plenary's order makes the official one and leaves out some ranked défis, which follow by total. */
  plenaryPartial: z.boolean(),
  /** What several machines say differently: it does not count. Null when there is nothing of the kind. */
  conflicts: z
    .strictObject({
      count: Figure,
      /** A défi, a group or the plenary, and what of it is open. */
      places: z.array(z.strictObject({ subject: z.string(), what: z.array(z.string()) })),
    })
    .nullable(),
  /** Rules that parted equal totals or could not be asked, a sentence each, with the figures it names. */
  ties: z.array(z.strictObject({ sentence: z.string(), figures: z.array(Figure) })),
});
export type OfficialPart = z.infer<typeof OfficialPart>;

/** A mark that the group put in the place of the mean. */
const CollectiveLine = z.strictObject({
  criterion: z.string(),
  label: z.string(),
  mean: Figure,
  value: Figure,
  difference: Figure,
  reason: z.string(),
  /** Null: the coordination. */
  by: z.string().nullable(),
});

/** What was said of one défi. */
export const DefiDeliberation = z.strictObject({
  /** Empty: the whole jury heard it. */
  group: z.string(),
  rank: Figure,
  avis: z
    .strictObject({
      avis: Avis,
      votes: z.strictObject({ for: Figure, against: Figure, abstained: Figure }).nullable(),
      /** Who decided a tied vote. */
      casting: z.string().nullable(),
    })
    .nullable(),
  reason: z.string(),
  dissent: z.string(),
  coupDeCoeur: z.boolean(),
  marks: z.array(CollectiveLine),
  /** Labels of those who left the room for a déport. */
  leftRoom: z.array(z.string()),
});
export type DefiDeliberation = z.infer<typeof DefiDeliberation>;

/** A sitting of a group; people by their label. */
export const SittingLine = z.strictObject({
  /** Empty: the whole jury. */
  group: z.string(),
  label: z.string(),
  date: z.string().nullable(),
  present: Figure,
  /** Everybody who sits in the group. */
  members: Figure,
  quorum: Figure,
  /** Null without a quorum. */
  quorumReached: z.boolean().nullable(),
  presentJurors: z.array(z.string()),
  absentJurors: z.array(z.string()),
  /** Neither was noted. */
  unnotedJurors: z.array(z.string()),
});
export type SittingLine = z.infer<typeof SittingLine>;

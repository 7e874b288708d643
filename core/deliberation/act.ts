import { z } from 'zod';
import { canonicalText } from '../ballot/canonical.ts';
import {
  asCriterionId,
  asDefiId,
  asDeviceId,
  asDigest,
  asGroupId,
  asJurorId,
  asSessionId,
  asSittingId,
  type DefiId,
  type Digest,
} from '../ids.ts';

// What a jury says when it deliberates, one act at a time. Acts are immutable and named by their digest, like ballots:
// whoever holds two sets of them holds their union, in whatever order they came.

const uuid = z.uuid();
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform(asDigest);
const defi = uuid.transform(asDefiId);
const juror = uuid.transform(asJurorId);
const sitting = uuid.transform(asSittingId);
const words = z.string().max(4_000);
const votes = z.int().nonnegative().max(1_000);

/** All different. */
const order = z
  .array(defi)
  .max(20_000)
  .refine((items) => new Set(items).size === items.length, { message: 'defi-twice' });

export const Avis = z.enum(['favorable', 'defavorable']);
export type Avis = z.infer<typeof Avis>;

/**
 * What a group thinks of a défi. `votes`: how it was counted, where it was. `casting`: who presided and decided a tied
 * vote; the avis is then theirs, and is recorded as such.
 */
export const AvisGiven = z
  .strictObject({
    avis: Avis,
    votes: z.strictObject({ for: votes, against: votes, abstained: votes }).nullable(),
    casting: juror.nullable(),
  })
  .refine(({ votes: counted, casting }) => casting === null || counted?.for === counted?.against, {
    message: 'casting-without-tie',
  })
  .refine(({ casting, votes: counted }) => casting === null || counted !== null, {
    message: 'casting-without-votes',
  });
export type AvisGiven = z.infer<typeof AvisGiven>;

/** The parts of a hearing, in order; each has its minutes. */
export const hearingStages = ['impressions', 'hearing', 'deliberation'] as const;
export type HearingStage = (typeof hearingStages)[number];

const seconds = z.int().nonnegative().max(1_000_000);

/** The clock of one défi: what was spent on each part, and since when it runs. */
export const Clock = z.strictObject({
  sitting: sitting.nullable(),
  /** The part under way; `done` once the group has turned to the next défi. */
  stage: z.enum([...hearingStages, 'done']),
  spent: z.strictObject({ impressions: seconds, hearing: seconds, deliberation: seconds }),
  /** Null while it stands still. Its time is added to `spent` of the part when it stops. */
  since: z.iso.datetime().nullable(),
});
export type Clock = z.infer<typeof Clock>;

/** What the room's second screen shows of a défi. */
export const Projection = z.strictObject({
  defi: defi.nullable(),
  show: z.enum(['nothing', 'agenda', 'defi', 'marks', 'order']),
});
export type Projection = z.infer<typeof Projection>;

export const Presence = z.enum(['present', 'absent']);
export type Presence = z.infer<typeof Presence>;

export const Sitting = z.strictObject({
  label: z.string().trim().min(1).max(200),
  /** The day it is held. */
  date: z.iso.date().nullable(),
  /** How many jurors have to be present; null: none was set. */
  quorum: z.int().positive().max(1_000).nullable(),
  removed: z.boolean(),
});
export type Sitting = z.infer<typeof Sitting>;

/** What an act says, by what it says it of. A null value takes back what was said. */
export const Said = z.discriminatedUnion('field', [
  /** A collective mark, in hundredths; null: the mean of the jurors again. */
  z.strictObject({
    field: z.literal('mark'),
    defi,
    criterion: z
      .string()
      .regex(/^[A-Z][A-Z0-9]{0,7}$/)
      .transform(asCriterionId),
    value: z.int().min(-100_000).max(100_000).nullable(),
  }),
  z.strictObject({ field: z.literal('avis'), defi, value: AvisGiven.nullable() }),
  /** The short reason of the general grid; empty: none. */
  z.strictObject({ field: z.literal('reason'), defi, value: words }),
  z.strictObject({ field: z.literal('dissent'), defi, value: words }),
  z.strictObject({ field: z.literal('coup-de-coeur'), defi, value: z.boolean() }),
  /** Who had to leave the room for a déport, and did. */
  z.strictObject({ field: z.literal('left-room'), defi, value: z.array(juror).max(1_000) }),
  z.strictObject({ field: z.literal('clock'), defi, value: Clock }),
  /** The group's défis, the best first; those left out have no rank. */
  z.strictObject({ field: z.literal('order'), value: order.nullable() }),
  /** The group has ended its work: nothing of it changes any more unless it is opened again, with a reason. */
  z.strictObject({ field: z.literal('finished'), value: z.boolean() }),
  z.strictObject({ field: z.literal('sitting'), sitting, value: Sitting }),
  z.strictObject({ field: z.literal('presence'), sitting, juror, value: Presence.nullable() }),
  z.strictObject({ field: z.literal('projection'), value: Projection }),
  /** The order that the plenary recorded; the coordination's alone. */
  z.strictObject({ field: z.literal('plenary-order'), value: order.nullable() }),
]);
export type Said = z.infer<typeof Said>;
export type SaidField = Said['field'];

/** One thing that was said, by whom and in whose name. */
export const Act = z.strictObject({
  session: uuid.transform(asSessionId),
  /** The machine it was written on. */
  device: uuid.transform(asDeviceId),
  /** 16 random bytes in hexadecimal: two acts that say the same are two acts. */
  nonce: z.string().regex(/^[0-9a-f]{32}$/),
  /** Whose file it was written in: the coordination's, or the référent's. */
  by: z.union([z.literal('coordination'), juror]),
  /** The group in whose name it was said; null: the whole jury, where it has no groups. */
  group: uuid.transform(asGroupId).nullable(),
  said: Said,
  /** Why; empty where none was asked for. */
  reason: z.string().max(2_000),
  /** The acts on the same thing that it takes the place of: all its heads when it was written. */
  follows: z.array(digest).max(1_000),
  /** The act that it takes back. */
  undoes: digest.nullable(),
  /** By the machine's clock: shown, never used for order. */
  at: z.iso.datetime(),
});
export type Act = z.infer<typeof Act>;

export interface KnownAct {
  /** SHA-256 of the canonical text (RFC 8785). */
  readonly digest: Digest;
  readonly act: Act;
}

/** The bytes that an act is named by; what it follows stands in order. */
export const actBody = (act: Act): string => canonicalText({ ...act, follows: [...act.follows].sort() });

/** The défi that it is about; null when it is about the group or the sitting. */
export const defiOfSaid = (said: Said): DefiId | null => ('defi' in said ? said.defi : null);

/** What an act is about: later acts on the same place take its place. A défi's place does not depend on the group. */
export function placeOf({ said, group }: Pick<Act, 'said' | 'group'>): string {
  const own = group ?? 'plenary';
  switch (said.field) {
    case 'mark':
      return `mark ${said.defi} ${said.criterion}`;
    case 'avis':
    case 'reason':
    case 'dissent':
    case 'coup-de-coeur':
    case 'left-room':
    case 'clock':
      return `${said.field} ${said.defi}`;
    case 'order':
    case 'finished':
    case 'projection':
      return `${said.field} ${own}`;
    case 'sitting':
      return `sitting ${said.sitting}`;
    case 'presence':
      return `presence ${said.sitting} ${said.juror}`;
    case 'plenary-order':
      return 'plenary-order';
  }
}

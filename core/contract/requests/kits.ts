import { z } from 'zod';
import { KitBrought } from './my-ballot.ts';
import { SessionView } from './session.ts';
import { jobId, jurorId, nothing, passphraseGiven, placeToken, reason, type RequestShape } from './shapes.ts';

/** A kit that was written, with the passphrase to tell its juror (null: not locked). */
export const WrittenKit = z.strictObject({
  juror: jurorId,
  name: z.string(),
  /** Several where the kit would be too large for one e-mail. */
  files: z.array(
    z.strictObject({
      fileName: z.string(),
      bytes: z.int(),
      /** Larger than the mail limit although it holds one défi alone. */
      aboveLimit: z.boolean(),
    }),
  ),
  passphrase: z.string().nullable(),
  /** 1, and one more each time that a kit is issued anew. */
  issue: z.int(),
  /** Ballots of the juror that come back with it. */
  returned: z.int(),
  /** The folder held a file of that name, which was left alone: this one has a number. */
  besideOthers: z.boolean(),
});
export type WrittenKit = z.infer<typeof WrittenKit>;

/** What a kit written now would say otherwise than the last one. */
const KitChanges = z.strictObject({
  added: z.int(),
  gone: z.int(),
  changed: z.int(),
  call: z.boolean(),
  grid: z.boolean(),
  juror: z.boolean(),
});

export const JurorKit = z.strictObject({
  juror: jurorId,
  name: z.string(),
  /** `unknown`: what it said went from the journal with personal data. */
  state: z.enum(['none', 'current', 'outdated', 'unknown']),
  /** Why it is outdated; null when it is not, and when an earlier version of the application wrote it. */
  changes: KitChanges.nullable(),
  last: z
    .strictObject({
      at: z.iso.datetime(),
      issue: z.int(),
      locked: z.boolean(),
      files: z.array(z.string()),
    })
    .nullable(),
  /** Défis that a kit written now would hold. */
  defis: z.int(),
  hasPassphrase: z.boolean(),
  /** Ballots that do not follow one another and of which none counts; 0 without a conflict. A kit brings them all back. */
  inConflict: z.int(),
});
export type JurorKit = z.infer<typeof JurorKit>;

export const KitsView = z.strictObject({
  jurors: z.array(JurorKit),
  canWrite: z.boolean(),
  /** The mail limit; null: a kit is never split. */
  limitMegabytes: z.int().nullable(),
  /** Until when ballots are expected. */
  ballotsDue: z.iso.date().nullable(),
});
export type KitsView = z.infer<typeof KitsView>;

/** As typed; null where none was asked for yet. */
const passphrase = z.string().max(500).nullable();

/** Who a kit is for; only that it is locked where the passphrase is still to be given. */
export const KitPeek = z.discriminatedUnion('locked', [
  z.strictObject({ locked: z.literal(true) }),
  z.strictObject({
    locked: z.literal(false),
    sessionName: z.string(),
    jurorName: z.string(),
    /** In this part, and in all. */
    defis: z.int(),
    assigned: z.int(),
    part: z.strictObject({ number: z.int(), of: z.int() }),
    /** A référent's: the group whose deliberation it holds, without label for the whole jury. Null in a juror's kit. */
    sitting: z.strictObject({ label: z.string() }).nullable(),
  }),
]);
export type KitPeek = z.infer<typeof KitPeek>;

export const kitsRequests = {
  /** Who has a kit, and whose is outdated and why. */
  'kits-view': { input: nothing, output: KitsView },
  /**
   * Writes one kit per juror (all who take part, or those named) into a folder; no file that is there is touched. A kit
   * is issued anew for one juror, with a reason.
   */
  'kits-write': {
    input: z
      .strictObject({
        folder: placeToken,
        jurors: z.array(jurorId).min(1).max(10_000).nullable(),
        locked: z.boolean(),
        reissue: reason.nullable(),
        job: jobId,
      })
      .refine(({ jurors, reissue }) => reissue === null || jurors?.length === 1),
    output: z.strictObject({
      written: z.array(WrittenKit),
      /** Why it ended before the last juror; an error code with its details. What was written stays. */
      stopped: z
        .strictObject({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) })
        .nullable(),
    }),
    job: true,
  },
  /** The passphrase of a juror's kit, to read it out again; null when none was written locked. */
  'kit-passphrase': {
    input: z.strictObject({ juror: jurorId }),
    output: z.strictObject({ passphrase: z.string().nullable() }),
  },
  /** Who a kit is for, before choosing where to keep the session file. */
  'kit-peek': { input: z.strictObject({ kit: placeToken, passphrase }), output: KitPeek },
  /** Opens a kit into the juror's own new session file, or a référent's; if `place` already holds a session of this kit, opens that one. */
  'kit-open': {
    input: z.strictObject({
      kit: placeToken,
      passphrase,
      place: placeToken,
      /** Of the session that is there, where it is protected: refused with `kit-into-protected` without it. */
      sessionPassphrase: passphraseGiven,
    }),
    output: SessionView,
  },
  /** Brings a newer kit, or a further part, into the juror's session that is open; answers what came. */
  'kit-renew': { input: z.strictObject({ kit: placeToken, passphrase }), output: KitBrought },
} as const satisfies Record<string, RequestShape>;

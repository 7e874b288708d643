import { z } from 'zod';
import { KitBrought } from './my-ballot.ts';
import { SessionView } from './session.ts';
import { jobId, jurorId, placeToken, reason, type RequestShape } from './shapes.ts';

/** A kit that was written, with the passphrase to tell its juror (null: not locked). */
export const WrittenKit = z.strictObject({
  juror: jurorId,
  name: z.string(),
  /** Several where the kit would be too large for one e-mail. */
  files: z.array(z.strictObject({ fileName: z.string(), bytes: z.int() })),
  passphrase: z.string().nullable(),
  /** 1, and one more each time that a kit is issued anew. */
  issue: z.int(),
});
export type WrittenKit = z.infer<typeof WrittenKit>;

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
  }),
]);
export type KitPeek = z.infer<typeof KitPeek>;

export const kitsRequests = {
  /** Writes one kit per juror (all who take part, or those named) into a folder. */
  'kits-write': {
    input: z.strictObject({
      folder: placeToken,
      jurors: z.array(jurorId).nullable(),
      locked: z.boolean(),
      reissue: reason.nullable(),
      job: jobId,
    }),
    output: z.strictObject({ written: z.array(WrittenKit) }),
    job: true,
  },
  /** The passphrase of a juror's kit, to read it out again; null when none was written locked. */
  'kit-passphrase': {
    input: z.strictObject({ juror: jurorId }),
    output: z.strictObject({ passphrase: z.string().nullable() }),
  },
  /** Who a kit is for, before choosing where to keep the session file. */
  'kit-peek': { input: z.strictObject({ kit: placeToken, passphrase }), output: KitPeek },
  /** Opens a kit into the juror's own new session file; if `place` already holds a session of this kit, opens that one. */
  'kit-open': {
    input: z.strictObject({ kit: placeToken, passphrase, place: placeToken }),
    output: SessionView,
  },
  /** Brings a newer kit, or a further part, into the juror's session that is open; answers what came. */
  'kit-renew': { input: z.strictObject({ kit: placeToken, passphrase }), output: KitBrought },
} as const satisfies Record<string, RequestShape>;

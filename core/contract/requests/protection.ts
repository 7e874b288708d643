import { z } from 'zod';
import { longestPassphrase } from '../../protection/passphrase.ts';
import { errorShape, jobId, nothing, placeToken, type RequestShape } from './shapes.ts';
import { SessionView } from './session.ts';

const copyId = z.uuid();

/** What became of a working copy of a protected session. */
export const CopyRow = z.strictObject({
  id: copyId,
  /** The protected file’s own name. */
  file: z.string(),
  since: z.string(),
  /**
   * `home`: it had been left in clear and is in the protected file again. `beside`: that file had changed meanwhile, and the
   * copy is beside it under the name `as`. `waits`: it could not be encrypted, and is in clear.
   */
  how: z.enum(['home', 'beside', 'waits']),
  as: z.string().nullable(),
  error: errorShape.nullable(),
});
export type CopyRow = z.infer<typeof CopyRow>;

export const protectionRequests = {
  /** A passphrase drawn at random: six words. */
  'passphrase-propose': { input: nothing, output: z.strictObject({ passphrase: z.string() }) },
  /**
   * Protects the open session by a passphrase, or no longer where `passphrase` is null. `current` is the present one; null
   * where the session is not protected.
   */
  'protection-set': {
    input: z.strictObject({
      current: z.string().max(longestPassphrase).nullable(),
      passphrase: z.string().max(longestPassphrase).nullable(),
      job: jobId,
    }),
    output: z.strictObject({
      session: SessionView,
      /** How many backups could not be given the new protection. */
      backupsLeft: z.int().nonnegative(),
    }),
    job: true,
  },
  /** What a kill left in clear, and whether a session is being encrypted just now. */
  'copies-view': {
    input: nothing,
    output: z.strictObject({ sealing: z.boolean(), copies: z.array(CopyRow) }),
  },
  /** Tries once more to encrypt a copy that waits. */
  'copy-retry': { input: z.strictObject({ id: copyId }), output: z.null() },
  /** Encrypts a copy that waits to another place. */
  'copy-save': { input: z.strictObject({ id: copyId, target: placeToken }), output: z.null() },
  /** Erases a copy that waits, with what is in it alone. */
  'copy-remove': { input: z.strictObject({ id: copyId }), output: z.null() },
  /** What was told of a copy has been read. */
  'copy-dismiss': { input: z.strictObject({ id: copyId }), output: z.null() },
} as const satisfies Record<string, RequestShape>;

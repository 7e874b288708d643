import { z } from 'zod';
import { backupReasons } from '../../backup/backup.ts';
import { nothing, passphraseGiven, placeToken, type RequestShape } from './shapes.ts';
import { SessionView } from './session.ts';

/** Which backup, among those of one session file. */
const backupName = z
  .string()
  .max(120)
  .regex(/^[0-9A-Za-z-]+\.eigjury$/);

/** Whose backups: of the session file at this place, or of the open session. */
const whose = placeToken.nullable();

/** Which personal data that were removed from a session something still holds, or brings back. */
export const RemovedData = z.strictObject({ contacts: z.boolean(), jurors: z.boolean() });
export type RemovedData = z.infer<typeof RemovedData>;

export const BackupRow = z.strictObject({
  name: backupName,
  at: z.string(),
  reason: z.enum(backupReasons),
  bytes: z.int().nonnegative(),
  /** How many entries its journal has. */
  entries: z.int().nonnegative(),
  /** The session file's own name when the backup was made. */
  file: z.string(),
  /** Byte for byte what was written, and found sound then. */
  sound: z.boolean(),
  /** It holds all that the open session holds; null where none is open. */
  current: z.boolean().nullable(),
  /**
   * Whether it is protected as the session is. `other`: it opens with another passphrase alone. `clear`: with none, although
   * the session has one.
   */
  protection: z.enum(['same', 'other', 'clear']),
  /** What was removed from the session since, and is in it. Null: nothing. */
  removed: RemovedData.nullable(),
});
export type BackupRow = z.infer<typeof BackupRow>;

/** What is in a session and not in another, by the entries of its journal. */
export const EntriesApart = z.strictObject({
  entries: z.int().nonnegative(),
  /** How many of each kind, the most frequent first. */
  kinds: z.array(z.strictObject({ kind: z.string(), count: z.int().positive() })),
  /** The last of them, the newest first. */
  last: z.array(
    z.strictObject({
      seq: z.int().positive(),
      at: z.string(),
      kind: z.string(),
      /** Null: the coordination. */
      by: z.string().nullable(),
      about: z.string().nullable(),
    }),
  ),
});
export type EntriesApart = z.infer<typeof EntriesApart>;

/**
 * A backup of a protected session takes its passphrase where the open session has no key for it: refused with
 * `session-protected`.
 */
export const backupsRequests = {
  /** Newest first. */
  'backups-view': {
    input: z.strictObject({ place: whose }),
    output: z.strictObject({
      backups: z.array(BackupRow),
      /** Of a changed session, in minutes. */
      every: z.int().positive(),
    }),
  },
  /** Backs the open session up now. */
  'backup-write': { input: nothing, output: z.null() },
  /** Deletes backups for good; one that is gone already is passed over. Answers how many there were. */
  'backups-delete': {
    input: z.strictObject({ place: whose, backups: z.array(backupName).min(1).max(1_000) }),
    output: z.strictObject({ deleted: z.int().nonnegative() }),
  },
  /** What the open session has and the backup has not, and the other way round. */
  'backup-compare': {
    input: z.strictObject({ backup: backupName, passphrase: passphraseGiven }),
    output: z.strictObject({ onlyHere: EntriesApart, onlyThere: EntriesApart }),
  },
  /**
   * Puts a backup in the place of the session file and opens it. The present one becomes a backup first; one that is too
   * damaged for that is kept beside, under the name that is answered.
   */
  'backup-restore': {
    input: z.strictObject({ place: whose, backup: backupName, passphrase: passphraseGiven }),
    output: z.strictObject({ session: SessionView, keptAs: z.string().nullable() }),
  },
  /** Copies a backup to another place and opens the copy. */
  'backup-copy': {
    input: z.strictObject({
      place: whose,
      backup: backupName,
      target: placeToken,
      passphrase: passphraseGiven,
    }),
    output: SessionView,
  },
  /** Copies the open session as it stands to another place and opens the copy: for a file that lost its place. */
  'session-copy': { input: z.strictObject({ target: placeToken }), output: SessionView },
} as const satisfies Record<string, RequestShape>;

import { z } from 'zod';

/** How a backup came to be. */
export const backupReasons = ['opening', 'regular', 'migration', 'restore', 'asked'] as const;
export type BackupReason = (typeof backupReasons)[number];

/** What is written beside a backup, so that a list of them need not open any. */
export const BackupFacts = z.strictObject({
  /** Counts the backups of a session: clocks are set back. */
  number: z.int().positive(),
  at: z.string().max(40),
  reason: z.enum(backupReasons),
  /** Tells this person’s file of the session from any other. */
  key: z.string().max(200),
  /** Where the session file was. */
  path: z.string().max(4_096),
  /** The version of the schema. */
  schema: z.int().positive(),
  /** Of the journal: how long it was, and the digest of its last entry. */
  entries: z.int().nonnegative(),
  head: z.string().max(64),
  /** How many transactions had changed the session file (`SessionDb.changes`). */
  changes: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** SHA-256 of the backup. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
});
export type BackupFacts = z.infer<typeof BackupFacts>;

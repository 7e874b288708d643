import type { KeptBackup } from '../../backups/backup-folder.ts';
import type { ServiceContext } from '../../context.ts';
import type { Access, SessionVault } from '../../protection/session-vault.ts';

export type ReadableBackup = Awaited<ReturnType<SessionVault['readable']>>;

/** A backup in clear at `path` until `done`; refused with `session-protected` where it takes a passphrase. */
export const readableBackup = (
  context: ServiceContext,
  backup: KeptBackup,
  passphrase: string | null,
): Promise<ReadableBackup> => context.vault.readable(backup.path, accessTo(context, backup, passphrase));

/** What opens a backup: the passphrase that was given, or the keys of the open session where it is the same person’s file. */
export function accessTo(context: ServiceContext, { key }: KeptBackup, passphrase: string | null): Access {
  if (passphrase !== null) return { passphrase };
  const session = context.openSession;
  const keys = session?.key === key ? context.vault.of(session.file)?.keys : undefined;
  return keys === undefined ? null : { keys };
}

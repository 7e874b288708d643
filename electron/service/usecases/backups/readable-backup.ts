import { basename } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { KeptBackup } from '../../backups/backup-folder.ts';
import type { ServiceContext } from '../../context.ts';
import type { Access, SessionVault } from '../../protection/session-vault.ts';

export type ReadableBackup = Awaited<ReturnType<SessionVault['readable']>>;

/** A backup in clear at `path` until `done`; refused with `session-protected` where it takes a passphrase. */
export const readableBackup = (
  context: ServiceContext,
  backup: KeptBackup,
  passphrase: string | null,
): Promise<ReadableBackup> =>
  namedByIts(backup, context.vault.readable(backup.path, accessTo(context, backup, passphrase)));

/** People know a backup by its session: the name that it has in the application’s own data says nothing to them. */
export async function namedByIts<Value>({ from }: KeptBackup, work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (cause) {
    const code = cause instanceof AppFailure ? cause.error.code : null;
    if (code === 'session-protected' || code === 'protected-wrong-passphrase')
      throw new AppFailure(code, { file: basename(from) });
    throw cause;
  }
}

/** What opens a backup: the passphrase that was given, or the keys of the open session where it is the same person’s file. */
export function accessTo(context: ServiceContext, { key }: KeptBackup, passphrase: string | null): Access {
  if (passphrase !== null) return { passphrase };
  const session = context.openSession;
  const keys = session?.key === key ? context.vault.of(session.file)?.keys : undefined;
  return keys === undefined ? null : { keys };
}

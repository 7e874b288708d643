import { basename } from 'node:path';
import { fileFailure } from '#db/sqlite-failure.ts';
import type { ServiceContext } from '../../context.ts';
import { backupsOf } from './view-backups.ts';

/** Deletes backups of the open session, or of the session file at a path, for good; answers how many of them there were. */
export function deleteBackups(
  context: ServiceContext,
  path: string | null,
  names: readonly string[],
): { readonly deleted: number } {
  const wanted = new Set(names);
  const found = backupsOf(context, path).filter(({ name }) => wanted.has(name));
  for (const backup of found) {
    try {
      context.backups.folder.remove(backup);
    } catch (cause) {
      throw fileFailure(cause, basename(backup.path));
    }
  }
  context.host.emit({ event: 'backups-changed' });
  return { deleted: found.length };
}

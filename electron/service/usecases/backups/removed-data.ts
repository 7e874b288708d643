import type { RemovedData } from '#core/contract/requests/backups.ts';
import type { ReadableDb } from '#db/handles.ts';
import { digestOfEntry } from '#db/journal.ts';
import { readAsItStands } from '#db/open.ts';
import { readRemovalMarks, readReturned, type RemovalMark } from '#db/queries/removals.ts';
import type { KeptBackup } from '../../backups/backup-folder.ts';

/**
 * What each backup still holds of what was removed from the session. `open` is the open session; without it the file at
 * `path` is asked, and where that can say nothing, its newest backup that can.
 */
export function removedSince(
  open: ReadableDb | null,
  path: string,
  backups: readonly KeptBackup[],
): (backup: KeptBackup) => RemovedData | null {
  if (open !== null) return heldBy(open);
  for (const source of [path, ...backups.map((backup) => backup.path)]) {
    const removals = removalsAt(source);
    if (removals !== null) return (backup) => missingIn(backup, removals);
  }
  return () => null;
}

function heldBy(open: ReadableDb): (backup: KeptBackup) => RemovedData | null {
  const removals = readRemovalMarks(open);
  return (backup) => {
    const { entries, head } = backup;
    // The session goes on from where this backup was written: what it has not is what came later.
    if (digestOfEntry(open, entries) === head) return allOf(removals.filter(({ seq }) => seq > entries));
    return missingIn(backup, removals);
  };
}

/** Which removals a backup has not, by its own journal; one that cannot be read may hold everything. */
function missingIn(backup: KeptBackup, removals: readonly RemovalMark[]): RemovedData | null {
  if (removals.length === 0) return null;
  try {
    return readAsItStands(backup.path, (db) => {
      const missing = allOf(removals.filter(({ seq, digest }) => digestOfEntry(db, seq) !== digest));
      // On its own way, from before a restoring, it may have had a removal that the session has not.
      const own = allOf(readRemovalMarks(db));
      return missing === null || own === null ? missing : without(missing, own, readReturned(db));
    });
  } catch {
    return allOf(removals);
  }
}

function without(missing: RemovedData, own: RemovedData, returned: RemovedData | null): RemovedData | null {
  const contacts = missing.contacts && (!own.contacts || returned?.contacts === true);
  const jurors = missing.jurors && (!own.jurors || returned?.jurors === true);
  return contacts || jurors ? { contacts, jurors } : null;
}

function removalsAt(path: string): RemovalMark[] | null {
  try {
    return readAsItStands(path, readRemovalMarks);
  } catch {
    return null;
  }
}

const allOf = (removals: readonly RemovalMark[]): RemovedData | null =>
  removals.length === 0
    ? null
    : {
        contacts: removals.some(({ removed }) => removed.contacts),
        jurors: removals.some(({ removed }) => removed.jurors),
      };

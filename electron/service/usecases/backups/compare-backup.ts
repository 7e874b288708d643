import type { EntriesApart } from '#core/contract/requests/backups.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import { AppFailure } from '#core/contract/app-error.ts';
import type { ReadableDb } from '#db/handles.ts';
import { digestOfEntry, journalHead } from '#db/journal.ts';
import { readAsItStands } from '#db/open.ts';
import { readJournalLinesAfter } from '#db/queries/journal-lines.ts';
import { isUnchanged } from '../../backups/sound-file.ts';
import type { ServiceContext } from '../../context.ts';
import { namesOf, type SessionNames } from '../history/session-names.ts';
import { readableBackup } from './readable-backup.ts';
import { backupNamed } from './view-backups.ts';

/** How many of the last entries are told one by one. */
const told = 20;

/**
 * What would be lost and what would come back: both journals have the same beginning, and part where a backup was restored or
 * where the backup ends.
 */
export async function compareBackup(
  context: ServiceContext,
  name: string,
  passphrase: string | null = null,
): Promise<RequestOutput<'backup-compare'>> {
  const session = context.session();
  const backup = backupNamed(context, null, name);
  if (!(await isUnchanged(backup))) throw new AppFailure('backup-damaged', { file: backup.name });
  const source = await readableBackup(context, backup, passphrase);
  try {
    context.stillOpen(session);
    return readAsItStands(source.path, (there) => {
      const common = commonEntries(session.db, there);
      const names = namesOf(session);
      return { onlyHere: apart(session.db, common, names), onlyThere: apart(there, common, names) };
    });
  } finally {
    await source.done();
  }
}

/** How long the beginning is that two journals have in common: a digest covers all the entries before it. */
export function commonEntries(left: ReadableDb, right: ReadableDb): number {
  let same = 0;
  let other = Math.min(journalHead(left).length, journalHead(right).length) + 1;
  while (other - same > 1) {
    const middle = Math.floor((same + other) / 2);
    if (digestOfEntry(left, middle) === digestOfEntry(right, middle)) same = middle;
    else other = middle;
  }
  return same;
}

function apart(db: ReadableDb, common: number, names: SessionNames): EntriesApart {
  const lines = readJournalLinesAfter(db, common);
  const counts = new Map<string, number>();
  for (const { kind } of lines) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return {
    entries: lines.length,
    kinds: [...counts].map(([kind, count]) => ({ kind, count })).sort((a, b) => b.count - a.count),
    last: lines
      .slice(-told)
      .reverse()
      .map(({ seq, at, kind, actor, subject }) => ({
        seq,
        at,
        kind,
        by: names.person(actor),
        about: names.subject(subject),
      })),
  };
}

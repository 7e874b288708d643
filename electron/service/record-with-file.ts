import type { WritableDb } from '#db/handles.ts';
import type { Change, OpenSession } from './open-session.ts';
import { stageWholeFile } from './whole-file.ts';

/**
 * One use case that also writes a file. All of the file but its name is on the disk before the commit, so that one that cannot
 * be written leaves nothing recorded; it gets its name after it, so that no file goes out that the session does not know.
 * What a kill between the two leaves unnamed is written again when it is asked for again.
 */
export function recordWithFile(
  session: OpenSession,
  change: Change,
  file: { readonly path: string; readonly bytes: Uint8Array },
  write: (db: WritableDb, entry: number) => void,
): void {
  const staged = stageWholeFile(file.path, file.bytes);
  try {
    session.record(change, write);
  } catch (cause) {
    staged.discard();
    throw cause;
  }
  staged.name();
}

import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What was written is on the disk: a file, or the names in a folder. Some systems flush no folder. */
export function flush(path: string): void {
  // Windows flushes a file only for whoever may write to it; a folder is opened by nobody to be written to.
  for (const how of ['r+', 'r']) {
    let handle: number;
    try {
      handle = openSync(path, how);
    } catch {
      continue;
    }
    try {
      fsyncSync(handle);
    } catch {
      // see above
    } finally {
      closeSync(handle);
    }
    return;
  }
}

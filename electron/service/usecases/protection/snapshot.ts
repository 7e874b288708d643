import { rmSync } from 'node:fs';
import type { SessionDb } from '#db/open.ts';
import { flush } from '../../flush.ts';

/**
 * Copies an open session to `target` while others have their turn. Answers what tells whether the session is still as it was
 * copied.
 */
export async function snapshot(file: SessionDb, target: string): Promise<() => boolean> {
  rmSync(target, { force: true });
  await file.copySlowlyTo(target);
  flush(target);
  const changes = file.changes();
  return () => file.changes() === changes;
}

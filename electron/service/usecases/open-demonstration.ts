import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import { readSession } from '#db/queries/session.ts';
import { openSessionFile } from '#db/open.ts';
import type { ServiceContext } from '../context.ts';
import { createDemonstration, createJurorDemonstration } from '../demonstration/demonstration-session.ts';
import type { OpenSession } from '../open-session.ts';

/**
 * Opens the demonstration at a place, making it first when it is not there. `fresh` makes it anew over the old
 * one; nothing but a demonstration is ever overwritten.
 */
export async function openDemonstration(
  context: ServiceContext,
  path: string,
  role: 'coordinator' | 'juror',
  fresh: boolean,
): Promise<OpenSession> {
  if (context.openSession?.file.path === path) context.close();
  await context.vault.settled();
  // Somebody tried the passphrase on it.
  if (!fresh && context.vault.isProtected(path))
    throw new AppFailure('session-protected', { file: basename(path) });
  if (existsSync(path)) {
    // One that an earlier version left, or that is damaged, is no loss; anything else is refused here.
    const opened = openIfDemonstration(path);
    if (opened !== null && !fresh) return context.take(opened);
    opened?.close();
  }
  return context.take(role === 'coordinator' ? createDemonstration(path) : createJurorDemonstration(path));
}

/** Refuses a place where something other than a demonstration is. */
export function onlyDemonstration(path: string): void {
  if (existsSync(path)) openIfDemonstration(path)?.close();
}

function openIfDemonstration(path: string): ReturnType<typeof openSessionFile> | null {
  try {
    const file = openSessionFile(path);
    if (readSession(file.read).demonstration) return file;
    file.close();
  } catch (cause) {
    if (cause instanceof AppFailure && cause.error.code !== 'session-damaged') throw cause;
    return null;
  }
  throw new AppFailure('session-not-ours', { file: 'demonstration' });
}

import { existsSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import { flush } from '../../flush.ts';
import type { ServiceContext } from '../../context.ts';
import type { OpenSession } from '../../open-session.ts';
import { encryptFile, eraseFile, renameInto } from '../../protection/protected-file.ts';
import { StagedName } from '../../staged-name.ts';
import { snapshot } from './snapshot.ts';

/**
 * Copies an open protected session to another place, protected as it is, and opens the copy. When the protected file is no
 * longer there the working copy goes: the new file holds all of it.
 */
export async function copyProtectedSession(
  context: ServiceContext,
  session: OpenSession,
  target: string,
): Promise<OpenSession> {
  const { file } = session;
  const unlocked = context.vault.of(file);
  if (unlocked === null) throw new AppFailure('no-session');
  if (file.path === target && existsSync(target))
    throw new AppFailure('place-taken', { file: basename(target) });
  const plain = unlocked.copy.scratch('copie.eigjury');
  const staged = new StagedName(target);
  try {
    const unchanged = await snapshot(file, plain);
    await encryptFile(plain, staged.path, unlocked.keys, context.ports);
    context.stillOpen(session);
    const gone = !existsSync(file.path);
    if (gone && !unchanged()) throw new AppFailure('session-busy', { file: session.fileName });
    await renameInto(staged.path, target);
    flush(dirname(target));
    if (gone) await abandon(context, session);
  } finally {
    staged.drop();
    await eraseFile(plain);
  }
  return context.enter(target, { keys: unlocked.keys });
}

/** Closes a session whose every word is in another file by now. */
async function abandon(context: ServiceContext, { file }: OpenSession): Promise<void> {
  const unlocked = context.vault.forget(file);
  context.close();
  unlocked?.claim.lock?.release();
  unlocked?.own.release();
  await unlocked?.copy.erase();
}

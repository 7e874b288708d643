import { basename, dirname } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { RequestOutput } from '#core/contract/requests.ts';
import { settleSessionFile } from '#db/open.ts';
import { flush } from '../../flush.ts';
import type { ServiceContext } from '../../context.ts';
import { lineOfNote } from '../../protection/bring-back.ts';
import { encryptFile, renameInto } from '../../protection/protected-file.ts';
import { StagedName } from '../../staged-name.ts';

/** What became of working copies that a kill left, or that could not be encrypted; whether one is being encrypted. */
export function viewCopies({ vault }: ServiceContext): RequestOutput<'copies-view'> {
  return {
    sealing: vault.busy,
    copies: vault.news.map(({ id, file, since, became }) => ({
      id,
      file,
      since,
      how: became.how,
      as: became.how === 'beside' ? became.as : null,
      error: became.how === 'waits' ? became.error : null,
    })),
  };
}

/** Encrypts a copy that waits to another place; then it goes. The passphrase is the one of its protected file. */
export async function saveWaitingCopy(context: ServiceContext, id: string, target: string): Promise<null> {
  const copy = context.vault.waiting(id);
  const first = lineOfNote(copy.note.line, context.ports);
  if (first === null) throw new AppFailure('copy-unknown');
  settleSessionFile(copy.file, basename(copy.note.home));
  const staged = new StagedName(target);
  try {
    const { digest } = await encryptFile(copy.file, staged.path, first, context.ports);
    copy.say({ sealed: { path: target, digest } });
    await renameInto(staged.path, target);
  } finally {
    staged.drop();
  }
  flush(dirname(target));
  await context.vault.remove(id);
  return null;
}

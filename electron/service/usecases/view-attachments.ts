import { basename } from 'node:path';
import { AppFailure } from '#core/contract/app-error.ts';
import type { AttachmentRow } from '#core/contract/requests/attachments.ts';
import type { HandedFile } from '#core/contract/service-line.ts';
import type { DefiId } from '#core/ids.ts';
import { openableIn } from '#core/intake/openable.ts';
import { safeName } from '#core/intake/safe-name.ts';
import { readAttachmentContent, readAttachments } from '#db/queries/attachments.ts';
import type { ServiceContext } from '../context.ts';
import { writeWholeFile } from '../whole-file.ts';

export function listAttachments(context: ServiceContext, defi: DefiId): AttachmentRow[] {
  const session = context.session();
  return readAttachments(session.db, session.viewer(), defi).map((row) => ({
    ...row,
    name: safeName(row.name),
  }));
}

/** Shows a PDF in the application's own viewer. */
export async function viewAttachment(context: ServiceContext, id: number): Promise<null> {
  const file = fileOf(context, id);
  if (openableIn(file.mediaType) !== 'viewer') throw new AppFailure('attachment-kind');
  await context.host.showPdf(file);
  return null;
}

/** Hands a copy to the system's own program; a PDF may be read there too. */
export async function openAttachment(context: ServiceContext, id: number): Promise<null> {
  const file = fileOf(context, id);
  if (openableIn(file.mediaType) === 'nothing') throw new AppFailure('attachment-kind');
  await context.host.openAttachment(file);
  return null;
}

export function saveAttachment(context: ServiceContext, id: number, path: string): { fileName: string } {
  const { content } = fileOf(context, id);
  // The sender chose the ending: a file named like a session must not be written over the one that is open.
  if (path === context.session().file.path) throw new AppFailure('place-taken', { file: basename(path) });
  writeWholeFile(path, content);
  return { fileName: basename(path) };
}

function fileOf(context: ServiceContext, id: number): HandedFile {
  const session = context.session();
  const found = readAttachmentContent(session.db, session.viewer(), id);
  if (found === null) throw new AppFailure('attachment-unknown');
  return { attachment: id, ...found, name: safeName(found.name) };
}

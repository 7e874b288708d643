import { createHash } from 'node:crypto';
import type { AttachmentCategory } from '#core/defi/attachment.ts';
import { emptyDefiContent } from '#core/defi/defi.ts';
import type { DefiId } from '#core/ids.ts';
import { asDefiId } from '#core/ids.ts';
import { attachToDefi, writeAttachment } from '#db/queries/attachments.ts';
import { insertDefi, writeDefiVersion } from '#db/queries/defis.ts';
import { nodePorts } from '#electron/service/node-ports.ts';
import { TestService } from '#tests/support/service.ts';

export interface GivenAttachment {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Uint8Array;
  readonly field?: string;
  readonly category?: AttachmentCategory;
}

export const digestOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** Attaches files to a défi of the open session, in one entry of the journal, as a loading does. */
export function attach(service: TestService, defi: DefiId, files: readonly GivenAttachment[]): void {
  service.context.session().record({ kind: 'attach-for-test', subject: defi, payload: {} }, (db, entry) => {
    for (const { name, mediaType, content, field = null, category = 'piece' } of files) {
      const digest = digestOf(content);
      writeAttachment(db, { digest, mediaType, size: content.length, content });
      attachToDefi(db, entry, { defi, digest, name, field, category });
    }
  });
}

/** Adds a défi with nothing but a number and a title to the open session. */
export function addDefi(service: TestService, dossierNumber: string, title: string): DefiId {
  const defi = asDefiId(nodePorts.newId());
  const content = { ...emptyDefiContent, dossierNumber, title, administration: 'Préfecture fictive' };
  service.context.session().record({ kind: 'add-defi-for-test', subject: defi, payload: {} }, (db, entry) => {
    insertDefi(db, entry, defi, dossierNumber);
    writeDefiVersion(db, entry, { defi, content, source: null }, nodePorts.hash);
  });
  return defi;
}

/** A coordinator's session file with one défi, « Alpha », and these files in its dossier. */
export async function writeSessionWithAttachments(
  path: string,
  files: readonly GivenAttachment[],
): Promise<void> {
  const service = new TestService();
  try {
    await service.ask('session-create', { place: path, name: 'Essai', gridTemplate: 'eig3' });
    attach(service, addDefi(service, '3000001', 'Alpha'), files);
  } finally {
    service.close();
  }
}

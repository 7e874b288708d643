import { z } from 'zod';
import { AttachmentCategory } from '../../defi/attachment.ts';
import { defiId, placeToken, type RequestShape } from './shapes.ts';

/** Names one attachment of one dossier in the open session. */
const attachmentId = z.int().positive();

export const AttachmentRow = z.strictObject({
  id: attachmentId,
  /** Cleaned of what would deceive the eye or a file system. */
  name: z.string(),
  /** The question of the form that it answers; null when it is not known. */
  field: z.string().nullable(),
  category: AttachmentCategory,
  mediaType: z.string(),
  /** In bytes. */
  size: z.int().nonnegative(),
  digest: z.string(),
});
export type AttachmentRow = z.infer<typeof AttachmentRow>;

export const attachmentsRequests = {
  /** In the order in which they were loaded; none under the viewer's own déport. */
  'attachments-list': { input: z.strictObject({ defi: defiId }), output: z.array(AttachmentRow) },
  /** Shows a PDF in a window of our own; the asking window gets none of its bytes. */
  'attachment-view': { input: z.strictObject({ id: attachmentId }), output: z.null() },
  /** Hands a copy to the system's own program; only for kinds that `openableIn` names. */
  'attachment-open': { input: z.strictObject({ id: attachmentId }), output: z.null() },
  'attachment-save': {
    input: z.strictObject({ id: attachmentId, place: placeToken }),
    output: z.strictObject({ fileName: z.string() }),
  },
} as const satisfies Record<string, RequestShape>;

import { z } from 'zod';

/**
 * Where an attachment stands in its dossier: an answer of the form, a message or an opinion on the platform, the
 * platform's own print of the dossier or of a summary, or the fiche of the défi.
 */
export const AttachmentCategory = z.enum(['piece', 'message', 'avis', 'dossier', 'summary', 'fiche']);
export type AttachmentCategory = z.infer<typeof AttachmentCategory>;

import type { DefiContent } from '../defi/defi.ts';
import { KitAttachment } from './kit.ts';

/** What this application knows of a file of a dossier. */
interface DossierFile {
  readonly digest: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  /** The label of the question, or of the part of the dossier, that holds it. */
  readonly field: string | null;
  readonly category: string;
}

/**
 * Parts of a dossier on the platform whose files are the instruction’s own: its letters, opinions and decision, and what
 * it was told of the body that applies. An archive may give such a file among the answers’.
 */
const ownParts: ReadonlySet<string> = new Set([
  'Attestation',
  'Attestation fiscale',
  'Attestation sociale',
  'Avis',
  'Messagerie',
  'Motivation de la décision',
]);

/**
 * What of a dossier goes to jurors: neither who filed it, nor what the instruction wrote or decided. Of its files the
 * answers’ and the fiche; one that hangs on a private question is as private as the answer.
 */
export function dossierForJurors(
  content: DefiContent,
  files: readonly DossierFile[],
): { readonly content: DefiContent; readonly attachments: KitAttachment[] } {
  const hidden = new Set([...ownParts, ...content.privateAnswers.map(({ label }) => label)]);
  return {
    content: { ...content, applicantEmail: null, privateAnswers: [], platformState: null },
    attachments: files.flatMap(({ digest, name, mediaType, size, field, category }) => {
      if (field !== null && hidden.has(field)) return [];
      const attachment = KitAttachment.safeParse({ digest, name, mediaType, size, field, category });
      return attachment.success ? [attachment.data] : [];
    }),
  };
}

import type { PlannedDossier } from './plan-import.ts';
import type { KnownDefi } from './load.ts';
import type { JoinedFiche } from './join-fiches.ts';
import type { AttachmentReading, Finding } from './reading.ts';
import type { DeclaredFile } from './source.ts';

/** A file with the dossier that it goes to. */
export interface PlacedAttachment {
  readonly attachment: AttachmentReading;
  /** The key of a planned dossier, or the identifier of a known défi that the load does not speak of. */
  readonly to: string;
  /** The label of the answer that holds it; null when nothing tells. */
  readonly field: string | null;
}

export interface AttachmentPlan {
  readonly placed: readonly PlacedAttachment[];
  readonly unplaced: readonly AttachmentReading[];
  readonly findings: readonly Finding[];
}

/**
 * The dossier of each file, by the number that its place tells; a fiche goes where the fiche was joined. The answer that
 * holds a file is told by its MD5, as the API has it, or by its name among the answers of the dossier.
 */
export function placeAttachments(
  attachments: readonly AttachmentReading[],
  declared: readonly DeclaredFile[],
  dossiers: readonly PlannedDossier[],
  fiches: readonly JoinedFiche[],
  known: readonly KnownDefi[],
): AttachmentPlan {
  const byNumber = new Map<string, string>();
  for (const { id, content } of known)
    if (content.dossierNumber !== null) byNumber.set(content.dossierNumber, id);
  for (const { key, content } of dossiers)
    if (content.dossierNumber !== null) byNumber.set(content.dossierNumber, key);
  const contents = new Map<string, PlannedDossier['content']>([
    ...known.map(({ id, content }) => [id as string, content] as const),
    ...dossiers.map(({ key, content }) => [key, content] as const),
  ]);
  const labels = new Map(declared.map((file) => [`${file.dossier} ${file.md5 ?? ''}`, file.label]));
  const placed: PlacedAttachment[] = [];
  const unplaced: AttachmentReading[] = [];
  const put = (attachment: AttachmentReading, to: string | undefined): void => {
    if (to === undefined) unplaced.push(attachment);
    else placed.push({ attachment, to, field: fieldOf(attachment, contents.get(to)) });
  };
  const fieldOf = (
    { dossier, md5, name, category }: AttachmentReading,
    content: PlannedDossier['content'] | undefined,
  ): string | null => {
    const told = labels.get(`${dossier ?? ''} ${md5}`);
    if (told !== undefined) return told;
    if (category !== 'piece') return null;
    const naming = content?.otherAnswers.filter(({ value }) => value.split(', ').includes(name)) ?? [];
    // Two answers that name a file alike leave it open which one it is.
    return naming.length === 1 ? (naming[0]?.label ?? null) : null;
  };
  for (const attachment of attachments) put(attachment, byNumber.get(attachment.dossier ?? ''));
  for (const { key, fiche, choice } of fiches) {
    // A fiche out of an archive is there among the archive's own files already.
    if (attachments.some(({ digest, dossier }) => digest === fiche.attachment.digest && dossier !== null))
      continue;
    const to = choice.to === 'known' ? choice.key : choice.to === 'new' ? key : undefined;
    put(fiche.attachment, to);
  }
  const findings: Finding[] = [
    ...unplaced
      .filter(({ category }) => category !== 'fiche')
      .map(({ place, name }): Finding => ({
        code: 'attachment-unplaced',
        severity: 'doubt',
        place,
        params: { name },
      })),
    ...missing(attachments, declared),
  ];
  return { placed, unplaced, findings };
}

/** Files that the API names and the archive loaded beside it does not hold. */
function missing(attachments: readonly AttachmentReading[], declared: readonly DeclaredFile[]): Finding[] {
  if (!attachments.some(({ dossier }) => dossier !== null)) return [];
  const here = new Set(attachments.map(({ dossier, md5 }) => `${dossier ?? ''} ${md5}`));
  return declared
    .filter(({ dossier, md5 }) => md5 !== null && !here.has(`${dossier} ${md5}`))
    .map(({ dossier, name }): Finding => ({
      code: 'declared-file-missing',
      severity: 'doubt',
      place: { file: name },
      params: { number: dossier, name },
    }));
}

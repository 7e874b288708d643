import type { AttachmentCategory } from '#core/defi/attachment.ts';

/** What the place of a file in an archive tells of it. */
export type ArchivePlace =
  | { readonly kind: 'skipped' }
  | { readonly kind: 'error-list' }
  | {
      readonly kind: 'file';
      readonly dossier: string | null;
      readonly category: AttachmentCategory;
      /** The name that its owner gave it. */
      readonly name: string;
    };

const root = /^(export|procedure-\d+-mois-\d{4}-\d{2})$/i;
const errorList = /^-LISTE-DES-FICHIERS-EN-ERREURS\.txt$/i;
/** Seals of time and operators’ bills, which administrators also get. */
const administration = /^(horodatage|bills)$/i;
/** What systems and Word leave beside files. */
const junk = /^(\._.*|~\$.*|\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

const categories: ReadonlyMap<string, AttachmentCategory> = new Map([
  ['pieces_justificatives', 'piece'],
  ['messagerie', 'message'],
  ['avis', 'avis'],
  ['dossier', 'dossier'],
]);

const platformFolder = /^dossier-(\d+)$/i;
/** A folder that a person named after a dossier: its number alone, or followed by a title. */
const ownFolder = /^(?:dossier\s*(?:n°|no?\.?)?[\s_-]*)?(\d{5,10})(?![\p{L}\d])/iu;
const summary = /^export-(\d+)-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}-\d{1,4}\.pdf$/i;
/** What the platform puts between a name and its extension: the time of filing and the end of an identifier. */
const suffix = /^(.+)-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}-\d{1,4}(\.[^.]*)?$/s;

/** Reads the parts of a path, the file’s name last. Roots and folders around the platform’s own do not matter. */
export function archivePlace(parts: readonly string[]): ArchivePlace {
  const file = parts.at(-1) ?? '';
  const folders = parts.slice(0, -1);
  if (junk.test(file) || folders.includes('__MACOSX')) return { kind: 'skipped' };
  const below = folders.slice(folders.findIndex((folder) => root.test(folder)) + 1);
  if (administration.test(below[0] ?? '')) return { kind: 'skipped' };
  if (errorList.test(file)) return { kind: 'error-list' };

  const at = folders.findLastIndex((folder) => platformFolder.test(folder) || ownFolder.test(folder));
  const folder = folders[at];
  const generated = summary.exec(file)?.[1];
  const dossier = folder === undefined ? (generated ?? numberInName(file)) : numberOfFolder(folder);
  if (generated !== undefined && generated === dossier && (at === -1 || at === folders.length - 1)) {
    return { kind: 'file', dossier, category: 'summary', name: `export-${generated}.pdf` };
  }
  const category = categories.get(folders[at + 1]?.toLowerCase() ?? '');
  return {
    kind: 'file',
    dossier,
    category: (at === -1 ? undefined : category) ?? 'piece',
    name: ownName(file),
  };
}

const numberOfFolder = (folder: string): string | null =>
  (platformFolder.exec(folder) ?? ownFolder.exec(folder))?.[1] ?? null;

/** The number of a dossier at the head of a file’s name, or after the word “dossier”. */
const numberInName = (file: string): string | null =>
  (ownFolder.exec(file) ?? /dossier[\s_-]*(\d{5,10})(?!\d)/i.exec(file))?.[1] ?? null;

const ownName = (file: string): string => {
  const match = suffix.exec(file);
  return match === null ? file : `${match[1] ?? ''}${match[2] ?? ''}`;
};

/** Documents that jurys meet beside fiches, by the words of their names. */
const noFiche =
  /\b(lettre|courrier|attestation|convention|engagement|budget|simulation|devis|cv|pitch|avis)\b/i;

/** Whether a .docx of this name may be a fiche détaillée. */
export const mayBeFiche = (name: string): boolean =>
  /\.docx$/i.test(name) && !noFiche.test(name.replace(/[_-]/g, ' '));

/** A file that the platform could not put into its archive, by a line of its list. */
export function missingFile(
  line: string,
  partsOf: (path: string) => readonly string[],
): { readonly dossier: string | null; readonly name: string } {
  const path = /\bfichier\s+(.+)$/i.exec(line)?.[1] ?? line;
  const place = archivePlace(partsOf(path));
  return place.kind === 'file' ? place : { dossier: null, name: path };
}

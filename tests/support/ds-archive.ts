import { ZipFile } from 'yazl';

/** A file as its owner gave it, in one of the platform’s folders of a dossier. */
export interface ArchivedFile {
  readonly folder: 'pieces_justificatives' | 'messagerie' | 'avis' | 'dossier';
  readonly name: string;
  readonly content: string | Buffer;
}

export interface ArchivedDossier {
  readonly number: string;
  readonly files?: readonly ArchivedFile[];
}

export interface ArchiveDescription {
  readonly root?: string;
  readonly dossiers: readonly ArchivedDossier[];
  /** Paths below the root that the platform could not fetch. */
  readonly missing?: readonly string[];
  /** Anything else, by its whole path. */
  readonly others?: Readonly<Record<string, string | Buffer>>;
}

/** The archive that Démarches simplifiées makes: stored, one folder a dossier, a date and a number in every name. */
export function dsArchive(description: ArchiveDescription): Promise<Buffer> {
  const root = description.root ?? 'export';
  const files = new Map<string, string | Buffer>(Object.entries(description.others ?? {}));
  let identifier = 1200;
  for (const { number, files: own = [] } of description.dossiers) {
    const folder = `${root}/dossier-${number}`;
    files.set(`${folder}/export-${number}-26-10-2026-16-45-${number.slice(-4)}.pdf`, `%PDF-1.4 ${number}`);
    for (const file of own) {
      identifier += 7;
      const [, stem = '', extension = ''] = /^(.+?)(\.[^.]*)?$/s.exec(file.name) ?? [];
      const name = `${stem}-14-09-2026-09-48-${String(identifier)}${extension}`;
      files.set(`${folder}/${file.folder}/${name}`, file.content);
    }
  }
  if (description.missing !== undefined) {
    const lines = description.missing.map((path) => `Impossible de récupérer le fichier ${path}`);
    files.set(`${root}/-LISTE-DES-FICHIERS-EN-ERREURS.txt`, lines.join('\n'));
  }
  return zipOf(files);
}

/** A ZIP of these files, by path. */
export async function zipOf(files: ReadonlyMap<string, string | Buffer>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [path, content] of files) zip.addBuffer(Buffer.from(content), path, { compress: false });
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** A minimal Office file: the names of its parts tell its kind. */
export const officeFile = (...parts: readonly string[]): Promise<Buffer> =>
  zipOf(new Map(['[Content_Types].xml', '_rels/.rels', ...parts].map((part) => [part, '<x/>'])));

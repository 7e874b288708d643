import type { AttachmentCategory } from '../defi/attachment.ts';
import type { DefiContent } from '../defi/defi.ts';
import type { FieldKey } from '../defi/fields.ts';
import type { FindingCode } from '../texts/findings/findings.ts';
import type { ColumnTarget } from './column-target.ts';
import type { DeclaredFile } from './source.ts';

/** Where in a file something was found; rows and columns count from 1 as spreadsheets show them. */
export interface FilePlace {
  /** The file's name; a file inside an archive has the archive's name before it, `archive.zip/fiche.docx`. */
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  /** The column's header, or its letter when it has none. */
  readonly column?: string;
}

/** Something a reader noticed: a stable code with its parameters, made a sentence by `core/texts/findings/findings.ts`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'info' | 'doubt' | 'refusal';
  readonly place: FilePlace;
  readonly params: Readonly<Record<string, string | number>>;
}

/** How a column came to be taken for what it is. */
export type MappedBy = 'hand' | 'name' | 'likeness' | 'nothing';

/** One column and what became of it, with real values to judge by. */
export interface ColumnReading {
  /** The repeated block that the column belongs to; null for the list of dossiers. */
  readonly block: string | null;
  readonly label: string;
  readonly occurrence: number;
  readonly target: ColumnTarget;
  readonly by: MappedBy;
  /** The field that the label resembles, when it was not enough to take it. */
  readonly suggestion: ColumnTarget | null;
  readonly filled: number;
  /** Up to three different values, shortened. */
  readonly samples: readonly string[];
}

/** What an export says of one dossier. */
export interface DossierReading {
  readonly content: DefiContent;
  /** Whether the file can say who is in the team; a CSV without numbered columns cannot. */
  readonly saysTeam: boolean;
  readonly place: FilePlace;
}

/** A file that belongs to a dossier; its bytes stand in the staging folder under the name of their SHA-256. */
export interface AttachmentReading {
  /** The dossier's number where the file's place tells it, else null. */
  readonly dossier: string | null;
  readonly category: AttachmentCategory;
  /** The name that its owner gave it, without what the platform adds. */
  readonly name: string;
  /** By its first bytes, never by its name; `application/octet-stream` when they tell nothing. */
  readonly mediaType: string;
  readonly size: number;
  /** SHA-256 and MD5 in lower-case hexadecimal. */
  readonly digest: string;
  readonly md5: string;
  readonly place: FilePlace;
}

/** What a fiche détaillée says, read by its headings. */
export interface FicheReading {
  readonly place: FilePlace;
  /** The number of the dossier, where the fiche's place or name tells it. */
  readonly dossier: string | null;
  /** The name of the défi as the fiche gives it; empty when it does not. */
  readonly title: string;
  readonly part: FichePart;
  /** What stood in the fiche and has no place among our fields: kept and shown. */
  readonly unplaced: readonly { readonly heading: string; readonly text: string }[];
  /** The .docx itself, to be kept with its dossier. */
  readonly attachment: AttachmentReading;
}

/** The part of a dossier that a fiche fills. An empty field says nothing. */
export interface FichePart {
  readonly fields: Partial<Record<FieldKey, string>>;
  readonly team: DefiContent['team'];
  readonly projectTeam: DefiContent['projectTeam'];
  readonly selfFinanced: boolean | null;
  readonly declaredCostCents: number | null;
  readonly declaredFundCents: number | null;
}

/** What one file gave: dossiers in the order of the file, what each column became, files, and every doubt. */
export interface ImportReading {
  readonly dossiers: readonly DossierReading[];
  readonly columns: readonly ColumnReading[];
  readonly fiches: readonly FicheReading[];
  readonly attachments: readonly AttachmentReading[];
  readonly declaredFiles: readonly DeclaredFile[];
  /** Numbers of dossiers that their applicants deleted. */
  readonly deleted: readonly string[];
  /** Whether the dossiers are all of their démarche as far as the file tells. */
  readonly whole: boolean;
  readonly findings: readonly Finding[];
}

/** A reading without anything, for readers to fill. */
export const emptyReading: ImportReading = {
  dossiers: [],
  columns: [],
  fiches: [],
  attachments: [],
  declaredFiles: [],
  deleted: [],
  whole: false,
  findings: [],
};

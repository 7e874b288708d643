/** A cell as its file holds it. Dates of a workbook come as text in wall time, `2026-09-14 10:02:31`. */
export type SourceValue = string | number | boolean | null;

/**
 * One column of a list of dossiers, told by its name and never by its position. A label that stands several times
 * in one block is counted, in the order of the file.
 */
export interface SourceColumn {
  readonly label: string;
  /** From 1, among the columns of this block that bear the same label. */
  readonly occurrence: number;
  /** The file itself says that instructors wrote it for themselves; tables never tell. */
  readonly annotation?: boolean;
}

/** One row: `values` stand beside the columns of its block; what a file does not hold is null. */
export interface SourceRow {
  /** Counted from 1 as a spreadsheet shows it; null where a file has no rows (JSON). */
  readonly row: number | null;
  readonly values: readonly SourceValue[];
}

/** The list of dossiers itself, one row a dossier. */
export interface SourceList {
  readonly sheet: string | null;
  readonly columns: readonly SourceColumn[];
  readonly rows: readonly SourceRow[];
}

/** A repeated block of the form; `dossiers[n]` is the number of the dossier that `rows[n]` belongs to. */
export interface SourceBlock extends SourceList {
  /** The block's label, `Profils recherchés`; a sheet's name without its stable identifier. */
  readonly name: string;
  readonly dossiers: readonly string[];
}

/** A file that an answer of the form names, as the API tells it. */
export interface DeclaredFile {
  readonly dossier: string;
  /** The label of the field that holds it, or the part of the dossier it belongs to. */
  readonly label: string;
  readonly name: string;
  /** MD5 in lower-case hexadecimal, as the archive's own bytes have it; null when it is not told. */
  readonly md5: string | null;
  /** False while the platform still scans it, or when it has lost it: it is in no archive. */
  readonly available: boolean;
}

/**
 * What a file says before any column was given a meaning: a table export and an answer of the API become the same
 * thing, with the labels of today's table export.
 */
export interface Source {
  readonly list: SourceList;
  readonly blocks: readonly SourceBlock[];
  readonly files: readonly DeclaredFile[];
  /** Numbers of dossiers that their applicants deleted. */
  readonly deleted: readonly string[];
  /** Whether the list is all dossiers of its démarche as far as the file tells; not so for one page of several. */
  readonly whole: boolean;
  /** Whether the file can hold repeated rows at all; a CSV cannot. */
  readonly holdsBlocks: boolean;
}

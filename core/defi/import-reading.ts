import type { FindingCode } from '../texts/findings.ts';
import type { DefiContent } from './defi.ts';
import type { FieldKey } from './fields.ts';

/** Where in a file something was found; rows and columns count from 1 as spreadsheets show them. */
export interface FilePlace {
  readonly file: string;
  readonly sheet?: string;
  readonly row?: number;
  /** The column's header, or its letter when it has none. */
  readonly column?: string;
}

/** Something a reader noticed: a stable code with its parameters, made a sentence by `core/texts/findings.ts`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'info' | 'doubt' | 'refusal';
  readonly place: FilePlace;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What a column was taken for: one of our fields, something the content holds by name, or an answer kept aside. */
export type ColumnTarget =
  | FieldKey
  | 'dossierNumber'
  | 'title'
  | 'administration'
  | 'ministries'
  | 'applicantEmail'
  | 'siret'
  | 'filedAt'
  | 'platformState'
  | 'statedTeamSize'
  | 'selfFinanced'
  | 'declaredCost'
  | 'declaredFund'
  | `eig-${number}-mission`
  | `eig-${number}-profile`
  | 'kept-aside'
  | 'platform';

/** One column of a table and what became of it; `platform` columns are the platform's own bookkeeping. */
export interface ColumnReading {
  readonly label: string;
  readonly sheet: string | null;
  readonly target: ColumnTarget;
  readonly filled: number;
}

/** What one or more files gave: dossiers in the order of the file, what each column became, and every doubt. */
export interface ImportReading {
  readonly dossiers: readonly DefiContent[];
  readonly columns: readonly ColumnReading[];
  readonly findings: readonly Finding[];
}

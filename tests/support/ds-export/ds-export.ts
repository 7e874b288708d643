/** What a test says of a table export of Démarches simplifiées; the writers beside this file make files of it. */
export interface DsExport {
  /** Who files: a body with a SIRET, or a person. */
  readonly applicants: 'etablissement' | 'individual';
  readonly columns: readonly DsColumn[];
  /** Columns that only instructors see; they stand last. */
  readonly annotations: readonly DsColumn[];
  /** Repeated blocks, each on a sheet of its own; a CSV has none of them. */
  readonly blocks: readonly DsBlock[];
  readonly dossiers: readonly DsDossier[];
}

export interface DsColumn {
  readonly label: string;
  readonly kind: DsKind;
}

export type DsKind =
  | 'text'
  | 'integer'
  | 'decimal'
  | 'yes-no'
  | 'checkbox'
  | 'date'
  | 'datetime'
  | 'multiple'
  | 'linked'
  | 'region'
  | 'commune'
  | 'siret'
  | 'files';

/**
 * By kind: a text, date (`2027-01-04`), date and time (`2026-11-05T14:00:00+01:00`) or SIRET is a string; numbers are
 * numbers; yes/no and checkbox booleans; multiple choices, files and the two parts of linked lists are lists; a region
 * or commune is a place. Null is blank.
 */
export type DsAnswer = string | number | boolean | readonly string[] | DsPlace | null;

export interface DsPlace {
  readonly name: string;
  readonly code: string;
  /** Of a commune. */
  readonly postcode?: string;
  readonly department?: string;
}

export interface DsBlock {
  readonly stableId: number;
  readonly label: string;
  readonly columns: readonly DsColumn[];
}

export const dsStates = ['en_construction', 'en_instruction', 'accepte', 'refuse', 'sans_suite'] as const;
export type DsState = (typeof dsStates)[number];

export interface DsDossier {
  readonly number: string;
  readonly email: string;
  readonly state: DsState;
  /** Instants with the offset of Paris, `2026-09-14T10:02:31+02:00`. */
  readonly filedAt: string;
  readonly updatedAt: string;
  readonly instructedAt: string | null;
  readonly decidedAt: string | null;
  readonly motivation: string | null;
  readonly archived: boolean;
  /** SIRET and name of a body; or civility, name and first name of a person, joined by the writers. */
  readonly siret: string;
  readonly applicantName: string;
  /** One for each column, and one for each annotation. */
  readonly answers: readonly DsAnswer[];
  readonly annotations: readonly DsAnswer[];
  /** For each block its rows; for each row one answer a column. */
  readonly rows: readonly (readonly (readonly DsAnswer[])[])[];
}

/** A dossier with everything that a test does not care about. */
export const dsDossier = (given: Partial<DsDossier> & Pick<DsDossier, 'number'>): DsDossier => ({
  email: `porteur${given.number}@exemple.fr`,
  state: 'en_instruction',
  filedAt: '2026-09-14T10:02:31+02:00',
  updatedAt: '2026-09-20T08:00:00+02:00',
  instructedAt: '2026-10-05T09:00:12+02:00',
  decidedAt: null,
  motivation: null,
  archived: false,
  siret: '00099904500016',
  applicantName: 'OFFICE FICTIF',
  answers: [],
  annotations: [],
  rows: [],
  ...given,
});

/** What identifiers are called here. */
export interface HistoryNames {
  readonly juror: (id: string) => string | null;
  /** A défi's title and dossier number. */
  readonly defi: (id: string) => { readonly title: string; readonly number: string | null } | null;
  /** Of a group, a scenario. */
  readonly other: (id: string) => string | null;
  readonly criterion: (id: string) => string;
}

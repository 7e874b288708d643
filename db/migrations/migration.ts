/** One step of the schema. `sql` runs inside a transaction together with the new version number. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

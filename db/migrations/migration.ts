import type { WritableDb } from '../handles.ts';

/** One step of the schema. Everything of it happens in one transaction, together with the new version number. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
  /**
   * What SQL alone cannot do, after `sql`. It may name only what the schema has at this version: an old file is
   * not yet what the newest queries expect.
   */
  readonly run?: (db: WritableDb) => void;
}

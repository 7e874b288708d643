import type Sqlite from 'better-sqlite3';

export type SqlValue = string | number | null | Uint8Array;
export type Row = Readonly<Record<string, unknown>>;

/**
 * A session file that may be read. Statements are prepared once and only ever take bound parameters: no text is
 * put together into SQL anywhere.
 */
export class ReadableDb {
  readonly #statements = new Map<string, Sqlite.Statement>();

  constructor(protected readonly sqlite: Sqlite.Database) {}

  all(sql: string, ...params: SqlValue[]): Row[] {
    return this.statement(sql).all(...params) as Row[];
  }

  /** Row by row: thousands of dossiers are never held twice. No statement may run before the last row was taken. */
  each(sql: string, ...params: SqlValue[]): IterableIterator<Row> {
    return this.statement(sql).iterate(...params) as IterableIterator<Row>;
  }

  get(sql: string, ...params: SqlValue[]): Row | undefined {
    return this.statement(sql).get(...params) as Row | undefined;
  }

  protected statement(sql: string): Sqlite.Statement {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.sqlite.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}

/** A session file inside a transaction: the only thing that may write. Handed out by `SessionDb.write` alone. */
export class WritableDb extends ReadableDb {
  /** Runs a statement that must touch exactly `rows` rows; anything else is a defect and rolls everything back. */
  run(rows: number, sql: string, ...params: SqlValue[]): number {
    const result = this.statement(sql).run(...params);
    if (result.changes !== rows) {
      throw new Error(
        `a statement touched ${String(result.changes)} rows instead of ${String(rows)}: ${sql}`,
      );
    }
    return Number(result.lastInsertRowid);
  }

  /** Deletes or updates however many rows there are; answers how many. */
  runAny(sql: string, ...params: SqlValue[]): number {
    return this.statement(sql).run(...params).changes;
  }
}

// Columns of STRICT tables have the type that the schema says; these readers turn that promise into types and
// fail loudly where a file has been tampered with.

export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column ${column} is not text`);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null ? null : text(row, column);
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new TypeError(`column ${column} is no integer`);
  return value;
}

export function integerOrNull(row: Row, column: string): number | null {
  return row[column] === null ? null : integer(row, column);
}

/** A number that may have a fraction, as an expression of the query gives it. */
export function real(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isFinite(value))
    throw new TypeError(`column ${column} is no number`);
  return value;
}

export function bytes(row: Row, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new TypeError(`column ${column} is not a blob`);
  return value;
}

export function bytesOrNull(row: Row, column: string): Uint8Array | null {
  return row[column] === null ? null : bytes(row, column);
}

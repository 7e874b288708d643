import type { SourceColumn, SourceRow, SourceValue } from '#core/intake/source.ts';

/** One value with the column it belongs to; rows that have the same key share a column. */
export interface KeyedValue {
  readonly key: string;
  readonly label: string;
  readonly value: SourceValue;
  /** It is a private annotation, not an answer. */
  readonly annotation?: boolean;
}

/**
 * Rows whose columns are found out while reading. Columns stand in the order of the form: one that only a later row
 * has comes after its neighbour of that row, as a question added to the form, or removed from it, does in a table.
 */
export class GrowingColumns {
  /** Keys in the order of the columns. */
  readonly #order: string[] = [];
  readonly #columns = new Map<string, Pick<SourceColumn, 'label' | 'annotation'>>();
  readonly #rows: ReadonlyMap<string, SourceValue>[] = [];

  constructor(private readonly limit: number) {}

  /** False when the row would bring more columns than the limit; the row is then not taken. */
  add(values: readonly KeyedValue[]): boolean {
    const row = new Map<string, SourceValue>();
    let before: string | null = null;
    for (const { key, label, value, annotation } of values) {
      if (!this.#columns.has(key)) {
        if (this.#columns.size >= this.limit) return false;
        this.#order.splice(before === null ? 0 : this.#order.indexOf(before) + 1, 0, key);
        this.#columns.set(key, { label, ...(annotation === true ? { annotation } : {}) });
      }
      row.set(key, value);
      before = key;
    }
    this.#rows.push(row);
    return true;
  }

  columns(): SourceColumn[] {
    const seen = new Map<string, number>();
    return this.#order.map((key) => {
      const column = this.#columns.get(key) ?? { label: '' };
      const occurrence = (seen.get(column.label) ?? 0) + 1;
      seen.set(column.label, occurrence);
      return { ...column, occurrence };
    });
  }

  rows(): SourceRow[] {
    return this.#rows.map((row) => ({
      row: null,
      values: this.#order.map((key) => row.get(key) ?? null),
    }));
  }
}

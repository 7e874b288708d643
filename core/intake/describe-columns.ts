import type { MappedColumn } from './map-columns.ts';
import { valueText } from './read-values.ts';
import type { ColumnReading } from './reading.ts';
import type { SourceValue } from './source.ts';

const mostSamples = 3;
const longestSample = 120;

/** What each column was taken for, how many rows fill it, and a few real values to judge by: told row by row. */
export class ColumnsDescription {
  readonly #columns: readonly (MappedColumn & { filled: number; readonly samples: Set<string> })[];

  constructor(
    /** Null for the list of dossiers. */
    private readonly block: string | null,
    mapped: readonly MappedColumn[],
  ) {
    this.#columns = mapped.map((column) => ({ ...column, filled: 0, samples: new Set<string>() }));
  }

  add(values: readonly SourceValue[]): void {
    for (const [index, column] of this.#columns.entries()) {
      const value = values[index];
      if (value === null || value === undefined || value === '') continue;
      const text = valueText(value);
      if (text === '') continue;
      column.filled += 1;
      if (column.samples.size < mostSamples) {
        column.samples.add(text.length > longestSample ? `${text.slice(0, longestSample - 1)}…` : text);
      }
    }
  }

  readings(): ColumnReading[] {
    return this.#columns.map(
      ({ column: { label, occurrence }, target, by, suggestion, filled, samples }) => ({
        block: this.block,
        label,
        occurrence,
        target,
        by,
        suggestion,
        filled,
        samples: [...samples],
      }),
    );
  }
}

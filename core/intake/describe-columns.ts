import type { MappedColumn } from './map-columns.ts';
import { valueText } from './read-values.ts';
import type { ColumnReading } from './reading.ts';
import type { SourceList } from './source.ts';

const mostSamples = 3;
const longestSample = 120;

/** What each column was taken for, how many rows fill it, and a few real values to judge by. */
export function describeColumns(
  block: string | null,
  { rows }: SourceList,
  mapped: readonly MappedColumn[],
): ColumnReading[] {
  return mapped.map(({ column: { label, occurrence }, target, by, suggestion }, index) => {
    const samples = new Set<string>();
    let filled = 0;
    for (const { values } of rows) {
      const text = valueText(values[index]);
      if (text === '') continue;
      filled += 1;
      if (samples.size < mostSamples) {
        samples.add(text.length > longestSample ? `${text.slice(0, longestSample - 1)}…` : text);
      }
    }
    return { block, label, occurrence, target, by, suggestion, filled, samples: [...samples] };
  });
}

import type { ColumnView } from '#core/contract/requests/import.ts';
import type { ColumnTarget } from '#core/intake/column-target.ts';
import type { ColumnName, Mapping } from '#core/intake/mapping.ts';

/** What tells a column from the others. */
export const columnKey = ({ block, label, occurrence }: ColumnName): string =>
  `${block ?? ''}|${label}|${String(occurrence)}`;

/** Several files of one load often have the same columns: each is asked about once. */
export function distinctColumns(columns: readonly ColumnView[]): ColumnView[] {
  const found = new Map<string, ColumnView>();
  for (const column of columns) {
    const present = found.get(columnKey(column));
    if (present === undefined || present.filled < column.filled) found.set(columnKey(column), column);
  }
  return [...found.values()];
}

/** How much a column asks for a person's eye: the smallest first; null when it does not. */
export function openness({ by, target, filled, suggestion }: ColumnView): number | null {
  if (filled === 0) return null;
  if (by === 'likeness') return 0;
  if (by !== 'nothing' || target !== 'kept-aside') return null;
  return suggestion === null ? 2 : 1;
}

/** What a person has just decided for a column; null when nothing. */
export const chosenFor = (decided: Mapping, column: ColumnView): ColumnTarget | null =>
  decided.columns.find((known) => columnKey(known) === columnKey(column))?.target ?? null;

/** How many columns mean something else than before. */
export function countReadOtherwise(before: readonly ColumnView[], after: readonly ColumnView[]): number {
  const known = new Map(distinctColumns(before).map((column) => [columnKey(column), column.target]));
  return distinctColumns(after).filter((column) => known.get(columnKey(column)) !== column.target).length;
}

import { plainLabel } from './plain-label.ts';
import { readDsTime } from './read-time.ts';
import { valueText } from './read-values.ts';
import type { SourceList, SourceValue } from './source.ts';

// What a whole column tells that no single cell does.

/** A cell as `readDsTime` takes it. */
export const asTime = (value: SourceValue): string | number =>
  typeof value === 'number' ? value : valueText(value);

/** The time of taking up, by the plain labels of a row; null when the row has none. */
export const instructedAt = (byLabel: ReadonlyMap<string, SourceValue>): SourceValue =>
  byLabel.get('passe en instruction le') ?? byLabel.get('received at') ?? null;

/**
 * Exports made before 9 July 2019 have the time of filing under "Passé en instruction le" and the other way round:
 * seen when every dossier would have been filed after it was taken up. One later time tells that the export is newer.
 */
export function timesAreSwapped(list: SourceList): boolean {
  const labels = list.columns.map(({ label }) => plainLabel(label));
  const filed = labels.findIndex((label) => label === 'depose le' || label === 'initiated at');
  const taken = labels.findIndex((label) => label === 'passe en instruction le' || label === 'received at');
  if (filed < 0 || taken < 0) return false;
  let after = 0;
  for (const { values } of list.rows) {
    const [a, b] = [readDsTime(asTime(values[filed] ?? null)), readDsTime(asTime(values[taken] ?? null))];
    if ([a, b].some((time) => time !== null && time.slice(0, 10) > '2019-07-09')) return false;
    if (a === null || b === null) continue;
    const difference = Date.parse(a) - Date.parse(b);
    if (difference < 0) return false;
    if (difference > 0) after += 1;
  }
  return after > 0;
}

/** Columns in which nothing but a checkbox's `on` and `off` stands. */
export function checkboxColumns(list: SourceList): ReadonlySet<number> {
  const open = new Set(list.columns.keys());
  const filled = new Set<number>();
  for (const { values } of list.rows) {
    for (const index of open) {
      const text = valueText(values[index]).toLowerCase();
      if (text === '') continue;
      if (text === 'on' || text === 'off' || text === 'true' || text === 'false') filled.add(index);
      else open.delete(index);
    }
    if (open.size === 0) break;
  }
  return new Set([...open].filter((index) => filled.has(index)));
}

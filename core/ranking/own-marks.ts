import type { Grid } from '../call/grid.ts';
import { fraction, roundFraction, roundQuotient } from './fraction.ts';
import { spreadOf } from './spread.ts';

/** One défi in a juror's own table. */
export interface OwnRow {
  readonly id: string;
  readonly marks: readonly { readonly criterion: string; readonly value: number }[];
  /** In hundredths; null until the marks are complete. */
  readonly total: number | null;
  readonly state: 'empty' | 'draft' | 'complete' | 'deport';
}

/** Mean and spread of a juror's own marks or totals, in hundredths, rounded; null while there is too little. */
export interface OwnSpread {
  readonly count: number;
  readonly mean: number | null;
  /** Sample standard deviation; null below two. */
  readonly deviation: number | null;
}

/** By criterion over all marks given, and over the complete totals; what is under a déport is in neither. */
export function ownSpreads(
  grid: Grid,
  rows: readonly OwnRow[],
): { readonly criteria: readonly OwnSpread[]; readonly total: OwnSpread } {
  const counted = rows.filter(({ state }) => state !== 'deport');
  return {
    criteria: grid.criteria.map(({ id }) => spreadIn(counted.flatMap((row) => markOf(row, id) ?? []))),
    total: spreadIn(counted.flatMap(({ total }) => total ?? [])),
  };
}

function spreadIn(values: readonly number[]): OwnSpread {
  const sum = values.reduce((total, value) => total + value, 0);
  const mean = values.length === 0 ? null : roundQuotient(1, sum, values.length);
  return { count: values.length, mean, deviation: spreadOf(values)?.deviation ?? null };
}

/** By the juror's reading order, by the total, or by a criterion (its identifier). */
export interface OwnOrder {
  readonly by: 'reading' | 'total' | { readonly criterion: string };
  readonly direction: 'ascending' | 'descending';
}

/**
 * The identifiers of the rows in an order: those without a figure last in either direction, equal ones in reading order.
 * `rows` come in reading order.
 */
export function sortOwnRows(rows: readonly OwnRow[], { by, direction }: OwnOrder): string[] {
  const sign = direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row, place) => ({ id: row.id, place, key: keyOf(row, place, by) }));
  return keyed
    .sort((a, b) => {
      if (a.key === null || b.key === null || a.key === b.key) {
        return Number(a.key === null) - Number(b.key === null) || a.place - b.place;
      }
      return sign * (a.key - b.key);
    })
    .map(({ id }) => id);
}

function keyOf(row: OwnRow, place: number, by: OwnOrder['by']): number | null {
  if (by === 'reading') return place;
  if (row.state === 'deport') return null;
  return by === 'total' ? row.total : markOf(row, by.criterion);
}

const markOf = ({ marks }: OwnRow, criterion: string): number | null =>
  marks.find((mark) => mark.criterion === criterion)?.value ?? null;

/** The mean of a complete set of marks on the grid's own scale, weighted, in hundredths; null while one is missing. */
export function meanMark(grid: Grid, marks: OwnRow['marks']): number | null {
  let sum = 0n;
  let weights = 0n;
  for (const { id, weight } of grid.criteria) {
    const mark = marks.find(({ criterion }) => criterion === id);
    if (mark === undefined) return null;
    sum += BigInt(weight) * BigInt(mark.value);
    weights += BigInt(weight);
  }
  return roundFraction(fraction(sum, weights));
}

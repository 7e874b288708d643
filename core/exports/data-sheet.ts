// A table that leaves the application, apart from how a format writes it.

/** A cell by what it means; null is an empty one. */
export type DataCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly value: number }
  /** Marks, totals and values, in hundredths. */
  | { readonly kind: 'hundredths'; readonly value: number }
  /** Integer cents, written as euros. */
  | { readonly kind: 'money'; readonly cents: number }
  /** `2026-07-10`. */
  | { readonly kind: 'day'; readonly day: string }
  /** What clocks in Paris show: `2026-07-10T14:32`. */
  | { readonly kind: 'instant'; readonly wall: string }
  | null;

export interface DataColumn {
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

export interface DataSheet {
  /** At most 31 characters, none of `\ / ? * [ ] :`. */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  /** Each as long as `columns`. */
  readonly rows: readonly (readonly DataCell[])[];
  /** Columns that stay when the rest is scrolled. */
  readonly frozenColumns: number;
}

export const textCell = (text: string | null): DataCell =>
  text === null || text === '' ? null : { kind: 'text', text };
export const countCell = (value: number | null): DataCell =>
  value === null ? null : { kind: 'count', value };
export const hundredthsCell = (value: number | null): DataCell =>
  value === null ? null : { kind: 'hundredths', value };
export const moneyCell = (cents: number | null): DataCell =>
  cents === null ? null : { kind: 'money', cents };
export const dayCell = (day: string | null): DataCell => (day === null ? null : { kind: 'day', day });

/** Makes the columns of a sheet: heading and width by turns. */
export const columnsOf = (...pairs: readonly (readonly [heading: string, width: number])[]): DataColumn[] =>
  pairs.map(([heading, width]) => ({ heading, width }));

import type { DefiId } from '../ids.ts';

/** Where a choice leaves the official order. */
export interface OrderLeft {
  /** Not chosen although one ranked after it is. */
  readonly passedOver: readonly DefiId[];
  /** Chosen although one ranked before it is not. */
  readonly taken: readonly DefiId[];
}

interface Row {
  readonly defi: DefiId;
  /** Ex aequo share it; null: not ranked. */
  readonly rank: number | null;
  readonly chosen: boolean;
  /** It cannot be chosen whatever the choice is: passing over it leaves nothing. */
  readonly barred: boolean;
}

/** Both lists in the order of the rows. */
export function orderLeft(rows: readonly Row[]): OrderLeft {
  const ranksOf = (chosen: boolean): number[] =>
    rows.flatMap((row) => (row.chosen === chosen && !row.barred ? (row.rank ?? []) : []));
  const last = Math.max(...ranksOf(true), 0);
  const first = Math.min(...ranksOf(false), Infinity);
  const of = (keep: (row: Row, rank: number) => boolean): DefiId[] =>
    rows.filter((row) => row.rank !== null && !row.barred && keep(row, row.rank)).map(({ defi }) => defi);
  return {
    passedOver: of(({ chosen }, rank) => !chosen && rank < last),
    taken: of(({ chosen }, rank) => chosen && rank > first),
  };
}

import type { DefiId } from '../ids.ts';

interface Row {
  readonly defi: DefiId;
  /** Ex aequo share it; null: not ranked. */
  readonly rank: number | null;
  readonly chosen: boolean;
  /** It cannot be chosen whatever the choice is: passing over it leaves nothing. */
  readonly barred: boolean;
}

/** Where a choice leaves the official order: who is not chosen although one ranked after them is. */
export const passedOver = (rows: readonly Row[]): DefiId[] =>
  notChosenBefore(rows).flatMap(({ defi, barred }) => (barred ? [] : [defi]));

/** True where somebody who cannot be chosen is ranked before somebody who is. */
export const hasBarredBefore = (rows: readonly Row[]): boolean =>
  notChosenBefore(rows).some(({ barred }) => barred);

function notChosenBefore(rows: readonly Row[]): Row[] {
  const last = Math.max(0, ...rows.flatMap(({ chosen, rank }) => (chosen ? (rank ?? []) : [])));
  return rows.filter(({ rank, chosen }) => !chosen && rank !== null && rank < last);
}

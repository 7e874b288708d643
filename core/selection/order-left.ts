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
export function passedOver(rows: readonly Row[]): DefiId[] {
  const last = Math.max(0, ...rows.flatMap(({ chosen, rank }) => (chosen ? (rank ?? []) : [])));
  return rows.flatMap(({ defi, rank, chosen, barred }) =>
    !chosen && !barred && rank !== null && rank < last ? [defi] : [],
  );
}

import type { DefiId } from '../ids.ts';

/** What there is to weigh of one défi. */
export interface AgendaItem {
  readonly defi: DefiId;
  /** Share of the draws in which it is above the cut, from 0 to 1; null when nothing was drawn. */
  readonly aboveCut: number | null;
  /** Standard deviation of the jurors' complete totals; null below two of them. */
  readonly deviation: number | null;
}

export interface AgendaEntry extends AgendaItem {
  /** From 0 to 1; null where a figure that counts is missing. */
  readonly worth: number | null;
}

/** As much weight on being near the cut as on being disputed. */
export const defaultBalance = 0.5;

/**
 * Défis by what is worth the minutes (definitions, "Agenda and flags"):
 * worth = (1 − |2p − 1|)^a · (SD / largest SD)^(1 − a), p the share of draws above the cut, the largest SD that of
 * the défis given: a group's agenda is made of its own défis. `balance` is a, from 0, dispersion alone, to 1,
 * nearness to the cut alone. The most worth comes first, what has none last; equal ones keep their order.
 */
export function agenda(items: readonly AgendaItem[], balance: number = defaultBalance): AgendaEntry[] {
  if (!(balance >= 0 && balance <= 1)) throw new RangeError('a balance is from 0 to 1');
  const largest = items.reduce((most, { deviation }) => Math.max(most, deviation ?? 0), 0);
  return items
    .map((item) => ({ ...item, worth: worth(item, largest, balance) }))
    .sort((a, b) => (b.worth ?? -1) - (a.worth ?? -1));
}

function worth({ aboveCut, deviation }: AgendaItem, largest: number, balance: number): number | null {
  if ((aboveCut === null && balance > 0) || (deviation === null && balance < 1)) return null;
  const nearness = 1 - Math.abs(2 * (aboveCut ?? 0) - 1);
  const dispersion = largest === 0 ? 0 : (deviation ?? 0) / largest;
  // A power of 0 is 1, of 0 as well: what does not count changes nothing.
  return nearness ** balance * dispersion ** (1 - balance);
}

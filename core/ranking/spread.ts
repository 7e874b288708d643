import { roundQuotient } from './fraction.ts';

/** How far a set of marks or totals lies apart; all in hundredths, `deviation` rounded. */
export interface Spread {
  readonly min: number;
  readonly max: number;
  /** Sample standard deviation (n − 1); null below two values. */
  readonly deviation: number | null;
}

/** Null for an empty set. Values are exact integers in hundredths. */
export function spreadOf(values: readonly number[]): Spread | null {
  if (values.length === 0) return null;
  let min = Infinity;
  let max = -Infinity;
  let sum = 0;
  for (const value of values) {
    if (value < min) min = value;
    if (value > max) max = value;
    sum += value;
  }
  const mean = sum / values.length;
  let squares = 0;
  for (const value of values) squares += (value - mean) * (value - mean);
  const deviation = values.length < 2 ? null : Math.round(Math.sqrt(squares / (values.length - 1)));
  return { min, max, deviation };
}

/**
 * Totals of jurors over one common denominator, in hundredths each `factor · amount / denominator`: they are compared and
 * added up by their amounts, exactly, and divided only to be shown.
 */
export interface Amounts {
  readonly factor: number;
  readonly denominator: number;
  readonly amounts: readonly number[];
}

/** The middle value; between the two middle ones their mean, rounded for display. Null for an empty set. */
export function medianOf({ factor, denominator, amounts }: Amounts): number | null {
  const sorted = [...amounts].sort(upwards);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return null;
  return roundQuotient(factor, lower + upper, 2 * denominator);
}

/** The mean without the lowest and the highest value; null below five values. */
export function trimmedMeanOf({ factor, denominator, amounts }: Amounts): number | null {
  if (amounts.length < 5) return null;
  let sum = 0;
  let least = Infinity;
  let most = -Infinity;
  for (const amount of amounts) {
    sum += amount;
    if (amount < least) least = amount;
    if (amount > most) most = amount;
  }
  return roundQuotient(factor, sum - least - most, (amounts.length - 2) * denominator);
}

const upwards = (a: number, b: number): number => a - b;

/** Doubles of the totals, for plots and deviations. */
export const approximations = ({ factor, denominator, amounts }: Amounts): number[] =>
  amounts.map((amount) => (factor * amount) / denominator);

import { approximate, compareFractions, fraction, roundFraction, type Fraction } from './fraction.ts';

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
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value;
  }
  const mean = sum / values.length;
  const squares = values.reduce((total, value) => total + (value - mean) ** 2, 0);
  const deviation = values.length < 2 ? null : Math.round(Math.sqrt(squares / (values.length - 1)));
  return { min, max, deviation };
}

/** The middle value; between the two middle ones their mean, rounded for display. Null for an empty set. */
export function medianOf(values: readonly Fraction[]): number | null {
  const sorted = [...values].sort(compareFractions);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return null;
  return roundFraction(meanOf([lower, upper]));
}

/** The mean without the lowest and the highest value; null below five values. */
export function trimmedMeanOf(values: readonly Fraction[]): number | null {
  if (values.length < 5) return null;
  return roundFraction(meanOf([...values].sort(compareFractions).slice(1, -1)));
}

/** Exact mean of at least one fraction. */
function meanOf(values: readonly Fraction[]): Fraction {
  const total = values.reduce((sum, value) => ({
    numerator: sum.numerator * value.denominator + value.numerator * sum.denominator,
    denominator: sum.denominator * value.denominator,
  }));
  return fraction(total.numerator, total.denominator * BigInt(values.length));
}

/** Doubles of fractions, for plots and deviations. */
export const approximations = (values: readonly Fraction[]): number[] => values.map(approximate);

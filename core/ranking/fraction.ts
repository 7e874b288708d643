/**
 * An exact quotient of integers with a positive denominator. Totals are means of means, so they are fractions:
 * compared exactly, rounded only for display (law 4).
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export function fraction(numerator: bigint, denominator: bigint): Fraction {
  if (denominator <= 0n) throw new RangeError('a denominator is positive');
  return { numerator, denominator };
}

/** Negative when a < b, zero when they are equal, positive when a > b; exact. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

/** Rounded to an integer, half away from zero. */
export function roundFraction(value: Fraction): number {
  const negative = value.numerator < 0n;
  const size = negative ? -value.numerator : value.numerator;
  const rounded = (2n * size + value.denominator) / (2n * value.denominator);
  return Number(negative ? -rounded : rounded);
}

/**
 * `factor · amount / denominator` of integers, rounded to an integer, half away from zero. In doubles where they hold every
 * step exactly, else as a fraction: hundreds of thousands of these are worked out for a large call.
 */
export function roundQuotient(factor: number, amount: number, denominator: number): number {
  const size = Math.abs(factor * amount);
  const [twice, whole] = [2 * size + denominator, 2 * denominator];
  if (!Number.isSafeInteger(size) || !Number.isSafeInteger(twice) || !Number.isSafeInteger(whole)) {
    return roundFraction(fraction(BigInt(factor) * BigInt(amount), BigInt(denominator)));
  }
  // The remainder of whole numbers is exact, and so is what is left to divide.
  const rounded = (twice - (twice % whole)) / whole;
  return factor * amount < 0 ? 0 - rounded : rounded;
}

/** The nearest double; only for plotting and for a first, inexact sort. */
export const approximate = (value: Fraction): number => Number(value.numerator) / Number(value.denominator);

/** `numerator/denominator` in lowest terms, so that a stranger can recompute a figure without rounding. */
export function writeFraction(value: Fraction): string {
  const [over, under] = [Number(value.numerator), Number(value.denominator)];
  if (Number.isSafeInteger(over) && Number.isSafeInteger(under)) {
    const shared = commonDivisor(Math.abs(over), under);
    return `${String(over / shared)}/${String(under / shared)}`;
  }
  let a = value.numerator < 0n ? -value.numerator : value.numerator;
  let b = value.denominator;
  while (b !== 0n) [a, b] = [b, a % b];
  const divisor = a === 0n ? 1n : a;
  return `${String(value.numerator / divisor)}/${String(value.denominator / divisor)}`;
}

/** The greatest common divisor of a size and a positive integer; of 0 and the integer that integer itself. */
function commonDivisor(size: number, positive: number): number {
  let [a, b] = [size, positive];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** Reads what `writeFraction` wrote. */
export function readFraction(text: string): Fraction {
  const [numerator = '0', denominator = '1'] = text.split('/');
  return fraction(BigInt(numerator), BigInt(denominator));
}

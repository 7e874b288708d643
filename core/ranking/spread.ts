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
  const tally = new Tally();
  for (const value of values) tally.add(value);
  return tally.spread();
}

/** Takes values one after the other and is used again for the next set: lists of them for a large call would be all thrown away. */
export class Tally {
  #count = 0;
  #first = 0;
  #min = 0;
  #max = 0;
  /** Of what lies between the values and the first one: small, so that whole numbers stay exact. */
  #sum = 0;
  #squares = 0;

  get count(): number {
    return this.#count;
  }

  /** Of the values, exact where they are whole. */
  get sum(): number {
    return this.#sum + this.#count * this.#first;
  }

  clear(): void {
    this.#count = this.#first = this.#min = this.#max = this.#sum = this.#squares = 0;
  }

  add(value: number): void {
    if (this.#count === 0) this.#first = this.#min = this.#max = value;
    const apart = value - this.#first;
    this.#count += 1;
    this.#sum += apart;
    this.#squares += apart * apart;
    if (value < this.#min) this.#min = value;
    if (value > this.#max) this.#max = value;
  }

  /** Of what was added; 0 of nothing. */
  get min(): number {
    return this.#min;
  }

  get max(): number {
    return this.#max;
  }

  /** Sample standard deviation, rounded; null below two values. s² = (n Σd² − (Σd)²) / (n (n − 1)), with d the distances from any one value. */
  get deviation(): number | null {
    const count = this.#count;
    if (count < 2) return null;
    const squares = count * this.#squares - this.#sum * this.#sum;
    return Math.round(Math.sqrt(Math.max(0, squares) / (count * (count - 1))));
  }

  /** Null while nothing was added. */
  spread(): Spread | null {
    const { min, max, deviation } = this;
    return this.#count === 0 ? null : { min, max, deviation };
  }
}

/**
 * Totals of jurors over one common denominator, in hundredths each `factor · amount / denominator`: they are compared and
 * added up by their amounts, exactly, and divided only to be shown.
 */
export interface Amounts {
  readonly factor: number;
  readonly denominator: number;
  /** Whole numbers in rising order. */
  readonly amounts: ArrayLike<number>;
}

/** The middle value; between the two middle ones their mean, rounded for display. Null for an empty set. */
export function medianOf({ factor, denominator, amounts }: Amounts): number | null {
  const upper = amounts[Math.floor(amounts.length / 2)];
  const lower = amounts[Math.floor((amounts.length - 1) / 2)];
  if (upper === undefined || lower === undefined) return null;
  return roundQuotient(factor, lower + upper, 2 * denominator);
}

/** The mean without the lowest and the highest value; null below five values. */
export function trimmedMeanOf({ factor, denominator, amounts }: Amounts): number | null {
  if (amounts.length < 5) return null;
  let sum = 0;
  for (let at = 1; at < amounts.length - 1; at += 1) sum += amounts[at] ?? 0;
  return roundQuotient(factor, sum, (amounts.length - 2) * denominator);
}

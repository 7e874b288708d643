import { fail, ok, type Result } from '../result.ts';

/** Numbers as integers: each is `unit` times what was given. */
export interface Scaled {
  readonly values: readonly number[];
  readonly unit: number;
}

/** Too many decimals, or an integer too large for the solver to be exact with. */
export type ScaleFault = 'decimals' | 'too-large';

/** So many decimals may be written. */
export const mostDecimals = 6;

/** A solver in floating point is sure of a unit as long as it is no less than a billionth of what it adds up. */
const greatest = 1e9;

/**
 * Decimal numbers made integers by one power of ten, exactly: by their digits, as `0.1 × 10` would not be in floating
 * point for every number. The first fault names its place. `bound`: the place of one that nothing is added to, and that
 * may be as large as any whole number.
 */
export function scaled(
  numbers: readonly number[],
  placeAt: (at: number) => string,
  bound: number | null = null,
): Result<Scaled, { readonly what: ScaleFault; readonly place: string }> {
  let decimals = 0;
  for (const [at, number] of numbers.entries()) {
    const own = decimalsOf(number);
    if (own === null || own > mostDecimals) {
      const what = Math.abs(number) > greatest ? 'too-large' : 'decimals';
      return fail({ what, place: placeAt(at) });
    }
    decimals = Math.max(decimals, own);
  }
  const values = numbers.map((number) => Number(number.toFixed(decimals).replace('.', '')));
  const mostAt = (at: number): number => (at === bound ? Number.MAX_SAFE_INTEGER : greatest);
  const large = values.findIndex((value, at) => Math.abs(value) > mostAt(at));
  return large < 0
    ? ok({ values: values.map((value) => (value === 0 ? 0 : value)), unit: 10 ** decimals })
    : fail({ what: 'too-large', place: placeAt(large) });
}

/** Decimals of its shortest decimal form; null for one that has none without an exponent. */
function decimalsOf(number: number): number | null {
  const text = String(number);
  return text.includes('e') ? null : (text.split('.')[1] ?? '').length;
}

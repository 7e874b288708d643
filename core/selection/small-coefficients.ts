import type { Constraint, Variable } from '../solver.ts';

// A solver in floating point keeps a row within a tolerance of what its coefficients add up to: with coefficients of many
// millions it has been seen to call a model infeasible that is not, and a set the best that is not. So a long number is
// written in digits, as on paper, and what a digit carries over is one more whole number to be found.

/** A digit runs from 0 up to this; a power of two, so that digits of whole numbers are exact. */
const base = 2 ** 17;

export interface SmallRows {
  readonly rows: readonly Constraint[];
  /** What digits carry over: numbered after the variables that the rows were given over. */
  readonly carries: readonly Variable[];
}

/** Rows over so many variables of 0 or 1 with the same sets, in coefficients of one digit. */
export function inSmallCoefficients(rows: readonly Constraint[], variables: number): SmallRows {
  const carries: Variable[] = [];
  const small = rows.flatMap((row): Constraint[] => {
    if (!isLong(row)) return [row];
    const { terms, lower, upper } = row;
    const negated = terms.map(({ variable, coefficient }) => ({ variable, coefficient: -coefficient }));
    return [
      ...(upper === null ? [] : inDigits(terms, upper, variables, carries)),
      ...(lower === null ? [] : inDigits(negated, -lower, variables, carries)),
    ];
  });
  return { rows: small, carries };
}

const isLong = ({ terms }: Pick<Constraint, 'terms'>): boolean =>
  terms.some(({ coefficient }) => Math.abs(coefficient) > base);

/**
 * `Σ a·x ≤ b` digit by digit, the last first. With a = h·base + l and b = g·base + m, it holds just when some whole c ≥ 0
 * makes `Σ l·x − base·c ≤ m` and `Σ h·x + c ≤ g` hold.
 */
function inDigits(
  terms: Constraint['terms'],
  upper: number,
  variables: number,
  carries: Variable[],
): Constraint[] {
  if (!isLong({ terms })) return [{ terms, lower: null, upper }];
  const digits = terms.map(({ variable, coefficient }) => {
    const high = Math.floor(coefficient / base);
    return { variable, high, low: coefficient - high * base };
  });
  const carry = variables + carries.length;
  const high = Math.floor(upper / base);
  // Of a carry from the digit before, that is a variable of its own, the coefficient is 1: it counts as often as it may be.
  const most = digits.reduce(
    (sum, { variable, low }) => sum + low * (carries[variable - variables]?.upper ?? 1),
    0,
  );
  carries.push({ lower: 0, upper: Math.ceil(most / base), integer: true, cost: 0 });
  const nonZero = (pick: (digit: (typeof digits)[number]) => number): Constraint['terms'] =>
    digits.flatMap((digit) => {
      const coefficient = pick(digit);
      return coefficient === 0 ? [] : [{ variable: digit.variable, coefficient }];
    });
  return [
    {
      terms: [...nonZero(({ low }) => low), { variable: carry, coefficient: -base }],
      lower: null,
      upper: upper - high * base,
    },
    ...inDigits(
      [...nonZero((digit) => digit.high), { variable: carry, coefficient: 1 }],
      high,
      variables,
      carries,
    ),
  ];
}

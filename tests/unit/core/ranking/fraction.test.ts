import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  approximate,
  compareFractions,
  fraction,
  roundFraction,
  roundQuotient,
  writeFraction,
  type Fraction,
} from '#core/ranking/fraction.ts';

const anyFraction: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }), fc.bigInt({ min: 1n, max: 10n ** 30n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

describe('fractions', () => {
  it('refuse a denominator that is zero or negative', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError);
    expect(() => fraction(1n, -2n)).toThrow(RangeError);
  });

  it('tell apart two quotients that one double cannot', () => {
    const large = 10n ** 30n;
    const a = fraction(large, 3n);
    const b = fraction(large + 1n, 3n);
    expect(approximate(a)).toBe(approximate(b));
    expect(compareFractions(a, b)).toBeLessThan(0);
    expect(compareFractions(b, a)).toBeGreaterThan(0);
  });

  it('hold a third three times as exactly one', () => {
    const third = fraction(1n, 3n);
    expect(compareFractions(plus(plus(third, third), third), fraction(1n, 1n))).toBe(0);
  });

  it('are the same whatever both sides are multiplied by', () => {
    fc.assert(
      fc.property(anyFraction, fc.bigInt({ min: 1n, max: 10n ** 20n }), (value, factor) => {
        const scaled = fraction(value.numerator * factor, value.denominator * factor);
        expect(compareFractions(value, scaled)).toBe(0);
        expect(writeFraction(scaled)).toBe(writeFraction(value));
        expect(roundFraction(scaled)).toBe(roundFraction(value));
      }),
    );
  });

  it('are put in one total order', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(compareFractions(a, b) + compareFractions(b, a)).toBe(0);
        const [first, second, third] = [a, b, c].sort(compareFractions);
        if (first === undefined || second === undefined || third === undefined) throw new Error('three');
        expect(compareFractions(first, third)).toBeLessThanOrEqual(0);
        expect(compareFractions(first, second)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('keep their order when the same is added to both', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, added) => {
        expect(compareFractions(plus(a, added), plus(b, added))).toBe(compareFractions(a, b));
      }),
    );
  });
});

describe('rounding a fraction', () => {
  it.each([
    [3n, 2n, 2],
    [-3n, 2n, -2],
    [1n, 2n, 1],
    [-1n, 2n, -1],
    [5n, 2n, 3],
    [13_750n, 9n, 1528],
    [1n, 3n, 0],
    [0n, 7n, 0],
  ])('takes %s/%s to %s: halves go away from zero', (numerator, denominator, rounded) => {
    expect(roundFraction(fraction(numerator, denominator))).toBe(rounded);
  });

  it('never moves a value by more than a half', () => {
    const half = fraction(1n, 2n);
    const ordinary = fc
      .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.bigInt({ min: 1n, max: 10n ** 14n }))
      .map(([numerator, denominator]) => fraction(numerator, denominator));
    fc.assert(
      fc.property(ordinary, (value) => {
        const rounded = BigInt(roundFraction(value));
        const away = value.numerator - rounded * value.denominator;
        const size = fraction(away < 0n ? -away : away, value.denominator);
        expect(compareFractions(size, half)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('writing a fraction', () => {
  it.each([
    [10n, 4n, '5/2'],
    [-10n, 4n, '-5/2'],
    [6n, 3n, '2/1'],
    [0n, 9n, '0/1'],
    [7n, 13n, '7/13'],
  ])('writes %s over %s in lowest terms', (numerator, denominator, text) => {
    expect(writeFraction(fraction(numerator, denominator))).toBe(text);
  });

  it('can be read back to the same value', () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        const [numerator = '', denominator = ''] = writeFraction(value).split('/');
        expect(compareFractions(fraction(BigInt(numerator), BigInt(denominator)), value)).toBe(0);
      }),
    );
  });

  it('round as quotients of plain numbers do, also where doubles no longer hold the product', () => {
    const size = fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 3 * 10 ** 11 }));
    const factor = fc.integer({ min: 1, max: 100_000 });
    fc.assert(
      fc.property(factor, size, fc.boolean(), size, (times, amount, negative, divisor) => {
        const signed = negative ? -amount : amount;
        const exact = roundFraction(fraction(BigInt(times) * BigInt(signed), BigInt(divisor) + 1n));
        expect(roundQuotient(times, signed, divisor + 1) === exact).toBe(true);
      }),
      { numRuns: 1_000 },
    );
    expect(roundQuotient(1, -5, 2)).toBe(-3);
    expect(Object.is(roundQuotient(1, -1, 9), 0)).toBe(true);
  });

  it('are written alike in doubles and beyond them', () => {
    const small = fc.tuple(
      fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
      fc.integer({ min: 1, max: 10 ** 9 }),
    );
    fc.assert(
      fc.property(small, ([numerator, denominator]) => {
        const value = fraction(BigInt(numerator), BigInt(denominator));
        const beyond = 10n ** 20n;
        expect(writeFraction(value)).toBe(
          writeFraction(fraction(value.numerator * beyond, value.denominator * beyond)),
        );
      }),
    );
  });
});

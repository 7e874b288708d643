import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText, type Json } from '#core/ballot/canonical.ts';

// The examples that RFC 8785 publishes: digests and signatures hang on these very bytes.

/** A double from its 64 bits in hexadecimal. */
const double = (bits: string): number => Buffer.from(bits, 'hex').readDoubleBE();

test.each([
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
])('the number %s is written %s (appendix B)', (bits, text) => {
  expect(canonicalText(double(bits))).toBe(text);
});

test.each(['7fffffffffffffff', '7ff0000000000000', 'fff0000000000000'])('%s is no JSON number', (bits) => {
  expect(() => canonicalText(double(bits))).toThrow();
});

describe('the examples of section 3.2', () => {
  test('primitives: numbers, signs with and without an escape, literals', () => {
    const given = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`;
    const written = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
    expect(canonicalText(JSON.parse(given) as Json)).toBe(written);
    // 3.2.4: the same in UTF-8, by its beginning and the Euro sign.
    const bytes = Buffer.from(written, 'utf8');
    expect(bytes.subarray(0, 8).toString('hex')).toBe('7b226c6974657261');
    expect(bytes.toString('hex')).toContain('22737472696e67223a22e282ac24');
  });

  test('keys in the order of their UTF-16 code units', () => {
    const given = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    const order = [...canonicalText(given).matchAll(/":"([^"]+)"/g)].map(([, value]) => value);
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ]);
  });
});

test('any value is written as the library of the scheme writes it', () => {
  const key = fc.oneof(
    fc.constantFrom(
      'a',
      'b',
      'B',
      '10',
      '2',
      '01',
      '-1',
      '__proto__',
      'toJSON',
      'é',
      '\u20ac',
      '😀',
      '\ud83d',
      '',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Json>(null, true, false, 0, -0, 1e21, 0.1, '', '\ud83d', '"\\\n\u2028'),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.string({ unit: 'binary' }),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(key, tie('value'), { maxKeys: 5 }),
    ),
  }));
  fc.assert(
    fc.property(value, (given) => {
      expect(canonicalText(given)).toBe(canonicalize(given));
    }),
    { numRuns: 2_000 },
  );
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { receiptMatches } from '#core/ballot/find-receipt.ts';
import { receiptOf, receiptWordsOf } from '#core/ballot/receipt.ts';
import { asDigest } from '#core/ids.ts';

const digest = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => asDigest(Buffer.from(bytes).toString('hex')));
const of = (one: ReturnType<typeof asDigest>): { receipt: string; words: string } => ({
  receipt: receiptOf(one),
  words: receiptWordsOf(one),
});

describe('a receipt that is read out', () => {
  test('is found by the beginning of its digits, however they are grouped', () => {
    fc.assert(
      fc.property(digest, fc.integer({ min: 3, max: 10 }), (one, length) => {
        const digits = one.slice(0, length);
        expect(receiptMatches(digits, of(one))).toBe(true);
        expect(receiptMatches(` ${digits.toUpperCase().split('').join(' ')} `, of(one))).toBe(true);
      }),
    );
    expect(receiptMatches('ab12c-', { receipt: 'ab12c-3de45', words: 'x' })).toBe(true);
    expect(receiptMatches('b12c', { receipt: 'ab12c-3de45', words: 'x' })).toBe(false);
  });

  test('is found by its words in any order, without accents or capitals', () => {
    fc.assert(
      fc.property(digest, fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 }), (one, places) => {
        const words = receiptWordsOf(one).split(' ');
        const plain = places.map((place) => (words[place] ?? '').normalize('NFD').replace(/\p{M}/gu, ''));
        expect(receiptMatches(plain.join('-').toUpperCase(), of(one))).toBe(true);
      }),
    );
  });

  test('needs a word as often as it is said, and some letters at least', () => {
    const receipt = { receipt: '00000-11111', words: 'abeille façade façade zèbre' };
    expect(receiptMatches('facade façade', receipt)).toBe(true);
    expect(receiptMatches('abeille abeille', receipt)).toBe(false);
    expect(receiptMatches('fa', receipt)).toBe(false);
    expect(receiptMatches('  ', receipt)).toBe(false);
  });
});

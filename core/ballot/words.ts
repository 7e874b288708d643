import { wordlist } from '@scure/bip39/wordlists/french.js';
import { foldedWords } from '../reading/fold-text.ts';

/**
 * 1,024 French words, ten bits each: every second one of the list that BIP 39 publishes, whose words differ in their
 * first four letters and were chosen to be told apart by ear. The list is part of the file formats and never changes.
 */
export const words: readonly string[] = wordlist
  .filter((_word, place) => place % 2 === 0)
  .map((word) => word.normalize('NFC'));

const byPlainText = new Map(words.map((word) => [foldedWords(word), word]));

/** The words that say the first `count` × 10 bits of `bytes`; throws a RangeError when there are too few. */
export function wordsOf(bytes: Uint8Array, count: number): string[] {
  if (bytes.length * 8 < count * 10) throw new RangeError('too few bits for the words');
  return Array.from({ length: count }, (_none, place) => {
    let index = 0;
    for (let bit = place * 10; bit < place * 10 + 10; bit += 1) {
      const byte = bytes[bit >> 3] ?? 0;
      index = index * 2 + ((byte >> (7 - (bit & 7))) & 1);
    }
    return words[index] ?? '';
  });
}

/** Six words, 60 random bits: what a kit is locked with. */
export const passphraseWords = 6;

export const newPassphrase = (randomBytes: (count: number) => Uint8Array): string =>
  wordsOf(randomBytes(8), passphraseWords).join('-');

/**
 * A passphrase as a person types it after hearing it: capitals, accents, spaces, hyphens and commas make no difference
 * where every word is one of the list; anything else is taken as it stands, without the blanks around it.
 */
export function readPassphrase(typed: string): string {
  const parts = typed.split(/[^\p{L}\p{M}]+/u).filter((part) => part !== '');
  const known = parts.flatMap((part) => byPlainText.get(foldedWords(part)) ?? []);
  return parts.length > 0 && known.length === parts.length ? known.join('-') : typed.trim();
}

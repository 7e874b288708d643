import type { Digest } from '../ids.ts';
import { wordsOf } from './words.ts';

/** The receipt of a digest: its first 40 bits in hexadecimal, in two groups that can be read over the phone. */
export const receiptOf = (digest: Digest): string => `${digest.slice(0, 5)}-${digest.slice(5, 10)}`;

/** The same 40 bits as four French words. */
export function receiptWordsOf(digest: Digest): string {
  const bytes = Uint8Array.from({ length: 5 }, (_none, place) =>
    Number.parseInt(digest.slice(2 * place, 2 * place + 2), 16),
  );
  return wordsOf(bytes, 4).join(' ');
}

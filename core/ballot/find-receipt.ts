import { foldedWords } from '../reading/fold-text.ts';

/** Fewer digits or letters would find half of all receipts. */
const fewest = 3;

/**
 * Whether what a person types is (the beginning of) this receipt, in digits or in words. Capitals, accents, hyphens and
 * spaces make no difference; of each word the beginning is enough, and words may come in any order, as they do over the
 * phone.
 */
export function receiptMatches(
  typed: string,
  { receipt, words }: { readonly receipt: string; readonly words: string },
): boolean {
  const folded = foldedWords(typed);
  const joined = folded.replaceAll(' ', '');
  if (joined.length < fewest) return false;
  if (receipt.replace('-', '').startsWith(joined)) return true;
  const left = foldedWords(words).split(' ');
  return folded.split(' ').every((part) => {
    const place = left.findIndex((word) => word.startsWith(part));
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  });
}

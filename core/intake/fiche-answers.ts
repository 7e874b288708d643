import { plainText } from './plain-words.ts';

/** An answer of yes or no; `rest` is what else was written, and is never dropped. */
export interface YesNo {
  readonly answer: boolean | null;
  readonly rest: string;
}

/** Reads « oui », « ☒ oui ☐ non », « ☒ »; the question's own « oui / non » left as it is says nothing. */
export function readYesNo(text: string): YesNo {
  if (plainText(text) === 'oui non' && !text.includes('☒')) return { answer: null, rest: '' };
  const open = text.replace(/☐\s*(?:oui|non)\b/giu, '').replace(/☐/g, '');
  const ticked = /☒\s*(oui|non)?(?![\p{L}])/iu.exec(open);
  const written = /^[\s("«]*(oui|non)(?![\p{L}])/iu.exec(open);
  const found = ticked ?? written;
  if (found === null) return { answer: null, rest: trimmed(open) };
  const rest = open.slice(0, found.index) + open.slice(found.index + found[0].length);
  return { answer: found[1]?.toLowerCase() !== 'non', rest: trimmed(rest) };
}

/** Without the punctuation that is left when a word was taken out. */
const trimmed = (text: string): string => {
  const rest = text.replace(/^[\s,;:./–—)-]+/u, '').replace(/[\s,;:/–—(]+$/u, '');
  return /[\p{L}\p{N}]/u.test(rest) ? rest : '';
};

export interface Amount {
  readonly cents: number;
  /** The amount is all that is written. */
  readonly alone: boolean;
}

const amount =
  /(?<![\d.,])(\d{1,3}(?:[ .'’]\d{3})+|\d+)(?:[.,](\d{1,3}))?(?!\d|[.,]\d)(?: ?(k|m(?= ?(?:€|eur))|milliers|millions?)(?=[ €e]|$))?(?: ?(?:d['’] ?)?(€|euros?|eur)(?!\p{L}))?(?! ?%)/giu;

/** A French amount in cents: `120 000 €`, `120.000,50`, `131 200,00`, `131,2 k€`. The first with a euro sign wins. */
export function readAmount(text: string): Amount | null {
  const line = text.replace(/[\s\u00a0\u2000-\u200a\u202f]+/g, ' ').trim();
  const found = [...line.matchAll(amount)];
  const chosen = found.find((match) => match[4] !== undefined) ?? found[0];
  if (chosen === undefined) return null;
  const [whole, digits = '', decimals = '', unit = ''] = chosen;
  // Three decimals without a unit are thousands, written the English way.
  const thousands = unit === '' && decimals.length === 3;
  const euros = BigInt(digits.replace(/\D/g, '') + (thousands ? decimals : ''));
  const thousandths = thousands ? 0n : BigInt(decimals.padEnd(3, '0'));
  const cents = ((euros * 1_000n + thousandths) * factorOf(unit.toLowerCase())) / 10n;
  if (cents > mostCents) return null;
  const left = line.replace(whole, '').replace(/\b(?:ht|ttc)\b/gi, '');
  return { cents: Number(cents), alone: !/[\p{L}\p{N}]/u.test(left) };
}

/** Ten thousand million euros: beyond it, it is no amount of a défi. */
const mostCents = 1_000_000_000_000n;

const factorOf = (unit: string): bigint =>
  unit === '' ? 1n : unit === 'k' || unit === 'milliers' ? 1_000n : 1_000_000n;

export interface Share {
  /** In percent; null when it is not told, or out of range. */
  readonly share: number | null;
  /** The share is all that is written. */
  readonly alone: boolean;
  readonly outOfRange: boolean;
}

const spokenShares: readonly (readonly [RegExp, number])[] = [
  [/^(?:a )?mi temps$/, 50],
  [/^(?:a )?(?:temps plein|plein temps|temps complet)$/, 100],
  [/^(?:un )?quart(?: de)? temps$/, 25],
  [/^(?:un )?tiers(?: de)? temps$/, 33],
];

/** A share of working time: « 50 % », « 0,5 ETP », « mi-temps ». Anything else says no share. */
export function readShare(text: string): Share {
  const plain = plainText(text);
  const spoken = spokenShares.find(([pattern]) => pattern.test(plain));
  if (spoken !== undefined) return { share: spoken[1], alone: true, outOfRange: false };
  const numbers = [...text.matchAll(/(-?\d+(?:[.,]\d+)?)\s*(%|pour ?cent|etp\b)?/giu)];
  const [only] = numbers;
  if (only === undefined || numbers.length > 1) return { share: null, alone: false, outOfRange: false };
  const value = Number((only[1] ?? '').replace(',', '.'));
  const unit = only[2]?.toLowerCase();
  const left = text.replace(only[0], '');
  const alone = !/[\p{L}\p{N}]/u.test(left);
  // A number that counts days or people is no share.
  if (unit === undefined && !alone) return { share: null, alone: false, outOfRange: false };
  const part =
    unit === 'etp' || (unit === undefined && /[.,]/.test(only[1] ?? '') && value > 0 && value <= 1);
  const share = part ? Math.round(value * 10_000) / 100 : value;
  const outOfRange = share < 0 || share > 100;
  return { share: outOfRange ? null : share, alone: alone && !outOfRange, outOfRange };
}

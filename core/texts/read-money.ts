import type { Language } from '../contract/shell.ts';
import { readHundredths } from './read-hundredths.ts';

/**
 * An amount in euros as people type it or copy it from a table, in cents: `1 100 000 €`, `65600`, `65 600,50`, in English
 * `1,100,000.50` too. Null for what is none, or is outside the bounds (in cents).
 */
export function readMoney(
  text: string,
  language: Language,
  { least, most }: { readonly least: number; readonly most: number },
): number | null {
  const amount = text.trim().replace(/^€|€$/, '').trim();
  if (amount.includes('€')) return null;
  const grouped = language === 'en' && /^\d{1,3}(,\d{3})+(\.\d{1,2})?$/.test(amount);
  const cents = readHundredths(grouped ? amount.replaceAll(',', '') : amount, most);
  return cents === null || cents < least ? null : cents;
}

/** Cents as one would type them: `65600`, and `65600,50` only where there are cents. */
export function typedMoney(cents: number, language: Language): string {
  const [whole, rest] = [Math.trunc(cents / 100), cents % 100];
  return rest === 0
    ? String(whole)
    : `${String(whole)}${language === 'fr' ? ',' : '.'}${String(rest).padStart(2, '0')}`;
}

import type { Language } from '../contract/shell.ts';

/**
 * A whole number from `least` to `most`, as people type it and as `formatCount` writes it: `24`, `1 100 000`, in English
 * `1,100,000` too. Null for anything else. A comma that is not between thousands is a decimal one, and `24,5` is no whole number.
 */
export function readWholeNumber(
  text: string,
  language: Language,
  { least = 0, most = 999_999_999_999 }: { readonly least?: number; readonly most?: number } = {},
): number | null {
  const typed = text.replace(/\s/g, '');
  const grouped = language === 'en' && /^\d{1,3}(,\d{3})+$/.test(typed);
  const digits = grouped ? typed.replaceAll(',', '') : typed;
  const number = /^\d{1,12}$/.test(digits) ? Number(digits) : null;
  return number === null || number < least || number > most ? null : number;
}

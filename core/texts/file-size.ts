import type { Language } from '../contract/shell.ts';

const units: Readonly<Record<Language, readonly string[]>> = {
  fr: ['octets', 'ko', 'Mo', 'Go'],
  en: ['bytes', 'kB', 'MB', 'GB'],
};

/** A size in bytes by powers of a thousand, as systems show it: 1234567 → `1,2 Mo`. */
export function formatSize(bytes: number, language: Language): string {
  let value = bytes;
  let unit = 0;
  // 999 950 bytes would be rounded to a thousand kilobytes: it is a megabyte already.
  while (value >= (unit === 0 ? 1000 : 999.5) && unit < 3) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && value < 99.95 ? 1 : 0;
  const figure = new Intl.NumberFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    maximumFractionDigits: digits,
  }).format(value);
  const word = units[language][unit] ?? '';
  return `${figure}\u00a0${bytes < 2 && unit === 0 ? word.slice(0, -1) : word}`;
}

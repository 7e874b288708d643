import type { Language } from '../contract/shell.ts';
import { formatCount } from './format.ts';

const words = {
  fr: ['aucun', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'],
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
} as const satisfies Record<Language, readonly string[]>;

/** A number as a text read aloud says it: in words below ten, else in figures. `of`: the gender of what is counted. */
export function countWord(count: number, of: 'm' | 'f', language: Language): string {
  const word = words[language][count];
  if (word === undefined) return formatCount(count, language);
  return language === 'fr' && of === 'f' && count < 2 ? `${word}e` : word;
}

/** The same at the beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);

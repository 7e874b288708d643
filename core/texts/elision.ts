/**
 * “de” and “que” before a name, in French: « de Bruno », « d’Élodie ». A name that begins with h keeps the full word: only its
 * bearer knows how it is said.
 */
export const deOf = (name: string): string => (beginsWithVowel(name) ? `d’${name}` : `de ${name}`);
export const queOf = (name: string): string => (beginsWithVowel(name) ? `qu’${name}` : `que ${name}`);

/** A y sounds as a vowel before a consonant only: « d’Yves », « de Yasmine ». */
const beginsWithVowel = (name: string): boolean =>
  /^(?:[aeiouæœ]|y(?![aeiou]))/iu.test(name.normalize('NFD'));

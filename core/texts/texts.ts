import type { Language } from '../contract/shell.ts';

/**
 * The type that the English texts of an area must have: the same keys, the same parameters, any words.
 * A missing or superfluous key is a type error, so no sentence can be forgotten in one language.
 */
export type SameShape<T> = {
  readonly [Key in keyof T]: T[Key] extends string
    ? string
    : T[Key] extends (...args: infer Args) => string
      ? (...args: Args) => string
      : SameShape<T[Key]>;
};

/** The texts of one area in both languages; each area has a file of its own beside this one. */
export type Area<T> = Readonly<Record<Language, T>>;

/** Puts the two languages of an area together; the French ones give the shape, and are set as French is set. */
export function area<const T>(fr: T, en: SameShape<T>): Readonly<Record<Language, SameShape<T>>> {
  return plainArea(typeset(fr) as T, en);
}

/** An area whose words are compared with those of a file, space by space: they stay as they are written here. */
export function plainArea<const T>(fr: T, en: SameShape<T>): Readonly<Record<Language, SameShape<T>>> {
  // The French literal satisfies its own widened shape; TypeScript cannot see it through the mapped type.
  return { fr: fr as unknown as SameShape<T>, en };
}

/**
 * The spaces of French punctuation, so that no line begins with it: a narrow one before ; ! ?, a plain one before a
 * colon, within « » and after n°, none of which break (Lexique des règles typographiques de l’Imprimerie nationale).
 */
export const setFrench = (text: string): string =>
  text.replace(/ (?=[;!?])/g, '\u202f').replace(/ (?=[:»])|(?<=«|n°) /g, '\u00a0');

/** Every string of an area, and whatever its functions answer. */
function typeset(value: unknown): unknown {
  if (typeof value === 'string') return setFrench(value);
  if (typeof value === 'function') {
    const say = value as (...args: unknown[]) => unknown;
    const set = (...args: unknown[]): unknown => typeset(say(...args));
    return Object.defineProperty(set, 'length', { value: say.length });
  }
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(typeset);
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, typeset(inside)]));
}

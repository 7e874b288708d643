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

/** Puts the two languages of an area together; the French ones give the shape. */
export function area<const T>(fr: T, en: SameShape<T>): Readonly<Record<Language, SameShape<T>>> {
  // The French literal satisfies its own widened shape; TypeScript cannot see it through the mapped type.
  return { fr: fr as unknown as SameShape<T>, en };
}

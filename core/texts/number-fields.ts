import { formatCount, formatMoney, formatScale } from './format.ts';
import { area } from './texts.ts';

/** What a field takes, both ends included. */
interface Bounds {
  readonly least: number;
  readonly most: number;
}

/** What is said at a field where something else than its number was typed: each names what it takes. */
export const numberFieldTexts = area(
  {
    whole: ({ least, most }: Bounds) =>
      `Tapez un nombre entier de ${formatCount(least, 'fr')} à ${formatCount(most, 'fr')}.`,
    wholeOrEmpty: ({ least, most }: Bounds) =>
      `Tapez un nombre entier de ${formatCount(least, 'fr')} à ${formatCount(most, 'fr')}, ou laissez vide.`,
    /** In cents. */
    money: ({ least, most }: Bounds) =>
      `Tapez un montant de ${formatMoney(least, 'fr')} à ${formatMoney(most, 'fr')}, avec deux décimales au plus.`,
    moneyOrEmpty: ({ least, most }: Bounds) =>
      `Tapez un montant de ${formatMoney(least, 'fr')} à ${formatMoney(most, 'fr')}, avec deux décimales au plus, ou laissez vide.`,
    /** In hundredths. */
    decimal: ({ least, most }: Bounds) =>
      `Tapez un nombre de ${formatScale(least, 'fr')} à ${formatScale(most, 'fr')}, avec deux décimales au plus.`,
  },
  {
    whole: ({ least, most }: Bounds) =>
      `Type a whole number from ${formatCount(least, 'en')} to ${formatCount(most, 'en')}.`,
    wholeOrEmpty: ({ least, most }: Bounds) =>
      `Type a whole number from ${formatCount(least, 'en')} to ${formatCount(most, 'en')}, or leave it empty.`,
    money: ({ least, most }: Bounds) =>
      `Type an amount from ${formatMoney(least, 'en')} to ${formatMoney(most, 'en')}, with at most two decimals.`,
    moneyOrEmpty: ({ least, most }: Bounds) =>
      `Type an amount from ${formatMoney(least, 'en')} to ${formatMoney(most, 'en')}, with at most two decimals, or leave it empty.`,
    decimal: ({ least, most }: Bounds) =>
      `Type a number from ${formatScale(least, 'en')} to ${formatScale(most, 'en')}, with at most two decimals.`,
  },
);

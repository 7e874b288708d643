import { expect, test } from 'vitest';
import { formatMoney } from '#core/texts/format.ts';
import { numberFieldTexts } from '#core/texts/number-fields.ts';
import { readMoney, typedMoney } from '#core/texts/read-money.ts';

const bounds = { least: 0, most: 1_000_000_000_00 };
const read = (text: string): number | null => readMoney(text, 'fr', bounds);

test.each([
  ['65600', 65_600_00],
  ['1 100 000 €', 1_100_000_00],
  ['1\u202f100\u202f000\u00a0€', 1_100_000_00],
  ['€ 70', 70_00],
  ['65 600,50', 65_600_50],
  ['65600.5', 65_600_50],
  ['0', 0],
])('an amount that says what it is, %s, is taken', (text, cents) => expect(read(text)).toBe(cents));

test.each(['', '€', '-1', '1,234', '1 € 50', '1 €€', '1 000 000 000,01', '70 %', 'beaucoup'])(
  '%s is no amount, or too large a one',
  (text) => expect(read(text)).toBeNull(),
);

test('in English thousands may have commas', () => {
  expect(readMoney('1,100,000 €', 'en', bounds)).toBe(1_100_000_00);
  expect(readMoney('1,100,000', 'fr', bounds)).toBeNull();
});

test.each(['fr', 'en'] as const)('what is written in %s is read again', (language) => {
  for (const cents of [0, 1, 65_600_00, 1_100_000_50]) {
    const text = formatMoney(cents, language);
    expect(readMoney(text, language, bounds), text).toBe(cents);
  }
});

test('the message of a field for a number named no bounds, or others than those that were taken', () => {
  const { fr } = numberFieldTexts;
  const plain = (text: string): string => text.replace(/\s/g, ' ');
  expect(fr.whole({ least: 0, most: 100 })).toBe('Tapez un nombre entier de 0 à 100.');
  expect(plain(fr.moneyOrEmpty(bounds))).toBe(
    'Tapez un montant de 0 € à 1 000 000 000 €, avec deux décimales au plus, ou laissez vide.',
  );
  expect(plain(fr.decimal({ least: 1, most: 100_000 }))).toBe(
    'Tapez un nombre de 0,01 à 1 000, avec deux décimales au plus.',
  );
});

test('an amount with cents lost them when a form that showed whole euros was saved', () => {
  expect(typedMoney(65_600_05, 'fr')).toBe('65600,05');
  expect(typedMoney(65_600_50, 'en')).toBe('65600.50');
  expect(typedMoney(65_600_00, 'fr')).toBe('65600');
  for (const cents of [0, 1, 65_600_05]) expect(read(typedMoney(cents, 'fr'))).toBe(cents);
});

import { expect, test } from 'vitest';
import { namePartsOf } from '#core/privacy/name-parts.ts';
import { renamePeople } from '#core/privacy/rename-people.ts';

const people = (...names: readonly string[]) => {
  const whole = names.map((name, place) => ({ name, own: `Juré ${String(place + 1)}` }));
  return renamePeople([...whole, ...namePartsOf(whole)], (own) => own);
};

test('a first name alone stayed in the file, and nobody was asked', () => {
  const { doubtful, inText } = people('Gaël Martin');
  const text = 'Gaël y est opposé, M. MARTIN aussi ; Gaël Martin l’a dit.';
  expect(doubtful(text).map(({ name }) => name)).toEqual(['Gaël', 'Martin']);
  expect(inText(text)).toBe('Juré 1 y est opposé, M. Juré 1 aussi ; Juré 1 l’a dit.');
});

test('what several people share says so, and a whole name says whose it is', () => {
  const { inText } = people('Ada Martin', 'Gaël Martin', 'Ada');
  expect(inText('Martin et Ada, puis Ada Martin')).toBe('Juré 1 / Juré 2 et Juré 3, puis Juré 1');
});

test('a name in capitals is found as a sentence writes it', () => {
  expect(people('DUPRÉ Noé').inText('Dupré a parlé, Noé non')).toBe('Juré 1 a parlé, Juré 1 non');
});

test('particles, short words, ordinary words in small letters and what takes a name’s place stay', () => {
  const text = 'La fille de Li, von Mises, un petit martin et le Juré 2';
  expect(
    people('Li de La Rose', 'Anna von Berg', 'Ada Petit', 'Jean Martin', 'Juré Un').doubtful(text),
  ).toEqual([]);
  expect(namePartsOf([{ name: 'Juré 1', own: 'Juré 1' }])).toEqual([]);
});

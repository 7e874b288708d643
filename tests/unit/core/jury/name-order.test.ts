import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byName } from '#core/jury/name-order.ts';

const inOrder = (...names: string[]): string[] =>
  names
    .map((name, at) => ({ id: String(at), name }))
    .sort(byName)
    .map(({ name }) => name);

test('a juror whose name begins with an accent came after Z', () => {
  expect(inOrder('Zoé', 'farid', 'Élodie', 'Ælis', 'David', 'Àlex', 'Alice')).toEqual([
    'Ælis',
    'Àlex',
    'Alice',
    'David',
    'Élodie',
    'farid',
    'Zoé',
  ]);
});

test('names that were taken out keep the order of their numbers', () => {
  expect(inOrder('Juré 10', 'Juré 02', 'Juré 09')).toEqual(['Juré 02', 'Juré 09', 'Juré 10']);
});

test('is one order whatever order one begins with, namesakes by their ids', () => {
  const people = fc.uniqueArray(
    fc.record({ id: fc.string({ minLength: 1 }), name: fc.constantFrom('Éva', 'Eva', 'Zoé', 'zoé', '') }),
    { selector: ({ id }) => id },
  );
  fc.assert(
    fc.property(people, people, (some, others) => {
      const all = [...some, ...others.filter(({ id }) => some.every((one) => one.id !== id))];
      expect([...all].reverse().sort(byName)).toEqual([...all].sort(byName));
    }),
  );
});

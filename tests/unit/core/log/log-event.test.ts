import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defectFacts, errorFacts, fileKind, logLine } from '#core/log/log-event.ts';

const at = '2026-11-29T17:41:02.123Z';

test('a line says when in both times, what, and facts', () => {
  expect(
    logLine(at, { code: 'request-refused', facts: { request: 'import-read', error: 'file-cut', ms: 12.4 } }),
  ).toBe(
    '2026-11-29T17:41:02.123Z (2026-11-29 18:41) request-refused request=import-read error=file-cut ms=12',
  );
});

test('what is no code is left out, whoever put it there', () => {
  const line = logLine(at, {
    code: 'x',
    facts: {
      title: 'Ouvrir les données',
      path: '/home/jeanne/x',
      mail: 'a@b.fr',
      long: 'a'.repeat(65),
      none: null,
    },
  });
  expect(line).toBe('2026-11-29T17:41:02.123Z (2026-11-29 18:41) x title=? path=? mail=? long=?');
});

test('a line is one line, without spaces in a fact, whatever comes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value) => {
      const line = logLine(at, { code: 'x', facts: { [name]: value } });
      expect(line).toMatch(/^[^\n\r]* x [A-Za-z0-9.+_:?*-]+=[A-Za-z0-9.+_:?*-]+$/);
    }),
  );
});

test.each([
  ['kit-jeanne-martin.eigkit', '*.eigkit'],
  ['Rapport de Jeanne.PDF', '*.pdf'],
  ['sans-fin', '*'],
  ['x.jeanne martin', '*'],
])('of %s only %s is told', (name, kind) => {
  expect(fileKind(name)).toBe(kind);
});

test('of an error counts and kinds of files are told, and of a defect its place', () => {
  expect(errorFacts({ file: 'jeanne.xlsx', count: 3, message: 'Jeanne Martin' })).toEqual({
    file: '*.xlsx',
    count: 3,
  });
  const facts = defectFacts(new TypeError('Jeanne Martin'));
  expect(facts).toMatchObject({
    defect: 'TypeError',
    where: expect.stringMatching(/^log-event\.test\.ts:\d+:\d+$/) as string,
  });
  expect(defectFacts('Jeanne')).toEqual({ defect: 'string' });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaultImportLimits } from '#core/intake/limits.ts';
import { readGraphql } from '#electron/service/interchange/graphql/ds-graphql.ts';
import {
  answerJson,
  body,
  champs,
  dossierJson,
  fileJson,
  pagesJson,
  person,
  type Json,
} from '#tests/support/ds-graphql.ts';

const read = (text: string) => readGraphql(text, 'reponse.json', defaultImportLimits);
const refusal = (text: string) => {
  const result = read(text);
  return result.ok ? null : result.error;
};

/** One dossier with a champ of most kinds. */
const full = (number: number): Json =>
  dossierJson(number, {
    demandeur: number % 2 === 0 ? body : person,
    attestation: fileJson('attestation.pdf', String(number)),
    messages: [{ attachments: [fileJson('m.pdf', 'm')] }],
    champs: [
      champs.text(['Titre du défi', 1], `Défi ${String(number)}`),
      champs.yesNo(['Données personnelles ?', 2], true),
      champs.integer(['Nombre d’EIG', 3], '2'),
      champs.choices(['Thématiques', 4], ['Eau', 'Mer']),
      champs.commune(['Commune', 5], { name: 'Brest', code: '29019', postalCode: '29200' }, null),
      champs.files(['Lettre', 6], [fileJson('lettre.pdf', 'l')]),
      champs.repetition(['Profils', 7], [[champs.text(['Mission', 8], 'Coder')]]),
      champs.text(['Titre du défi', 9], 'bis'),
    ],
    annotations: [champs.decimal(['Note', 10], 1.5)],
  });

describe('a text that is no answer', () => {
  test.each([
    ['empty', '', 'file-empty'],
    ['a mark of order and blanks', '\uFEFF \n', 'file-empty'],
    ['a letter', 'Madame, Monsieur', 'file-not-an-export'],
    ['a page of the web', '<html></html>', 'file-not-an-export'],
    ['a number', '12', 'file-not-an-export'],
    ['an empty list', '[]', 'file-not-an-export'],
    ['another JSON', '{"format":"jury-eig-ballot"}', 'file-not-an-export'],
    ['a démarche without its dossiers', '{"data":{"demarche":{"number":1}}}', 'file-not-an-export'],
  ])('%s is refused', (_name, text, code) => {
    expect(refusal(text)?.code).toBe(code);
  });

  test.each([
    ['cut in a string', '{\n  "data": {"dem', 2, 16],
    ['cut after a comma', '{"a": 1,\n', 2, 1],
    ['a comma too many', '[1,\n 2,]', 2, 4],
    ['a sign beyond the end', '{} }', 1, 4],
    ['a line break in a string', '{"a":"b\n"}', 1, 8],
    ['a wrong escape', '["\\x"]', 1, 3],
    ['a bracket of the other kind', '{"a":[1}', 1, 8],
  ])('%s is refused with its place', (_name, text, line, column) => {
    expect(refusal(text)).toEqual({ code: 'json-damaged', params: { line, column } });
  });

  test('cut anywhere is damaged at its end', () => {
    const text = JSON.stringify(answerJson({ dossiers: [full(1)] }), null, 1).trimEnd();
    fc.assert(
      fc.property(fc.integer({ min: 1, max: text.length - 1 }), (length) => {
        const cut = text.slice(0, length);
        expect(refusal(cut)).toMatchObject({
          code: 'json-damaged',
          params: { line: cut.split('\n').length },
        });
      }),
    );
  });
});

describe('hostile input', () => {
  test('a hundred thousand brackets', () => {
    expect(refusal('['.repeat(100_000))?.code).toBe('json-damaged');
    expect(refusal('['.repeat(100_000) + ']'.repeat(100_000))?.code).toBe('file-not-an-export');
    const deep = '{"data":'.repeat(100_000) + '1' + '}'.repeat(100_000);
    expect(refusal(deep)?.code).toBe('file-not-an-export');
    const value = '['.repeat(50_000) + ']'.repeat(50_000);
    const inside = JSON.stringify(answerJson({ dossiers: [full(1)] })).replace('"Défi 1"', value);
    expect(read(inside).ok).toBe(true);
  });

  test('names of the language’s own are names like others', () => {
    const text = JSON.stringify(
      answerJson({
        dossiers: [
          dossierJson(1, {
            champs: ['__proto__', 'constructor', 'toString'].map((label, n) => champs.text([label, n], 'x')),
          }),
        ],
      }),
    ).replaceAll('"archived"', '"__proto__":{"polluted":true,"archived":true,"number":2},"archived"');
    const result = read(text);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(result.ok && result.value.source.list.columns.slice(-3).map(({ label }) => label)).toEqual([
      '__proto__',
      'constructor',
      'toString',
    ]);
    expect(result.ok && result.value.source.list.rows[0]?.values[0]).toBe('1');
  });

  test('a text of millions of signs, closed or not', () => {
    const long = 'é"\\\n'.repeat(1_000_000);
    const text = JSON.stringify(answerJson({ dossiers: [dossierJson(1, { motivation: long })] }));
    const result = read(text);
    expect(result.ok && result.value.source.list.rows[0]?.values.includes(long)).toBe(true);
    expect(refusal(text.slice(0, -20))?.code).toBe('json-damaged');
  });

  test('a number that JSON cannot hold', () => {
    const text = JSON.stringify(answerJson({ dossiers: [full(1)] })).replaceAll('1.5', '1e999');
    expect(read(text).ok).toBe(true);
    const number = JSON.stringify(answerJson({ dossiers: [full(1), { number: 'N' }] }));
    const result = read(number.replace('"N"', '1e999'));
    expect(result.ok && result.value.findings[0]?.code).toBe('dossier-number-missing');
  });
});

/** Everything in a JSON value, one place after another, replaced by something else. */
function spoil(value: unknown, at: { left: number }, by: unknown): unknown {
  at.left -= 1;
  if (at.left === 0) return by;
  if (Array.isArray(value)) return value.map((entry: unknown) => spoil(entry, at, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, spoil(inside, at, by)]));
}

/** The same value with the keys of all objects in another order. */
function turned(value: unknown, seed: number): unknown {
  if (Array.isArray(value)) return value.map((entry: unknown) => turned(entry, seed));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, inside]) => [key, turned(inside, seed)] as const);
  const start = seed % Math.max(1, entries.length);
  return Object.fromEntries([...entries.slice(start), ...entries.slice(0, start)].reverse());
}

describe('for any input', () => {
  test('no JSON value throws', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(read(text)).toHaveProperty('ok');
      }),
    );
    fc.assert(
      fc.property(fc.jsonValue(), (inside) => {
        for (const json of [
          { data: { demarche: inside } },
          { data: { demarche: { dossiers: inside } } },
          { data: { demarche: { dossiers: { nodes: inside, pageInfo: inside } }, errors: inside } },
          { dossier: { number: 1, champs: [inside], annotations: inside, demandeur: inside } },
          { dossier: { number: 1, champs: [{ label: inside, stringValue: inside, value: inside }] } },
        ]) {
          expect(read(JSON.stringify(json))).toHaveProperty('ok');
        }
      }),
    );
  });

  test('no text throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(read(`{${text}`)).toHaveProperty('ok');
      }),
    );
  });

  test('one wrong type anywhere costs nothing else than its place', () => {
    const answer = answerJson({ dossiers: [full(1), full(2)] });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 600 }),
        fc.constantFrom<unknown>(null, 12, -0.5, '', 'x', true, [], {}, [null], [[]], { nodes: 3 }),
        (place, by) => {
          const result = read(JSON.stringify(spoil(answer, { left: place }, by)));
          if (!result.ok) {
            expect(result.error.code).toBe('file-not-an-export');
            return;
          }
          const { list } = result.value.source;
          for (const { values } of list.rows) expect(values).toHaveLength(list.columns.length);
        },
      ),
      { numRuns: 250 },
    );
  });

  test('the order of keys does not matter', () => {
    const answer = answerJson({ dossiers: [full(1), full(2)], pending: [3] });
    const expected = read(JSON.stringify(answer));
    fc.assert(
      fc.property(fc.nat({ max: 30 }), (seed) => {
        expect(read(JSON.stringify(turned(answer, seed)))).toEqual(expected);
      }),
    );
  });

  test('pages in any order give the same dossiers', () => {
    const dossiers = [1, 2, 3, 4, 5].map(full);
    const pages = pagesJson(dossiers, 2);
    const sorted = (json: unknown) => {
      const result = read(JSON.stringify(json));
      if (!result.ok) throw new Error(result.error.code);
      const { list, files, blocks, whole } = result.value.source;
      return {
        whole,
        columns: list.columns,
        rows: list.rows.map(({ values }) => JSON.stringify(values)).sort(),
        files: files.map((file) => JSON.stringify(file)).sort(),
        blocks: blocks.map((block) => [block.name, block.columns, [...block.dossiers].sort()]),
      };
    };
    const expected = sorted(answerJson({ dossiers }));
    expect(expected.rows).toHaveLength(5);
    fc.assert(
      fc.property(fc.shuffledSubarray(pages, { minLength: pages.length }), (shuffled) => {
        expect(sorted(shuffled)).toEqual(expected);
      }),
    );
  });
});

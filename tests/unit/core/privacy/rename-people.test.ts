import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renamePeople } from '#core/privacy/rename-people.ts';

const fileWord = (own: string): string => own.replaceAll(' ', '-').toLowerCase();
const people = (...names: readonly string[]) =>
  renamePeople(
    names.map((name, place) => ({ name, own: `Juré ${String(place + 1)}` })),
    fileWord,
  );

describe('a name is taken out of a text where it stands as whole words', () => {
  test.each([
    ['Li', 'Le projet de Lille, relié à Li.', 'Le projet de Lille, relié à Juré 1.'],
    ['Li', 'Li, Olivia et Li-Wei : Lï !', 'Juré 1, Olivia et Li-Wei : Lï !'],
    ['Li', 'lu par li et par LI', 'lu par li et par Juré 1'],
    ['Noé', 'Noé et NOÉ, mais Noémie et noé', 'Juré 1 et Juré 1, mais Noémie et noé'],
    ['Noé', 'Noe\u0301 et Noe\u0301mie', 'Juré 1 et Noe\u0301mie'],
    [
      'Hélène Dupré',
      'Helene DUPRE, Hélène\u00a0Dupré, He\u0301le\u0300ne Dupre\u0301',
      'Juré 1, Juré 1, Juré 1',
    ],
    [
      'Jean-Paul Martin',
      'JEAN PAUL MARTIN ; Jean‑Paul Martin ; Paul Martin',
      'Juré 1 ; Juré 1 ; Paul Martin',
    ],
    [
      'Paul Martin',
      'Jean-Paul Martin et Paul Martin-Roux, d’Paul Martin',
      'Jean-Paul Martin et Paul Martin-Roux, d’Juré 1',
    ],
    ['Ada O’Brien', "Ada O'Brien (absente)", 'Juré 1 (absente)'],
    ['Ada Martin', 'Ada. Puis, loin : Martin. Ada, Martin', 'Ada. Puis, loin : Martin. Ada, Martin'],
    ['Cœur Lœb', 'Vu par coeur loeb', 'Vu par Juré 1'],
    ['Ada Martin', 'Ada Martin2 et 2Ada Martin', 'Ada Martin2 et 2Ada Martin'],
  ])('%s: %s', (name, text, told) => {
    expect(people(name).inText(text)).toBe(told);
    expect(people(name).isIn(text)).toBe(text !== told);
  });

  test('the longer of two names first, with the organisation beside it', () => {
    const both = renamePeople(
      [
        { name: 'Ada Roy', own: 'Juré 1' },
        { name: 'Ada Roy Lin', own: 'Juré 2' },
        { name: 'Ada Roy Lin (DINUM)', own: 'Juré 2' },
      ],
      fileWord,
    );
    expect(both.inText('Ada Roy Lin (DINUM) et Ada Roy (DINUM), Ada Roy Lin.')).toBe(
      'Juré 2 et Juré 1 (DINUM), Juré 2.',
    );
  });

  test('in names of files hyphens are what spaces are elsewhere', () => {
    const { inFileName, isIn } = people('Ada Martin', 'Li');
    expect(inFileName('fiche-ada-martin-2026.xlsx')).toBe('fiche-juré-1-2026.xlsx');
    expect(inFileName('kit_Li.eigkit')).toBe('kit_juré-2.eigkit');
    expect(inFileName('kit-lille.eigkit')).toBe('kit-lille.eigkit');
    expect(isIn('fiche-li-1.xlsx')).toBe(true);
  });

  test('a bracket around a name of one word stays', () => {
    expect(people('Li').inText('Vu avec elle (Li) hier')).toBe('Vu avec elle (Juré 1) hier');
  });

  test('a name of one word is doubtful wherever other words are, and stays where somebody said so', () => {
    const kept = 'Utile à la France entière.';
    const both = renamePeople(
      [
        { name: 'France', own: 'Juré 1' },
        { name: 'Rose Martin', own: 'Juré 2' },
      ],
      fileWord,
      (name, text) => name === 'France' && text === kept,
    );
    expect(both.doubtful('France et FRANCE, Rose Martin').map(({ start, end }) => [start, end])).toEqual([
      [0, 6],
      [10, 16],
    ]);
    for (const text of ['France', ' France.', 'kit-france.eigkit', 'Rose Martin, sans doute'])
      expect(both.doubtful(text)).toEqual([]);
    expect(both.inText(kept)).toBe(kept);
    expect(both.isIn(kept)).toBe(false);
    expect(both.inText('Dit par France.')).toBe('Dit par Juré 1.');
    expect(both.inText('France')).toBe('Juré 1');
    expect(both.doubtful('export-france-2026.csv')).toHaveLength(1);
  });

  test.each([
    ['Lu dans Rose-notes.pdf', 'Lu dans juré-1-notes.pdf'],
    ['bulletin de rose.csv', 'bulletin de juré-1.csv'],
    ['Vu avec Rose-Marie, voir site.fr', 'Vu avec juré-1-Marie, voir site.fr'],
    ['Présenté par Rose, voir site.fr', 'Présenté par Juré 1, voir site.fr'],
  ])('a ticked name stayed in a text that looks like a file’s name: %s', (text, told) => {
    expect(people('Rose').doubtful(text)).toHaveLength(1);
    expect(people('Rose').inText(text)).toBe(told);
  });

  test('in a sentence that ends like a file’s name, a name of several words was replaced in another without asking', () => {
    const { doubtful, inText } = people('Ada Martin');
    const text = 'Vu avec Li-Ada Martin, voir site.fr';
    expect(doubtful(text)).toEqual([{ name: 'Ada Martin', start: 11, end: 21 }]);
    expect(inText(text)).toBe('Vu avec Li-juré-1, voir site.fr');
    const keeping = renamePeople([{ name: 'Ada Martin', own: 'Juré 1' }], fileWord, () => true);
    expect(keeping.inText(text)).toBe(text);
    expect(keeping.isIn(text)).toBe(false);
  });

  test.each([
    // Without a blank it is a file’s name and nothing else.
    ['avis-ada-martin-2.pdf', 'avis-juré-1-2.pdf'],
    ['Vu avec Ada Martin, voir site.fr', 'Vu avec Juré 1, voir site.fr'],
    ['Ada Martin.pdf', 'Juré 1.pdf'],
  ])('a name of several words that can only be the person goes without a question: %s', (text, told) => {
    const keeping = renamePeople([{ name: 'Ada Martin', own: 'Juré 1' }], fileWord, () => true);
    expect(keeping.doubtful(text)).toEqual([]);
    expect(keeping.inText(text)).toBe(told);
  });

  test('a sentence that ends in the name of a ballot is shown before a name in it is replaced; only whole names of files go unasked', () => {
    const { doubtful } = people('Rose');
    for (const text of [
      'La Rose est lue dans bulletin.eigballot',
      'Lu par Rose dans kit-ada.eigkit',
      'kit-ada, lu par Rose.eigkit',
      'seance-appel-rose-1.eigseance',
      'Appel Rose.eigjury',
    ])
      expect({ text, found: doubtful(text).length }).toEqual({ text, found: 1 });
    for (const text of [
      'kit-rose.eigkit',
      'kit-rose-2-partie-1-sur-3.eigkit',
      'seance-groupe-a-rose.eigkit',
      'bulletin-Rose-3.eigballot',
      'ballot-Rose-3.eigballot',
    ]) {
      expect({ text, found: doubtful(text) }).toEqual({ text, found: [] });
      expect(people('Rose').isIn(text)).toBe(true);
    }
  });

  test('a name that is its own replacement is nobody’s any more', () => {
    expect(renamePeople([{ name: 'Juré 1', own: 'Juré 1' }], fileWord).isIn('Vu par Juré 1.')).toBe(false);
  });
});

describe('whatever the names and the texts', () => {
  const letter = fc.constantFrom(...'abcdefghilmnoprstuvéèêàçïöœÉÀ'.split(''), 'e\u0301', 'ß', 'я', 'ع');
  const word = fc.array(letter, { minLength: 2, maxLength: 8 }).map((all) => all.join(''));
  const name = fc
    .array(word, { minLength: 1, maxLength: 3 })
    .chain((words) =>
      fc
        .array(fc.constantFrom(' ', '-'), { minLength: 2, maxLength: 2 })
        .map((signs) => words.reduce((sum, one, place) => `${sum}${signs[place - 1] ?? ' '}${one}`)),
    );
  const around = fc.constantFrom('', ' ', ', ', '« ', ' : ', '’', '\n', '(', '.');
  const flat = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

  test('a whole name is gone, and what stands around it stays', () => {
    fc.assert(
      fc.property(name, around, around, (who, before, after) => {
        expect(people(who).inText(`x ${before}${who}${after} y`)).toBe(`x ${before}Juré 1${after} y`);
      }),
    );
  });

  test('a name within a longer word is left', () => {
    fc.assert(
      fc.property(name, letter, fc.boolean(), (who, more, first) => {
        const text = `x ${first ? `${more}${who}` : `${who}${more}`} y`;
        expect(people(who).inText(text)).toBe(text);
      }),
    );
  });

  test('a text without a word of the name is left, and a second time changes nothing', () => {
    fc.assert(
      fc.property(name, fc.array(word), (who, words) => {
        const own = flat(who).split(/[ -]/);
        const text = words.filter((one) => !own.includes(flat(one))).join(' ');
        expect(people(who).inText(text)).toBe(text);
        const once = people(who).inText(`${text} ${who}`);
        expect(people(who).inText(once)).toBe(once);
      }),
    );
  });

  test('whatever was shown as doubtful is gone where it is replaced, and stays to the letter where it is kept', () => {
    const part = fc.constantFrom(
      'Rose',
      'rose',
      'ROSE',
      'Li',
      'Rosé',
      'Marie',
      'Ada Rose',
      'site.fr',
      'notes',
      '3',
    );
    const joint = fc.constantFrom(' ', '-', '_', '.', ', ', '’', '\n', ' (', '/');
    const ending = fc.constantFrom('', '.', '.pdf', '.fr', '.eigkit', '.eigballot');
    const texts = fc
      .array(fc.tuple(part, joint), { minLength: 1, maxLength: 6 })
      .chain((parts) =>
        ending.map((last) => parts.map(([one, sign], at) => (at === 0 ? one : sign + one)).join('') + last),
      );
    const renamings = ['Rose', 'Li', 'Ada Rose'].map((who, at) => ({
      name: who,
      own: `Juré ${String(at + 1)}`,
    }));
    const all = renamePeople(renamings, fileWord);
    fc.assert(
      fc.property(texts, (text) => {
        const doubtful = all.doubtful(text);
        const changed = all.inText(text);
        expect(all.doubtful(changed)).toEqual([]);
        expect(all.isIn(text)).toBe(changed !== text);
        if (doubtful.length > 0) expect(changed).not.toBe(text);
        const keeping = renamePeople(renamings, fileWord, () => true);
        for (const { start, end } of doubtful) expect(keeping.inText(text)).toContain(text.slice(start, end));
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { defaultImportLimits } from '#core/intake/limits.ts';
import type { Source, SourceList, SourceValue } from '#core/intake/source.ts';
import { readGraphql } from '#electron/service/interchange/graphql/ds-graphql.ts';
import {
  answerJson,
  champs,
  demarcheJson,
  dossierJson,
  fileJson,
  md5,
  pagesJson,
  person,
  type Json,
  type Question,
} from '#tests/support/ds-graphql.ts';

function reading(json: unknown, limits = defaultImportLimits) {
  const result = readGraphql(JSON.stringify(json), 'reponse.json', limits);
  if (!result.ok) throw new Error(result.error.code);
  return { ...result.value, codes: result.value.findings.map(({ code }) => code) };
}
const refusal = (text: string, limits = defaultImportLimits) => {
  const result = readGraphql(text, 'reponse.json', limits);
  return result.ok ? null : result.error;
};

/** The rows as objects, `label` or `label#2` for a label that stands again. */
const rowsOf = ({ columns, rows }: SourceList): Record<string, SourceValue>[] =>
  rows.map(({ values }) =>
    Object.fromEntries(
      columns.map(({ label, occurrence }, index) => [
        occurrence === 1 ? label : `${label}#${String(occurrence)}`,
        values[index] ?? null,
      ]),
    ),
  );
const labelsOf = ({ columns }: SourceList): string[] => columns.map(({ label }) => label);
const numbersOf = ({ list }: Source): SourceValue[] => rowsOf(list).map((row) => row['ID'] ?? null);

/** What one dossier with these champs gives. */
const rowOf = (own: readonly Json[], demarche: Json = {}): Record<string, SourceValue> =>
  rowsOf(reading(answerJson({ dossiers: [dossierJson(1, { champs: own })], demarche })).source.list)[0] ?? {};

const question: Question = ['Question', 11];

describe('the platform’s own columns', () => {
  test('bear the labels of the table export, in its order', () => {
    const { source } = reading(
      answerJson({ dossiers: [dossierJson(26104388, { champs: [champs.text(question, 'oui')] })] }),
    );
    const labels = labelsOf(source.list);
    expect(labels.slice(0, 4)).toEqual(['ID', 'Email', 'FranceConnect ?', 'Établissement SIRET']);
    expect(labels.slice(-10)).toEqual([
      'À archiver',
      'État du dossier',
      'Dernière mise à jour le',
      'Dernière mise à jour du dossier le',
      'Déposé le',
      'Passé en instruction le',
      'Traité le',
      'Motivation de la décision',
      'Instructeurs',
      'Question',
    ]);
    expect(rowsOf(source.list)[0]).toMatchObject({
      ID: '26104388',
      'FranceConnect ?': false,
      'Établissement SIRET': '13099900100017',
      'Établissement Adresse': 'SERVICE FICTIF\n3BIS AVENUE DE L’ÉCLUSE\n31000 TOULOUSE',
      'Établissement type voie': 'AVENUE',
      'Entreprise capital social': null,
      'Entreprise état administratif': 'actif',
      'État du dossier': 'En instruction',
      'Déposé le': '2026-09-14T10:02:31+02:00',
      'Traité le': null,
      Instructeurs: 'a@exemple.fr b@exemple.fr',
    });
  });

  test('are those of individuals where individuals apply', () => {
    const { source } = reading(answerJson({ dossiers: [dossierJson(1, { demandeur: person })] }));
    expect(labelsOf(source.list).slice(2, 9)).toEqual([
      'FranceConnect ?',
      'Civilité',
      'Nom',
      'Prénom',
      'Dépôt pour un tiers',
      'Nom du mandataire',
      'Prénom du mandataire',
    ]);
    expect(rowsOf(source.list)[0]).toMatchObject({ Civilité: 'M.', Nom: 'Fictif', Prénom: 'Zoé' });
    expect(labelsOf(source.list)).not.toContain('Établissement SIRET');
  });

  test('know only the SIRET while the register of enterprises is down, and nothing without an applicant', () => {
    const { source } = reading(
      answerJson({
        dossiers: [
          dossierJson(1, { demandeur: { __typename: 'PersonneMoraleIncomplete', siret: '13099900100017' } }),
          dossierJson(2, { demandeur: null }),
        ],
      }),
    );
    expect(rowsOf(source.list).map((row) => row['Établissement SIRET'])).toEqual(['13099900100017', null]);
  });

  test.each([
    ['en_construction', 'En construction'],
    ['accepte', 'Accepté'],
    ['refuse', 'Refusé'],
    ['sans_suite', 'Classé sans suite'],
    ['inconnu', 'inconnu'],
  ])('say the state %s as %s', (state, word) => {
    const { source } = reading(answerJson({ dossiers: [dossierJson(1, { state })] }));
    expect(rowsOf(source.list)[0]?.['État du dossier']).toBe(word);
  });
});

describe('a champ’s value is that of the table export', () => {
  test.each<[string, Json, SourceValue]>([
    ['text with line breaks', champs.text(question, 'a\r\nb\rc\n“é” 🌊 '), 'a\nb\nc\n“é” 🌊 '],
    ['blank text', champs.text(question, ''), null],
    ['yes', champs.yesNo(question, true), 'Oui'],
    ['no', champs.yesNo(question, false), 'Non'],
    ['yes/no without an answer', champs.yesNo(question, null), null],
    ['ticked box', champs.checkbox(question, true), 'on'],
    ['box left open', champs.checkbox(question, false), 'off'],
    ['integer', champs.integer(question, '3'), 3],
    ['zero', champs.integer(question, '0'), 0],
    ['blank integer', champs.integer(question, null), null],
    [
      'integer beyond what a number holds',
      champs.integer(question, '90071992547409931'),
      '90071992547409931',
    ],
    ['decimal', champs.decimal(question, 42.125), 42.125],
    ['blank decimal', champs.decimal(question, null), null],
    ['date', champs.date(question, '2027-01-04'), '2027-01-04'],
    ['date-time', champs.datetime(question, '2026-11-05T14:00:00+01:00'), '2026-11-05T14:00:00+01:00'],
    ['choice', champs.choice(question, 'Autre : cartographie'), 'Autre : cartographie'],
    ['choices', champs.choices(question, ['Eau', 'Air, mer']), 'Eau, Air, mer'],
    ['no choice', champs.choices(question, []), null],
    ['linked lists', champs.linked(question, 'Service public', 'Accueil'), 'Service public;Accueil'],
    ['linked list without a second', champs.linked(question, 'Service public', null), 'Service public;'],
    ['SIRET with leading zeros', champs.siret(question, '00099904500016'), '00099904500016'],
    ['files', champs.files(question, [fileJson('a.pdf', 'a'), fileJson('b.pdf', 'b')]), 'a.pdf, b.pdf'],
    ['no file', champs.files(question, []), null],
    ['a kind we do not know', champs.of('Nouveau', question, 'texte'), 'texte'],
    [
      'map',
      champs.of('Carte', question, '', { geoAreas: [{ description: 'a' }, { description: 'b' }] }),
      'a\nb',
    ],
    ['link to a dossier', champs.of('DossierLink', question, '12', { dossier: { number: 12 } }), '12'],
    [
      'address',
      champs.of('Address', question, '1 rue X', {
        address: { label: '1 rue X' },
        departement: { name: 'Ain' },
      }),
      '1 rue X',
    ],
    ['département', champs.of('Departement', question, '01 – Ain', { departement: { name: 'Ain' } }), 'Ain'],
    ['box of another query', champs.of('Checkbox', question, 'true', { value: true }), 'on'],
    [
      'date of another query',
      champs.of('Date', question, '4 janvier', { value: '2027-01-04' }),
      '2027-01-04',
    ],
    ['integer of another query', champs.of('IntegerNumber', question, '3', {}), 3],
    [
      'file of the first years',
      champs.of('PieceJustificative', question, null, { file: fileJson('a.pdf', 'a') }),
      'a.pdf',
    ],
    [
      'an integer as the value of its column',
      champs.of('Text', question, '3 000', { columns: [{ __typename: 'IntegerColumn', value: '3000' }] }),
      3000,
    ],
    [
      'a phone as it was typed',
      champs.of('Text', question, '01 99 00 12 34', {
        columns: [{ __typename: 'TextColumn', value: '+33 1 99 00 12 34' }],
      }),
      '+33 1 99 00 12 34',
    ],
    [
      'a commune that comes as text',
      champs.of('Text', question, 'Paris (75007)', {
        columns: [
          { __typename: 'TextColumn', value: 'Paris' },
          { __typename: 'TextColumn', value: '75007' },
        ],
      }),
      'Paris (75007)',
    ],
  ])('%s', (_name, champ, value) => {
    expect(rowOf([champ])['Question']).toEqual(value);
  });

  test('a yes/no that comes as a box is told by the form', () => {
    const champ = champs.of('Checkbox', question, 'true', { checked: true });
    const descriptor = { id: champ['champDescriptorId'], label: 'Question' };
    for (const kind of [{ __typename: 'YesNoChampDescriptor' }, { type: 'yes_no' }]) {
      const row = rowOf([champ], { activeRevision: { champDescriptors: [{ ...descriptor, ...kind }] } });
      expect(row['Question']).toBe('Oui');
    }
  });

  test('places have columns for their codes, also where the first dossier leaves them blank', () => {
    const place = (region: Json | null, commune: Json | null, departement: Json | null): Json[] => [
      champs.region(['Région', 1], region),
      champs.commune(['Commune', 2], commune, departement),
      champs.text(['Fin', 3], 'fin'),
    ];
    const { source } = reading(
      answerJson({
        dossiers: [
          dossierJson(1, { champs: place(null, null, null) }),
          dossierJson(2, {
            champs: place(
              { name: 'La Réunion', code: '04' },
              { name: 'Toulouse', code: '31555', postalCode: '31000' },
              { name: 'Haute-Garonne', code: '31' },
            ),
          }),
        ],
      }),
    );
    expect(labelsOf(source.list).slice(-6)).toEqual([
      'Région',
      'Région (Code)',
      'Commune',
      'Commune (Code INSEE)',
      'Commune (Département)',
      'Fin',
    ]);
    expect(source.list.rows.map(({ values }) => values.slice(-6))).toEqual([
      [null, null, null, null, null, 'fin'],
      ['La Réunion', '04', 'Toulouse (31000)', '31555', '31 – Haute-Garonne', 'fin'],
    ]);
  });

  test('titles and explanations have no column', () => {
    const row = rowOf([
      champs.title(['Titre', 1]),
      champs.explanation(['Aide', 2]),
      champs.text(question, 'x'),
    ]);
    expect(Object.keys(row)).not.toContain('Titre');
    expect(Object.keys(row)).not.toContain('Aide');
  });
});

describe('columns', () => {
  const first: Question = ['Commentaire', 1];
  const second: Question = ['Commentaire', 2];

  test('of one label are told apart by their question, even where a dossier lacks the first', () => {
    const { source } = reading(
      answerJson({
        dossiers: [
          dossierJson(1, { champs: [champs.text(question, 'q'), champs.text(second, 'b')] }),
          dossierJson(2, {
            champs: [champs.text(first, 'c'), champs.text(question, 'q'), champs.text(second, 'd')],
          }),
        ],
      }),
    );
    expect(rowsOf(source.list).map((row) => [row['Commentaire'], row['Commentaire#2']])).toEqual([
      [null, 'b'],
      ['c', 'd'],
    ]);
  });

  test('of one label are told apart by their order where the answer gives no identifiers', () => {
    const bare = (value: string): Json => ({ label: 'Commentaire', stringValue: value });
    const row = rowOf([bare('a'), bare('b')]);
    expect([row['Commentaire'], row['Commentaire#2']]).toEqual(['a', 'b']);
  });

  test('count the platform’s own of the same label', () => {
    expect(rowOf([champs.text(['Email', 1], 'mentor@exemple.fr')])['Email#2']).toBe('mentor@exemple.fr');
  });

  test('of a renamed question are one, with the label of the form in force', () => {
    const demarche = {
      activeRevision: {
        champDescriptors: [{ id: champs.text(first, '')['champDescriptorId'], label: 'Nouveau nom' }],
      },
    };
    const row = rowOf([champs.text(first, 'a')], demarche);
    expect([row['Nouveau nom'], row['Commentaire']]).toEqual(['a', undefined]);
  });

  test('of annotations come after those of the form', () => {
    const { source } = reading(
      answerJson({
        dossiers: [
          dossierJson(1, { annotations: [champs.integer(['Note', 9], '12')] }),
          dossierJson(2, {
            champs: [champs.text(question, 'q')],
            annotations: [champs.integer(['Note', 9], null)],
          }),
        ],
      }),
    );
    expect(labelsOf(source.list).slice(-2)).toEqual(['Question', 'Note']);
  });
});

describe('a repeated block', () => {
  const profile: Question = ['Profil', 21];
  const mission: Question = ['Mission', 22];
  const bare = (champ: Json): Json => ({ ...champ, champDescriptorId: undefined });

  test('keeps its rows with their dossiers, and gives no column to the list', () => {
    const { source } = reading(
      answerJson({
        dossiers: [
          dossierJson(1, {
            champs: [
              champs.repetition(
                ['Profils recherchés', 20],
                [
                  [champs.choice(profile, 'Designer'), champs.text(mission, 'Enquêter')],
                  [champs.choice(profile, null), champs.text(mission, '')],
                ],
              ),
            ],
          }),
          dossierJson(2, { champs: [champs.repetition(['Profils recherchés', 20], [])] }),
          dossierJson(3, {
            champs: [champs.repetition(['Profils recherchés', 20], [[champs.text(mission, 'Coder')]])],
          }),
        ],
      }),
    );
    const [block] = source.blocks;
    expect(source.blocks).toHaveLength(1);
    expect([block?.name, block?.dossiers]).toEqual(['Profils recherchés', ['1', '1', '3']]);
    expect(block && rowsOf(block)).toEqual([
      { Profil: 'Designer', Mission: 'Enquêter' },
      { Profil: null, Mission: null },
      { Profil: null, Mission: 'Coder' },
    ]);
    expect(labelsOf(source.list)).not.toContain('Profils recherchés');
    expect(source.holdsBlocks).toBe(true);
  });

  test('of the first years of the API is one flat list', () => {
    const flat = [
      { label: 'Profil', stringValue: 'Designer' },
      { label: 'Mission', stringValue: 'Enquêter' },
      { label: 'Profil', stringValue: 'Développeur' },
    ];
    const block = champs.of('Repetition', ['Profils', 20], '', { champs: flat.map(bare) });
    const { source } = reading(answerJson({ dossiers: [dossierJson(1, { champs: [block] })] }));
    expect(source.blocks.map(rowsOf)).toEqual([
      [
        { Profil: 'Designer', Mission: 'Enquêter' },
        { Profil: 'Développeur', Mission: null },
      ],
    ]);
  });
});

describe('files', () => {
  test('are declared with the part of the dossier that holds them', () => {
    const piece = champs.files(question, [fileJson('lettre.pdf', 'un')]);
    const { source } = reading(
      answerJson({
        dossiers: [
          dossierJson(7, {
            champs: [
              piece,
              champs.repetition(
                ['Profils', 2],
                [[champs.files(['Fiche', 3], [fileJson('fiche.docx', 'f')])]],
              ),
            ],
            attestation: fileJson('attestation.pdf', 'at'),
            avis: [{ attachments: [fileJson('avis.pdf', 'av')] }],
            messages: [
              { attachments: [] },
              { attachments: [fileJson('m.pdf', 'm', { virusScanResult: null })] },
            ],
          }),
        ],
      }),
    );
    expect(source.files.map(({ label, name, md5: sum, available }) => [label, name, sum, available])).toEqual(
      [
        ['Question', 'lettre.pdf', md5('un'), true],
        ['Fiche', 'fiche.docx', md5('f'), true],
        ['Attestation', 'attestation.pdf', md5('at'), true],
        ['Avis', 'avis.pdf', md5('av'), true],
        ['Messagerie', 'm.pdf', md5('m'), true],
      ],
    );
    expect(source.files.every(({ dossier }) => dossier === '7')).toBe(true);
  });

  test.each([
    ['pending', 'not a sum', false, null],
    ['infected', '', false, null],
    ['safe', null, true, null],
  ])('that are %s with the checksum %s', (virusScanResult, checksum, available, sum) => {
    const file = fileJson('a.pdf', 'a', { virusScanResult, checksum });
    const { source } = reading(
      answerJson({ dossiers: [dossierJson(1, { champs: [champs.files(question, [file])] })] }),
    );
    expect(source.files).toEqual([{ dossier: '1', label: 'Question', name: 'a.pdf', md5: sum, available }]);
  });
});

describe('pages', () => {
  const three = [1, 2, 3].map((number) => dossierJson(number));

  test('of which one came are not the whole', () => {
    const [first] = pagesJson(three, 2);
    const { source, codes, findings } = reading(first);
    expect([source.whole, codes, findings[0]?.severity]).toEqual([false, ['json-page-of-several'], 'info']);
  });

  test('that all came, in one list, are the whole', () => {
    const { source, codes } = reading(pagesJson(three, 1));
    expect([source.whole, codes, numbersOf(source)]).toEqual([true, [], ['1', '2', '3']]);
  });

  test('saved twice in place of another are not the whole', () => {
    const [first, second] = pagesJson(three, 1);
    expect(reading([first, first, second]).source.whole).toBe(false);
  });

  test('beside something else in the list are not the whole', () => {
    expect(reading([answerJson({ dossiers: three }), 12]).source.whole).toBe(false);
  });

  test('without pageInfo, of a group of instructeurs or of one dossier do not claim to be the whole', () => {
    const page = demarcheJson({ dossiers: three });
    for (const json of [
      answerJson({ dossiers: three, pageInfo: null }),
      { data: { groupeInstructeur: page } },
      { data: { dossier: dossierJson(1) } },
      { dossier: dossierJson(1) },
    ]) {
      const { source, codes } = reading(json);
      expect([source.whole, codes]).toEqual([false, ['json-page-of-several']]);
      expect(source.list.rows.length).toBeGreaterThan(0);
    }
  });

  test('of two démarches are no whole', () => {
    const other = answerJson({ dossiers: [dossierJson(9)], demarche: { number: 99002 } });
    expect(reading([answerJson({ dossiers: three }), other]).source.whole).toBe(false);
  });

  test('may be saved without the envelope of the answer', () => {
    const { source } = reading({ demarche: demarcheJson({ dossiers: three }) });
    expect([source.whole, source.list.rows.length]).toEqual([true, 3]);
  });

  test('tell which dossiers their applicants deleted', () => {
    const { source } = reading(answerJson({ dossiers: three, pending: [5], deleted: [6, 5] }));
    expect(source.deleted).toEqual(['5', '6']);
  });
});

describe('numbers of dossiers', () => {
  test('may be text, and are else taken from the identifier', () => {
    const { source, codes } = reading(
      answerJson({ dossiers: [dossierJson('26104388'), { ...dossierJson(26104417), number: null }] }),
    );
    expect([numbersOf(source), codes]).toEqual([['26104388', '26104417'], []]);
  });

  test('that are missing altogether cost only their dossier', () => {
    const { source, codes, findings } = reading(
      answerJson({ dossiers: [null, dossierJson(null), dossierJson('abc'), dossierJson(2)] }),
    );
    expect([numbersOf(source), codes, source.whole]).toEqual([['2'], ['dossier-number-missing'], false]);
    expect(findings[0]).toMatchObject({ severity: 'doubt', params: { count: 3 } });
  });

  test('that stand twice keep the version modified last', () => {
    const version = (day: string | null, motivation: string): Json =>
      dossierJson(4, { dateDerniereModification: day, motivation });
    const { source, findings } = reading(
      answerJson({
        dossiers: [
          version('2026-10-21T00:30:00+02:00', 'old'),
          version('2026-10-20T23:00:00Z', 'new'),
          version(null, 'none'),
        ],
      }),
    );
    expect(rowsOf(source.list).map((row) => row['Motivation de la décision'])).toEqual(['new']);
    expect(findings).toEqual([
      {
        code: 'dossier-number-twice',
        severity: 'doubt',
        place: { file: 'reponse.json' },
        params: { number: '4', kept: 'last-modified' },
      },
    ]);
  });
});

describe('errors of the API', () => {
  const errors = [{ message: `Champ\ninconnu ${'x'.repeat(500)}`, path: ['demarche'] }];

  test('beside data are a doubt, and the answer is not the whole', () => {
    const { source, findings } = reading({ ...answerJson({ dossiers: [dossierJson(1)] }), errors });
    expect(source.whole).toBe(false);
    expect(findings[0]).toMatchObject({ code: 'json-answer-with-errors', severity: 'doubt' });
    expect(String(findings[0]?.params['message'])).toMatch(/^Champ inconnu x{150,}…$/);
  });

  test.each([{ errors }, { data: null, errors }, { data: { demarche: null }, errors }])(
    'without data are a refusal',
    (json) => {
      expect(refusal(JSON.stringify(json))?.code).toBe('json-answer-refused');
    },
  );
});

describe('limits', () => {
  test('more dossiers than rows are refused', () => {
    const text = JSON.stringify(answerJson({ dossiers: [dossierJson(1), dossierJson(2)] }));
    expect(refusal(text, { ...defaultImportLimits, rows: 1 })).toEqual({
      code: 'too-many-rows',
      params: { limit: 1 },
    });
  });

  test('so are more rows of one block, and more columns', () => {
    const row = [champs.text(question, 'a')];
    const block = champs.repetition(['Profils', 2], [row, row, row]);
    const text = JSON.stringify(answerJson({ dossiers: [dossierJson(1, { champs: [block] })] }));
    expect(refusal(text, { ...defaultImportLimits, rows: 2 })?.code).toBe('too-many-rows');
    expect(refusal(text, { ...defaultImportLimits, columns: 20 })).toEqual({
      code: 'too-many-columns',
      params: { limit: 20 },
    });
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmount, readShare, readYesNo } from '#core/intake/fiche-answers.ts';
import { paragraphOf, type FicheBlock, type FicheTable } from '#core/intake/fiche-tree.ts';
import { matchHeading } from '#core/intake/match-heading.ts';
import { placeFiche } from '#core/intake/place-fiche.ts';

const p = (text: string): FicheBlock => paragraphOf(text);
const strong = (text: string): FicheBlock => paragraphOf(text, { strong: text.length });
const grid = (...rows: readonly (readonly string[])[]): FicheTable => ({
  kind: 'table',
  rows: rows.map((texts) =>
    texts.map((text) => ({ blocks: text === '' ? [] : [p(text)], columns: 1, rows: 1 })),
  ),
});
const targetOf = (block: FicheBlock): string | undefined =>
  block.kind === 'paragraph' ? matchHeading(block)?.heading.target : undefined;
const codes = (placed: ReturnType<typeof placeFiche>): string[] => placed.notes.map(({ code }) => code);

describe('a heading', () => {
  test.each([
    ['Problématique à résoudre (10 lignes maximum)', 'problematique'],
    ['PROBLEMATIQUE A RESOUDRE', 'problematique'],
    ['b) Problème à résoudre :', 'problematique'],
    ['Contexte et problème à résoudre (dix lignes max)', 'problematique'],
    ['2.1. Solution envisagée : un moteur', 'solution'],
    ['IV – Obstacles potentiels', 'obstacles'],
    ['• Administrations partenaires : aucune', 'partenaires'],
    ['Contact ressources humaines (prénom, nom, numéro pro, email pro) : Ada', 'contact_rh'],
    ['Mentor haut niveau : Ada', 'mentor_haut_niveau'],
    ['Solution proposée Un moteur de règles', undefined],
    ['Solution proposée par nos services', undefined],
    ['Solution', undefined],
    ['Solution : un moteur', 'solution'],
    ['Les données nécessaires sont les suivantes : a, b', undefined],
    ['Le problème à résoudre dans nos bureaux, ancien et connu : trop de papier', undefined],
  ])('« %s » is %s', (text, target) => {
    expect(targetOf(p(text))).toBe(target);
  });

  test.each([
    ['Bénéfices et impacts espérés en matière de transformation numérique', 'impacts'],
    ['Ressources opérationnelles et techniques mises à disposition', 'ressources'],
    ['Solution porposée', 'solution'],
    ['Obstacles potentiels au défi et mesures pour les dépasser', 'obstacles'],
    ['Remerciements de toute l’équipe', undefined],
  ])('in bold, « %s » is like %s', (text, target) => {
    expect(targetOf(strong(text))).toBe(target);
  });

  test('taken by likeness says so, and words added to it are kept', () => {
    const placed = placeFiche([strong('Solution innovante proposée'), p('Un moteur')]);
    expect(placed.part.fields).toEqual({ solution: 'Un moteur' });
    expect(placed.unplaced).toEqual([{ heading: 'Solution proposée', text: 'Solution innovante proposée' }]);
    expect(codes(placed)).toContain('fiche-heading-likened');
  });

  test('in the first of two cells, its answer in the second', () => {
    const placed = placeFiche([
      grid(['Nom du défi', 'Carte'], ['Solution', 'Un moteur'], ['', 'à deux temps']),
    ]);
    expect([placed.title, placed.part.fields]).toEqual(['Carte', { solution: 'Un moteur\nà deux temps' }]);
  });

  test('several of them on the lines of one paragraph', () => {
    const placed = placeFiche([p('Mentor opérationnel : Ada\nBureau 3\nContact RH : Bob')]);
    expect(placed.part.fields).toEqual({ mentor_operationnel: 'Ada\nBureau 3', contact_rh: 'Bob' });
  });
});

describe('the team', () => {
  const rows = [
    ['EIG 1', 'Bâtir', 'développeur'],
    ['EIG 2', 'Dessiner', 'designer'],
    ['EIG 3', '', '–'],
  ] as const;
  const expected = [
    { mission: 'Bâtir', profileWords: 'développeur', profile: 'developer' },
    { mission: 'Dessiner', profileWords: 'designer', profile: 'designer' },
  ];

  test('in rows, and turned', () => {
    expect(placeFiche([grid(['', 'Mission', 'Profil et expertises recherchés'], ...rows)]).part.team).toEqual(
      expected,
    );
    const turned = grid(
      ['', 'EIG 1', 'EIG 2', 'EIG 3'],
      ['Missions', 'Bâtir', 'Dessiner', ''],
      ['Profils', 'développeur', 'designer', ''],
    );
    expect(placeFiche([turned]).part.team).toEqual(expected);
  });

  test('with columns and rows of the applicant’s own, nothing is lost', () => {
    const placed = placeFiche([
      strong('Mission des EIG et profils recherchés (détailler par EIG) :'),
      p('Une équipe soudée.'),
      grid(
        ['N°', 'Mission', 'Durée', 'Profil', 'Lieu'],
        ['EIG 1 – développeuse', 'Bâtir', '10 mois', '', ''],
        ['EIG 2', 'Dessiner', '', 'designer', ''],
        ['EIG 4 (facultatif)', '', '', '', ''],
      ),
    ]);
    expect(placed.part.team).toEqual([
      { mission: 'Bâtir\nDurée : 10 mois', profileWords: 'développeuse', profile: 'developer' },
      { mission: 'Dessiner', profileWords: 'designer', profile: 'designer' },
    ]);
    expect(
      placed.unplaced
        .map(({ text }) => text)
        .join('\n')
        .split('\n')
        .sort(),
    ).toEqual(['Lieu', 'Une équipe soudée.', 'facultatif'].sort());
  });

  test('turned, with an empty line that once wiped out the words beside « EIG 1 »', () => {
    const turned = grid(['', 'EIG 1 (développeuse)'], ['Mission', ''], ['', ''], ['Profil', '']);
    expect(placeFiche([turned]).part.team).toEqual([
      { mission: '', profileWords: 'développeuse', profile: 'developer' },
    ]);
  });

  test('written as text', () => {
    const placed = placeFiche([
      strong('Mission des EIG et profils recherchés :'),
      p('EIG 1 : développeur'),
      p('Mission : bâtir'),
      p('EIG 2'),
      p('Profil recherché : designer'),
      p('Dessiner les écrans'),
    ]);
    expect(placed.part.team).toEqual([
      { mission: 'bâtir', profileWords: 'développeur', profile: 'developer' },
      { mission: 'Dessiner les écrans', profileWords: 'designer', profile: 'designer' },
    ]);
    expect(placed.unplaced).toEqual([]);
  });
});

describe('the project team', () => {
  test('takes the columns that it knows; the others stand with the contribution', () => {
    const placed = placeFiche([
      strong('Équipe projet'),
      grid(
        ['Prénom', 'Nom', 'Fonction', 'Temps consacré', 'Courriel'],
        ['Ada', 'L.', 'Cheffe', '50 % la première année', 'ada@example.fr'],
      ),
    ]);
    expect(placed.part.projectTeam).toEqual([
      {
        name: 'Ada L.',
        role: 'Cheffe',
        status: '',
        share: 50,
        contribution: 'Courriel : ada@example.fr\nTemps consacré : 50 % la première année',
      },
    ]);
  });

  test('a table of contacts is none', () => {
    const placed = placeFiche([
      p('Contact RH :'),
      grid(['Nom', 'Fonction', 'Téléphone'], ['Ada', 'DRH', '01']),
    ]);
    expect(placed.part.projectTeam).toEqual([]);
    expect(placed.part.fields.contact_rh).toBe('Nom | Fonction | Téléphone\nAda | DRH | 01');
  });
});

describe('answers', () => {
  test.each([
    ['120 000 €', 12_000_000, true],
    ['120\u202f000\u00a0€', 12_000_000, true],
    ['120.000,50', 12_000_050, true],
    ['131 200,00', 13_120_000, true],
    ['131,2 k€', 13_120_000, true],
    ['1,5 M€', 150_000_000, true],
    ['120,000 euros', 12_000_000, true],
    ['120000', 12_000_000, true],
    ['0 €', 0, true],
    ['environ 131 200 € (2 x 65 600 €)', 13_120_000, false],
    ['70 % soit 91 840 € TTC', 9_184_000, false],
    ['2 mentors, 90 000 €', 9_000_000, false],
  ])('%s is %s cents', (text, cents, alone) => {
    expect(readAmount(text)).toEqual({ cents, alone });
  });

  test('an amount that is none is said and kept', () => {
    const placed = placeFiche([p('Coût total employeur : à préciser')]);
    expect([placed.part.declaredCostCents, codes(placed)]).toEqual([
      null,
      ['number-unreadable', 'fiche-blank'],
    ]);
    expect(placed.unplaced.map(({ text }) => text)).toEqual(['à préciser']);
  });

  test('amounts of any size come back to the cent', () => {
    fc.assert(
      fc.property(
        fc.nat(900_000_000),
        fc.nat(99),
        fc.constantFrom(' ', '\u00a0', '\u202f', '.'),
        (euros, cents, sign) => {
          const digits = String(euros).replace(/\B(?=(\d{3})+$)/g, sign);
          expect(readAmount(`${digits},${String(cents).padStart(2, '0')} €`)?.cents).toBe(
            euros * 100 + cents,
          );
        },
      ),
    );
  });

  test.each([
    ['50 %', 50, false],
    ['50%', 50, false],
    ['50', 50, false],
    ['0,5 ETP', 50, false],
    ['0,2', 20, false],
    ['mi-temps', 50, false],
    ['à temps plein', 100, false],
    ['150 %', null, true],
    ['2 jours par semaine', null, false],
    ['50 à 80 %', null, false],
    ['selon les besoins', null, false],
  ])('a share of « %s » is %s', (text, share, outOfRange) => {
    expect(readShare(text)).toMatchObject({ share, outOfRange });
  });

  test.each([
    ['oui', true, ''],
    ['Non.', false, ''],
    ['☒ oui ☐ non', true, ''],
    ['☐ oui ☒ non', false, ''],
    ['☒', true, ''],
    ['☐', null, ''],
    ['oui / non', null, ''],
    ['oui, sous réserve d’accord', true, 'sous réserve d’accord'],
    ['nonobstant', null, 'nonobstant'],
  ])('« %s » answers %s', (text, answer, rest) => {
    expect(readYesNo(text)).toEqual({ answer, rest });
  });

  test('« Vous attestez : oui » attests all three', () => {
    const placed = placeFiche([strong('Vous attestez : oui'), strong('Travail hors les murs')]);
    expect(Object.keys(placed.part.fields)).toEqual([
      'attest_hors_murs',
      'attest_ouverture',
      'attest_donnees',
    ]);
  });

  test('longer than a dossier holds go on among the unplaced', () => {
    const placed = placeFiche([p('Solution proposée :'), p('mot '.repeat(60_000))]);
    expect(placed.part.fields.solution?.length).toBeLessThanOrEqual(200_000);
    const words = [placed.part.fields.solution ?? '', ...placed.unplaced.map(({ text }) => text)].join(' ');
    expect(words.match(/mot/g)).toHaveLength(60_000);
    expect(codes(placed)).toContain('fiche-answer-too-long');
  });
});

test('whatever the paragraphs and tables, every word comes back in exactly one place', () => {
  const someText = fc.constantFrom(
    'Solution proposée :',
    'Mission',
    'Profil',
    'EIG 1',
    'Nom',
    'Fonction',
    'Apport',
    '',
    'Contacts',
    'oui',
    '☒',
    'Coût total employeur :',
  );
  const anyBlock = fc.oneof(
    someText.map((text) => ({ table: false, rows: [[text]] })),
    fc
      .array(fc.array(someText, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 })
      .map((rows) => ({ table: true, rows })),
  );
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 6 }), (sketch) => {
      let count = 0;
      const blocks = sketch.map(({ table, rows }) => {
        const texts = rows.map((row) =>
          row.map((text) => `${text} wxyz${String((count += 1)).padStart(3, '0')}q`),
        );
        return table ? grid(...texts) : p(texts[0]?.[0] ?? '');
      });
      const { title, part, unplaced } = placeFiche(blocks);
      // The name of a column that an applicant added stands with each row that fills it, always in the part.
      const places = [title, JSON.stringify(part), unplaced.map(({ text }) => text).join('\n')];
      for (let at = 1; at <= count; at += 1) {
        const word = `wxyz${String(at).padStart(3, '0')}q`;
        expect([word, places.filter((said) => said.includes(word)).length]).toEqual([word, 1]);
      }
    }),
    { numRuns: 300 },
  );
});

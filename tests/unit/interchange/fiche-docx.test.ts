import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readFiche, type FicheWords } from '#electron/service/interchange/fiche/fiche-docx.ts';
import * as word from '#tests/support/docx.ts';
import {
  attestationLines,
  ficheBody,
  slotNames,
  type FicheFill,
  type Slot,
} from '#tests/support/fiche-docx.ts';

const { paragraph, run, row, cell, table, textTable, docxOf } = word;
const place = { file: 'fiche.docx' };

async function read(body: string, parts: word.DocxParts = {}): Promise<FicheWords> {
  const result = await readFiche(await docxOf(body, parts), place);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const filled = (fill: FicheFill): Promise<FicheWords> => read(ficheBody(fill));
const codes = (words: FicheWords): string[] => words.findings.map(({ code }) => code);
const bold = (text: string): string => paragraph(run(text, { bold: true }));
const line = (text: string): string => paragraph(run(text));

/** Everything that a reading says, field by field. */
const saidIn = ({ title, part, unplaced }: FicheWords): string[] => [
  title,
  ...Object.values(part.fields),
  ...part.team.flatMap(({ mission, profileWords }) => [mission, profileWords]),
  ...part.projectTeam.flatMap(({ name, role, status, contribution }) => [name, role, status, contribution]),
  ...unplaced.map(({ text }) => text),
];
const timesSaid = (words: FicheWords, text: string): number =>
  saidIn(words).reduce((times, said) => times + said.split(text).length - 1, 0);

describe('the template', () => {
  test('left blank says so and says nothing else', async () => {
    const words = await filled({});
    expect(words).toMatchObject({ title: '', unplaced: [], part: { fields: {}, team: [], projectTeam: [] } });
    expect(codes(words)).toEqual(['fiche-blank']);
  });

  const text: readonly Slot[] = slotNames.filter(
    (name) => !['title', 'fundAsked', 'cost', 'fund'].includes(name),
  );
  test.each(text)('%s, answered on the line, below and in a list', async (name) => {
    const onLine = await filled({ answers: { [name]: { line: 'Un service rend ses données.' } } });
    expect(onLine.part.fields).toEqual({ [name]: 'Un service rend ses données.' });
    const below = await filled({
      answers: { [name]: { below: ['Premier point.', '', 'Second : le reste.'] } },
    });
    expect(below.part.fields).toEqual({ [name]: 'Premier point.\nSecond : le reste.' });
    const items = await filled({ answers: { [name]: { below: ['Il y a :'], items: ['un', 'deux'] } } });
    expect(items.part.fields).toEqual({ [name]: 'Il y a :\n– un\n– deux' });
    expect([onLine, below, items].flatMap(({ unplaced }) => unplaced)).toEqual([]);
  });

  test('money, financing, title and both teams', async () => {
    const words = await filled({
      answers: {
        title: { line: 'Carte des sols' },
        fundAsked: { line: 'non' },
        cost: { below: ['131\u202f200,50 €'] },
        fund: { line: '0 €' },
      },
      eigs: [
        ['EIG 1', 'Bâtir le moteur', 'Développeuse full-stack'],
        ['EIG 2', '', 'Data scientist (SIG)'],
        ['EIG 3', '', ''],
      ],
      members: [
        ['Ada L.', 'Cheffe de bureau', 'A', '50 %', 'Métier'],
        ['Bob', 'DSI', 'B', '0,5 ETP', ''],
        ['Cyd', 'Appui', '', '150 %', ''],
        ['', '', '', '', ''],
      ],
    });
    expect(words.title).toBe('Carte des sols');
    expect(words.part).toMatchObject({
      selfFinanced: true,
      declaredCostCents: 13_120_050,
      declaredFundCents: 0,
    });
    expect(words.part.team).toEqual([
      { mission: 'Bâtir le moteur', profileWords: 'Développeuse full-stack', profile: 'developer' },
      { mission: '', profileWords: 'Data scientist (SIG)', profile: 'data-scientist' },
    ]);
    expect(words.part.projectTeam.map(({ name, share }) => [name, share])).toEqual([
      ['Ada L.', 50],
      ['Bob', 50],
      ['Cyd', null],
    ]);
    expect(codes(words)).toEqual(['fiche-share-out-of-range', 'fiche-attestation-silent']);
    expect(timesSaid(words, '150 %')).toBe(1);
  });

  const prose = fc
    .array(
      fc.constantFrom(
        'les',
        'agents',
        'relisent',
        'chaque',
        'acte',
        'vite ;',
        '« bien »',
        'l’été',
        '42',
        'A & B',
        '<x>',
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((words) => `Zut ${words.join(' ')}`);
  const places = fc.constantFrom('line' as const, 'below' as const);

  test('any answers in any fields come back in those fields', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(fc.constantFrom(...text), fc.tuple(places, prose)), async (wanted) => {
        const answers = Object.fromEntries(
          Object.entries(wanted).map(([name, [where, said]]) => [
            name,
            where === 'line' ? { line: said } : { below: [said] },
          ]),
        );
        const words = await filled({ answers });
        expect(words.part.fields).toEqual(
          Object.fromEntries(Object.entries(wanted).map(([name, [, said]]) => [name, said])),
        );
        expect(words.unplaced).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('words added anywhere, in headings, instructions, cells or between, come back exactly once', async () => {
    const body = ficheBody({ answers: { solution: { below: ['Une réponse ordinaire.'] } } });
    const pieces = body.split(/(?<=<\/w:p>)/);
    // Before and after each word of each text, and where a paragraph ends: one new word a paragraph and document.
    const gapsOf = (piece: string): number[] => [
      ...[...piece.matchAll(/(?<=<w:t xml:space="preserve">[^<]*)(?: |(?<=>)|(?=<))/g)].map(
        ({ index }) => index,
      ),
      ...[...piece.matchAll(/(?=<\/w:p>)/g)].map(({ index }) => index),
    ];
    const gaps = pieces.map(gapsOf);
    expect(gaps.flat().length).toBeGreaterThan(400);
    const lost: string[] = [];
    for (let round = 0; round < Math.max(...gaps.map(({ length }) => length)); round += 1) {
      const added: string[] = [];
      const touched = pieces.map((piece, at) => {
        const gap = gaps[at]?.[round];
        if (gap === undefined) return piece;
        const word = `wxyz${String(at).padStart(3, '0')}qk`;
        added.push(word);
        const text = piece.startsWith('</w:p>', gap) ? run(` ${word}`) : ` ${word} `;
        return piece.slice(0, gap) + text + piece.slice(gap);
      });
      const words = await read(touched.join(''));
      for (const word of added)
        if (timesSaid(words, word) !== 1) lost.push(`${word} in round ${String(round)}`);
    }
    expect(lost).toEqual([]);
  });
});

describe('how Word keeps a text', () => {
  const solution = async (runs: string, parts: word.DocxParts = {}): Promise<string | undefined> =>
    (await read(bold('Solution proposée :') + paragraph(runs), parts)).part.fields.solution;

  test.each([
    ['many runs', run('Un mo') + run('teur ', { bold: true }) + run('de règles'), 'Un moteur de règles'],
    ['tabs and breaks', run('Un\tmoteur\nde règles'), 'Un moteur\nde règles'],
    [
      'insertions and deletions',
      word.inserted(run('Un ')) + word.deleted('vieux ') + run('moteur'),
      'Un moteur',
    ],
    ['a move', run('Un moteur') + word.movedAway(' ailleurs'), 'Un moteur'],
    ['a content control', word.control(run('Un moteur')), 'Un moteur'],
    ['a link', run('Voir ') + word.link('ce site'), 'Voir ce site'],
    ['soft hyphens', run('mo\u00adteur\u200b'), 'moteur'],
    ['accents apart', run('re\u0301seau'), 'réseau'],
  ])('%s', async (_name, runs, expected) => {
    expect(await solution(runs)).toBe(expected);
  });

  test('a heading in pieces, with non-breaking spaces, renumbered and in capitals', async () => {
    const heading = paragraph(
      run('2.3) SOLU', { bold: true }) + run('TION\u00a0PROPOSÉE\u202f: ', { bold: true }) + run('un moteur'),
    );
    expect((await read(heading)).part.fields.solution).toBe('un moteur');
  });

  test('notes, text boxes old and new, fields, headers and remarks', async () => {
    expect(await solution(run('Un moteur') + word.footnoteCall, { footnote: line('Déjà en ligne') })).toBe(
      'Un moteur\nDéjà en ligne',
    );
    expect(await solution(run('Un moteur') + word.oldTextBox(line('dans un cadre')))).toBe(
      'Un moteur\ndans un cadre',
    );
    const words = await read(
      bold('Solution proposée :') +
        paragraph(run('Un ') + word.newTextBox(line('cadre neuf')) + run('moteur') + word.field('champ')),
      { header: line('Version de travail'), comment: line('À relire') },
    );
    expect(words.part.fields).toEqual({ solution: 'Un moteur' });
    expect(
      words.unplaced
        .map(({ text }) => text)
        .join('\n')
        .split('\n')
        .sort(),
    ).toEqual(['Version de travail', 'cadre neuf', 'champ', 'À relire'].sort());
  });

  test('headings in styles, as LibreOffice and Google Docs write them', async () => {
    const words = await read(
      paragraph(run('Problématique'), { style: 'Heading1' }) +
        paragraph(run('Trop de papier.'), { style: 'Textbody' }) +
        paragraph(run('Détail'), { style: 'Heading2' }) +
        line('Beaucoup.') +
        paragraph(run('Calendrier'), { style: 'Heading1' }) +
        line('Dès mars.'),
    );
    expect(words.part.fields).toEqual({ problematique: 'Trop de papier.\nDétail\nBeaucoup.' });
    expect(words.unplaced).toEqual([{ heading: 'Calendrier', text: 'Calendrier\nDès mars.' }]);
  });

  test('merged cells and a cell below', async () => {
    const side = await read(
      table(
        row(cell(bold('Solution proposée')), cell(bold('Impacts attendus'))),
        row(cell(line('Un moteur')), cell(line('Moins de papier'))),
        row(cell(bold('Obstacles')), cell(line('Aucun'))),
      ),
    );
    expect(side.part.fields).toEqual({
      solution: 'Un moteur',
      impacts: 'Moins de papier',
      obstacles: 'Aucun',
    });
    const merged = await read(
      table(
        row(cell(bold('Mission des EIG et profils recherchés'), { columns: 3 })),
        row(cell(''), cell(line('Mission')), cell(line('Profil'))),
        row(cell(line('EIG 1')), cell(line('Bâtir'), { merge: 'start' }), cell(line('designer'))),
        row(cell(line('EIG 2')), cell('', { merge: 'on' }), cell(line('développeur'))),
      ),
    );
    expect(merged.part.team.map(({ mission, profile }) => [mission, profile])).toEqual([
      ['Bâtir', 'designer'],
      ['Bâtir', 'developer'],
    ]);
  });
});

describe('boxes', () => {
  const [first, second, third] = attestationLines;
  const attested = async (attestations: string): Promise<unknown> =>
    (await filled({ attestations, answers: { title: { line: 'T' } } })).part.fields;

  test.each([
    ['Word’s own', word.tickBox(true), word.tickBox(false)],
    ['of an old form', word.oldTickBox(true), word.oldTickBox(false)],
    ['typed', run('☑ '), run('□ ')],
    ['of the Wingdings typeface', word.symbol('Wingdings', 'F0FE'), word.symbol('Wingdings', 'F0A8')],
    ['in brackets', run('[x] '), run('[ ] ')],
  ])('%s', async (_name, ticked, open) => {
    const lines =
      paragraph(ticked + run(first, { bold: true })) + paragraph(open + run(second, { bold: true }));
    expect(await attested(lines + paragraph(run(third, { bold: true }) + run(' oui')))).toEqual({
      attest_hors_murs: 'Oui',
      attest_donnees: 'Oui',
    });
  });

  test('beside the words, in a cell of its own', async () => {
    expect(
      await attested(
        textTable([
          ['☒', first],
          ['☐', second],
          ['☒', third],
        ]),
      ),
    ).toEqual({
      attest_hors_murs: 'Oui',
      attest_donnees: 'Oui',
    });
  });

  test('and words struck out answer the financing', async () => {
    const asked = async (runs: string): Promise<boolean | null> =>
      (await read(bold('Nom du défi : T') + paragraph(runs))).part.selfFinanced;
    expect(
      await asked(run('Demande de financement PIA (oui / ') + run('non', { struck: true }) + run(') :')),
    ).toBe(false);
    expect(await asked(run('Demande de financement PIA : ☐ oui ☒ non'))).toBe(true);
    expect(await asked(run('Demande de financement PIA (oui / non) :'))).toBeNull();
  });
});

describe('what is no good fiche', () => {
  const refusal = async (bytes: Buffer): Promise<string> => {
    const result = await readFiche(bytes, place);
    return result.ok ? 'read' : result.error.code;
  };

  test('is refused with its reason and never throws', async () => {
    const good = await docxOf(ficheBody());
    expect(await refusal(Buffer.alloc(0))).toBe('file-empty');
    expect(await refusal(good.subarray(0, 900))).toBe('file-cut');
    expect(await refusal(Buffer.from('d0cf11e0a1b11ae10000', 'hex'))).toBe('file-protected');
    expect(await refusal(await word.zipped({ 'a.txt': 'a' }))).toBe('fiche-unreadable');
    expect(await refusal(await word.zipped({ 'word/document.xml': '<w:document' }))).toBe('fiche-unreadable');
    const entity = '<!DOCTYPE w [<!ENTITY a "b">]>';
    expect(await refusal(await docxOf(line('&a;'), { prolog: entity }))).toBe('file-xml-entities');
    expect(await refusal(await word.zipped({ 'word/document.xml': ' '.repeat(9_000_000) }))).toBe(
      'file-suspicious',
    );
    const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`;
    expect(['fiche-unreadable', 'file-suspicious', 'read']).toContain(await refusal(await docxOf(deep)));
  });

  test('any damage is an answer', async () => {
    const good = await docxOf(ficheBody());
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, value) => {
        const bytes = Buffer.from(good);
        bytes[at] = value;
        expect(typeof (await refusal(bytes))).toBe('string');
      }),
      { numRuns: 60 },
    );
  });

  test('another document is kept whole', async () => {
    const words = await read(line('Compte rendu') + textTable([['a', 'b']]));
    expect(codes(words)).toEqual(['fiche-no-heading']);
    expect(words.unplaced).toEqual([{ heading: '', text: 'Compte rendu\na | b' }]);
  });
});

import { describe, expect, test } from 'vitest';
import type { ComparedTeam } from '#core/contract/requests/options.ts';
import { comparedFields } from '#core/contract/requests/options.ts';
import { comparedRows, comparedSheet } from '#core/texts/compared-rows.ts';
import { readHundredths } from '#core/texts/read-hundredths.ts';
import { spreadsheetText } from '#core/texts/spreadsheet-text.ts';
import { defi } from '#tests/support/core-samples.ts';
import { setFrench } from '#core/texts/texts.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const team = (number: number, some: Partial<ComparedTeam> = {}): ComparedTeam => ({
  defi: defi(number),
  number: `300000${String(number)}`,
  title: `Défi ${String(number)}`,
  administration: 'Cour des comptes',
  ministries: ['Justice'],
  rank: number,
  size: 2,
  sizeFrom: 'rows',
  outOfBounds: false,
  eigs: [
    { profile: 'designer', words: 'designer UX', mission: 'Dessiner' },
    { profile: 'developer', words: '', mission: '' },
  ],
  projectTeam: [],
  fields: comparedFields.map((key) => ({ key, text: '' })),
  adaptation: [],
  selfFinanced: null,
  costCents: 13_120_000,
  fundCents: 9_184_000,
  declaredCostCents: null,
  marks: [
    { criterion: 'C1', label: 'Impact', mean: 300, values: [400, 200], aboutTeam: false },
    { criterion: 'C2', label: 'Équipe', mean: 325, values: [350, 300], aboutTeam: true },
  ],
  advice: {
    advisers: 0,
    sizes: [],
    medianSize: null,
    rows: [],
    reasons: [],
    doubting: 0,
    sizeOutcome: 'silent',
    options: [],
  },
  ...some,
});

const rowsOf = (...teams: ComparedTeam[]) => comparedRows(teams, { allCriteria: false }, 'fr');
const cellsOf = (key: string, ...teams: ComparedTeam[]): string[] | undefined =>
  rowsOf(...teams)
    .find((row) => row.key === key)
    ?.cells.map(plain);

describe('requests side by side', () => {
  test('differ in no row when they say the same, whatever spaces and case', () => {
    const same = team(2, {
      eigs: [
        { profile: 'designer', words: 'Designer  UX', mission: 'dessiner ' },
        { profile: 'developer', words: '', mission: '' },
      ],
    });
    expect(rowsOf(team(1), same).filter(({ differs }) => differs)).toEqual([]);
  });

  test('line up by place: what one does not ask for is a dash, and differs', () => {
    const three = team(2, {
      size: 3,
      eigs: [...team(2).eigs, { profile: 'jurist', words: '', mission: 'Lire' }],
    });
    expect(cellsOf('profile 3', team(1), three)).toEqual(['–', 'Droit']);
    expect(cellsOf('mission 2', team(1), three)).toEqual(['Non rempli', 'Non rempli']);
    const different = rowsOf(team(1), three).filter(({ differs }) => differs);
    expect(different.map(({ key }) => key)).toEqual(['size', 'profile 3', 'mission 3']);
  });

  test('show the criteria about the team, all of them when asked', () => {
    expect(cellsOf('marks C2', team(1), team(2))?.[0]).toBe('3,25 en moyenne (3,5 ; 3)');
    expect(cellsOf('marks C1', team(1), team(2))).toBeUndefined();
    const all = comparedRows([team(1), team(2)], { allCriteria: true }, 'fr');
    expect(all.filter(({ key }) => key.startsWith('marks')).map(({ key }) => key)).toEqual([
      'marks C1',
      'marks C2',
    ]);
  });

  test('sum the time of the project team only when everyone’s is told', () => {
    const member = { role: 'Cheffe de projet', status: '', contribution: '' };
    const told = team(1, {
      projectTeam: [
        { ...member, share: 50 },
        { ...member, share: 20 },
      ],
    });
    const half = team(2, {
      projectTeam: [
        { ...member, share: 50 },
        { ...member, share: null },
      ],
    });
    const [one, other] = cellsOf('projectTeam', told, half) ?? [];
    expect(one).toBe(
      'Cheffe de projet : 50 % de son temps\nCheffe de projet : 20 % de son temps\nEn tout : 70 % d’un temps plein',
    );
    expect(other).toBe('Cheffe de projet : 50 % de son temps\nCheffe de projet');
  });

  test('tell sizes that are stated, unknown or out of bounds, and money as it is', () => {
    const stated = team(1, { sizeFrom: 'stated', size: 4, outOfBounds: true, selfFinanced: true });
    const unknown = team(2, { sizeFrom: 'unknown', size: null, costCents: null, declaredCostCents: 100 });
    expect(cellsOf('size', stated, unknown)).toEqual([
      '4, sans détail des postes, hors des bornes de l’appel',
      'inconnue',
    ]);
    expect(cellsOf('cost', stated, unknown)).toEqual(['131 200 €', '–']);
    expect(cellsOf('selfFinanced', stated, unknown)).toEqual(['Oui', 'Le dossier ne le dit pas']);
  });

  test('go to a spreadsheet with headers, one line a cell, no cell a formula', () => {
    const teams = [team(1, { title: '=HYPERLINK("x")' }), team(2, { ministries: ['Justice', 'Culture'] })];
    const sheet = spreadsheetText(comparedSheet(teams, rowsOf(...teams), 'fr'));
    const [head, first] = sheet.split('\n');
    expect(head).toBe(`Ce qui est comparé\t'=HYPERLINK("x") (3000001)\tDéfi 2 (3000002)\tDiffère`);
    expect(first).toBe(setFrench('Ministères\tJustice\tJustice ; Culture\tOui'));
    expect(new Set(sheet.split('\n').map((line) => line.split('\t').length))).toEqual(new Set([4]));
  });
});

test.each([
  ['11,25', 1_125],
  ['11.5', 1_150],
  ['131\u202f200 €', 13_120_000],
  ['0', 0],
  ['', null],
  ['-1', null],
  ['1,234', null],
  ['1e3', null],
  ['20001', null],
])('a figure typed as %s', (text, value) => {
  expect(readHundredths(text, text === '20001' ? 2_000_000 : 100_000_000)).toBe(value);
});

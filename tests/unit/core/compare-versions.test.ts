import { expect, test } from 'vitest';
import { bothContents, compareContents, compareField } from '#core/defi/compare-versions.ts';
import { emptyDefiContent } from '#core/defi/defi.ts';

const before = { ...emptyDefiContent, title: 'Alpha', declaredCostCents: 6_560_000 };

test('two versions are compared in their amounts, told as money', () => {
  const [cost] = compareContents(before, { ...before, declaredCostCents: 13_120_000 });
  expect(cost).toEqual({ field: 'declaredCost', kind: 'money', before: '6560000', after: '13120000' });
  expect(cost && compareField(cost).parts.map(({ kind }) => kind)).toEqual(['removed', 'added']);
});

test('and in the administration’s own team', () => {
  const member = {
    name: 'Ada',
    role: 'cheffe de projet',
    status: 'titulaire',
    share: 50,
    contribution: 'Pilote',
  };
  expect(compareContents(before, { ...before, projectTeam: [member] })).toEqual([
    {
      field: 'projectTeam',
      kind: 'prose',
      before: '',
      after: 'Ada, cheffe de projet, titulaire, 50 % : Pilote',
    },
  ]);
});

test('and in answers that a form asked for under one label', () => {
  const answers = (...values: string[]): typeof before => ({
    ...before,
    otherAnswers: values.map((value) => ({ label: 'Budget', value })),
  });
  expect(compareContents(answers('a', 'b', 'c'), answers('a', 'x', 'y')).map(({ field }) => field)).toEqual([
    'Budget (2)',
    'Budget (3)',
  ]);
});

test('an answer that the later version lost stays behind its neighbour', () => {
  const answers = (...labels: string[]): typeof before => ({
    ...before,
    otherAnswers: labels.map((label) => ({ label, value: '1' })),
  });
  const fields = bothContents(answers('A', 'B', 'C'), answers('A', 'C', 'D')).map(({ field }) => field);
  expect(fields.slice(-4)).toEqual(['A', 'B', 'C', 'D']);
});

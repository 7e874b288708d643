import { expect, test } from 'vitest';
import { namingOf } from '#core/report/naming.ts';
import { tellDecisions } from '#core/report/tell-decisions.ts';
import { currentDecisions } from '#core/selection/current-decisions.ts';
import { defi } from '#tests/support/core-samples.ts';
import { member } from '#tests/support/minutes-sample.ts';

const jurors = [member(1, 'Ada Roy'), member(2, 'Ada Roy-Lin (DINUM)'), member(3, 'Bo')];
const naming = (namedJurors: boolean) => namingOf(jurors, new Map(), { namedJurors, language: 'fr' });

test('who decided is told by numbers where jurors are not named', () => {
  const decided = (namedJurors: boolean): string => {
    const standings = currentDecisions([
      {
        round: 'jury',
        defi: defi(1),
        outcome: 'non-retenu',
        granted: null,
        position: null,
        motivation: 'Non.',
        by: 'Le jury, présidé par ADA ROY',
        on: '2026-07-04',
        follows: null,
      },
    ]);
    const source = { standings, order: [defi(1)], bounds: { minTeam: 2, maxTeam: 3 } };
    return JSON.stringify(tellDecisions(source, naming(namedJurors), 'fr'));
  };
  expect(decided(true)).toContain('ADA ROY');
  expect(decided(false)).not.toContain('ADA ROY');
  expect(decided(false)).toContain('Le jury, présidé par Juré 1');
});

test('names are taken whole, the longest first', () => {
  const { people } = naming(false);
  expect(people('Ada Roy-Lin (DINUM) et Ada Roy')).toBe('Juré 2 et Juré 1');
  expect(people('Le bord de Boulogne, avec Bo.')).toBe('Le bord de Boulogne, avec Juré 3.');
});

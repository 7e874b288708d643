import { describe, expect, test } from 'vitest';
import { asGroupId, asOptionId } from '#core/ids.ts';
import type { Rule } from '#core/selection/scenario.ts';
import { ruleSentence, teamWords, type RuleNames } from '#core/texts/rule-sentences.ts';
import { defi } from '#tests/support/core-samples.ts';

const titles = new Map([
  [defi(1), 'Alpha'],
  [defi(2), 'Bravo'],
  [defi(3), 'Charlie'],
]);
const names: RuleNames = {
  defi: (id) => titles.get(id) ?? null,
  team: (_defi, option) => (option === 'reduced' ? 'réduite (2 EIG)' : null),
  group: () => 'Groupe A',
};
const fr = (rule: Rule): string => ruleSentence(rule, names, 'fr').replace(/\s/g, ' ');
const en = (rule: Rule): string => ruleSentence(rule, names, 'en');

const justice = { by: 'ministry', ministry: 'Ministère de la Justice' } as const;
const bounds = (min: number | null, max: number | null): Rule => ({
  kind: 'bounds',
  subject: justice,
  counting: 'defis',
  min,
  max,
});

describe('a rule as a sentence', () => {
  test('on places and money', () => {
    expect(fr({ kind: 'seats', max: 24 })).toBe('Au plus 24 places en tout.');
    expect(fr({ kind: 'envelope', maxCents: 110_000_000 })).toBe('Au plus 1 100 000 € à la charge du fonds.');
  });

  test.each([
    [null, 3, 'Au plus 3 défis portés par « Ministère de la Justice ».'],
    [0, 1, 'Au plus 1 défi porté par « Ministère de la Justice ».'],
    [2, null, 'Au moins 2 défis portés par « Ministère de la Justice ».'],
    [1, 3, 'De 1 à 3 défis portés par « Ministère de la Justice ».'],
    [2, 2, 'Exactement 2 défis portés par « Ministère de la Justice ».'],
    [null, 0, 'Aucun défi porté par « Ministère de la Justice ».'],
    [0, 0, 'Aucun défi porté par « Ministère de la Justice ».'],
  ])('on a minimum of %s and a maximum of %s', (min, max, sentence) => {
    expect(fr(bounds(min, max))).toBe(sentence);
  });

  test('on profiles and groups', () => {
    const profile = { by: 'profile', profile: 'designer' } as const;
    expect(fr({ kind: 'bounds', subject: profile, counting: 'eigs', min: 2, max: null })).toBe(
      'Au moins 2 EIG de profil « Design ».',
    );
    const heard = { by: 'group', group: asGroupId('f') } as const;
    expect(fr({ kind: 'bounds', subject: heard, counting: 'eigs', min: null, max: 6 })).toBe(
      'Au plus 6 EIG dans les équipes entendues par « Groupe A ».',
    );
    const whole = { by: 'group', group: null } as const;
    expect(en({ kind: 'bounds', subject: whole, counting: 'defis', min: null, max: 1 })).toBe(
      'At most 1 défi heard by the whole jury.',
    );
  });

  test('on défis, whether they exist or not', () => {
    expect(fr({ kind: 'forced-in', defi: defi(1), option: null })).toBe(
      '« Alpha » est retenu, quelle que soit l’équipe.',
    );
    expect(fr({ kind: 'forced-in', defi: defi(1), option: asOptionId('reduced') })).toBe(
      '« Alpha » est retenu avec cette équipe : réduite (2 EIG).',
    );
    expect(fr({ kind: 'forced-in', defi: defi(1), option: asOptionId('changed') })).toBe(
      '« Alpha » est retenu avec cette équipe : une équipe qui n’existe plus.',
    );
    expect(fr({ kind: 'forced-out', defi: defi(9) })).toBe('Un défi qui n’existe plus n’est pas retenu.');
    expect(fr({ kind: 'at-most-one', defis: [defi(1), defi(2), defi(3)] })).toBe(
      'Au plus un parmi « Alpha », « Bravo » et « Charlie ».',
    );
    expect(fr({ kind: 'together', defis: [defi(1), defi(2)] })).toBe(
      '« Alpha » et « Bravo » : les deux ou aucun.',
    );
    expect(en({ kind: 'together', defis: [defi(1), defi(2), defi(3)] })).toBe(
      '“Alpha”, “Bravo” and “Charlie”: all together or none.',
    );
    expect(fr({ kind: 'favourable-only' })).toBe('Seulement des défis qui ont un avis favorable.');
  });
});

test('teams by their kind, unless people named them', () => {
  const team = { option: asOptionId('requested'), kind: 'requested', label: '', seats: 3 } as const;
  expect(teamWords(team, 'fr')).toBe('comme demandée (3 EIG)');
  expect(teamWords({ ...team, kind: 'advised', option: asOptionId('changed') }, 'fr')).toBe(
    'aux profils changés, selon les jurés (3 EIG)',
  );
  expect(teamWords({ ...team, label: 'Sans juriste', seats: 1 }, 'en')).toBe('Sans juriste (1 EIG)');
});

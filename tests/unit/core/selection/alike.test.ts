import { describe, expect, test } from 'vitest';
import { gridTemplates } from '#core/call/grid-templates.ts';
import type { Profile } from '#core/defi/profile.ts';
import { teamCriteria } from '#core/selection/team-criteria.ts';
import { commonProfiles, loneProfile, profileCounts } from '#core/selection/team-profiles.ts';
import { likeness, sharedWords, tellingWords } from '#core/selection/telling-words.ts';
import { defi, gridOf } from '#tests/support/core-samples.ts';

const eigs = (...names: readonly Profile[]): { readonly profile: Profile }[] =>
  names.map((profile) => ({ profile }));

describe('criteria about the team', () => {
  test('are known by their words, in the grids of the programme and in others', () => {
    expect([...teamCriteria(gridTemplates.eig3)]).toEqual(['C2', 'C4']);
    // Its labels name no team; the guidance of one does.
    expect([...teamCriteria(gridTemplates.seuils)]).toEqual(['C3']);
    expect([...teamCriteria(gridOf([{}, {}]))]).toEqual([]);
  });
});

describe('profiles', () => {
  test('are counted in the order of the list', () => {
    expect(profileCounts(eigs('designer', 'developer', 'developer')).slice(0, 3)).toEqual([2, 1, 0]);
  });

  test('alone in a team of two or more', () => {
    expect(loneProfile(eigs('designer', 'designer'))).toBe('designer');
    expect(loneProfile(eigs('designer'))).toBeNull();
    expect(loneProfile(eigs('designer', 'developer'))).toBeNull();
    expect(loneProfile(eigs('other', 'other'))).toBeNull();
    expect(loneProfile([])).toBeNull();
  });

  test('common to two teams, in whatever order', () => {
    expect(commonProfiles(eigs('designer', 'developer'), eigs('developer', 'designer'))).toEqual({
      profiles: ['developer', 'designer'],
      same: true,
    });
    expect(commonProfiles(eigs('designer', 'developer'), eigs('developer', 'developer'))).toEqual({
      profiles: ['developer'],
      same: false,
    });
    expect(commonProfiles(eigs('other'), eigs('other'))).toEqual({ profiles: [], same: false });
  });
});

describe('telling words', () => {
  const subject = (number: number, text: string) => ({ defi: defi(number), words: text.split(' ') });
  const texts = [
    subject(1, 'navires controles inspecteurs risque service'),
    subject(2, 'navires inspecteurs port service'),
    subject(3, 'parcelles agriculteurs carte service'),
    subject(4, 'parcelles forets carte service'),
    subject(5, 'jugements avocats recherche service'),
    subject(6, 'impots simulateur depute service'),
  ];

  test('are those that a few share: neither everybody’s nor one’s alone', () => {
    const told = tellingWords(texts);
    expect(told.get(defi(1))?.map(({ word }) => word)).toEqual(['inspecteurs', 'navires']);
    expect(told.get(defi(5))).toEqual([]);
    const one = told.get(defi(3)) ?? [];
    expect(sharedWords(one, told.get(defi(4)) ?? [])).toEqual(['carte', 'parcelles']);
    expect(sharedWords(one, told.get(defi(1)) ?? [])).toEqual([]);
  });

  test('say one word once, whatever its form', () => {
    const weighed = (...words: string[]) => words.map((word, at) => ({ word, weight: 9 - at }));
    expect(
      sharedWords(weighed('inspection', 'inspecteur', 'port'), weighed('inspecteur', 'inspection', 'port')),
    ).toEqual(['inspecteur', 'port']);
  });

  test('make dossiers alike both ways, from none to whole', () => {
    const scores = new Map([
      [
        defi(1),
        new Map([
          [defi(1), 10],
          [defi(2), 5],
        ]),
      ],
      [
        defi(2),
        new Map([
          [defi(2), 4],
          [defi(1), 8],
        ]),
      ],
      [defi(3), new Map()],
    ]);
    // Half of its own score one way, more than all of it the other.
    expect(likeness(scores, defi(1), defi(2))).toBe(0.75);
    expect(likeness(scores, defi(2), defi(1))).toBe(0.75);
    expect(likeness(scores, defi(1), defi(3))).toBe(0);
  });
});

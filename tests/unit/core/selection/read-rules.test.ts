import { expect, test } from 'vitest';
import { readRules, type RulesFault } from '#core/selection/read-rules.ts';
import { defi } from '#tests/support/core-samples.ts';

const group = 'f0000000-0000-4000-8000-000000000001';
const numbers: Readonly<Record<string, string>> = {
  '3000101': defi(1),
  '3000102': defi(2),
  [defi(3)]: defi(3),
};
const find = {
  defi: (name: string) => numbers[name] ?? null,
  group: (name: string) => (name === 'Groupe A' ? group : null),
};

const fault = (data: unknown): RulesFault | null => {
  const read = readRules(data, find);
  return read.ok ? null : read.error;
};

test('rules name défis by dossier number or identifier, and groups by label', () => {
  const subject = { by: 'group', group: 'Groupe A' };
  const read = readRules(
    [
      { kind: 'together', defis: [3000101, '3000102', defi(3)] },
      { kind: 'forced-in', defi: '3000102', option: 'reduced' },
      { kind: 'bounds', subject, counting: 'defis', min: 1, max: null },
    ],
    find,
  );
  expect(read).toEqual({
    ok: true,
    value: {
      kind: 'rules',
      rules: [
        { kind: 'together', defis: [defi(1), defi(2), defi(3)] },
        { kind: 'forced-in', defi: defi(2), option: 'reduced' },
        { kind: 'bounds', subject: { by: 'group', group }, counting: 'defis', min: 1, max: null },
      ],
    },
  });
});

test('a scenario needs to say only what is not usual', () => {
  expect(readRules({ objective: 'rank-points', rules: [{ kind: 'seats', max: 3 }] }, find)).toMatchObject({
    value: {
      kind: 'scenario',
      scenario: { teams: 'all', objective: 'rank-points', rules: [{ kind: 'seats', max: 3 }] },
    },
  });
});

test('the first fault is named with its place', () => {
  const one = { kind: 'bounds', subject: { by: 'profile', profile: 'designer' }, counting: 'eigs' };
  for (const [data, error] of [
    ['x', { what: 'not-an-object', place: '' }],
    [{ rules: 3 }, { what: 'not-a-list', place: 'rules' }],
    [{ budget: 3 }, { what: 'unknown-key', place: 'budget' }],
    [[{ kind: 'seats', most: 3 }], { what: 'missing', place: '[0].max' }],
    [{ rules: [{ kind: 'seats', max: 'x' }] }, { what: 'not-a-number', place: 'rules[0].max' }],
    [[{ kind: 'places' }], { what: 'form', place: '[0].kind' }],
    [[{ kind: 'forced-out', defi: '1' }], { what: 'unknown-defi', place: '[0].defi', word: '1' }],
    [
      [{ kind: 'together', defis: ['3000101', 2] }],
      { what: 'unknown-defi', place: '[0].defis[1]', word: '2' },
    ],
    [[{ kind: 'together', defis: ['3000101', 3000101] }], { what: 'defi-twice', place: '[0].defis' }],
    [[{ ...one, min: null, max: null }], { what: 'bounds-empty', place: '[0]' }],
    [[{ ...one, min: 3, max: 2 }], { what: 'bounds-crossed', place: '[0]' }],
    [
      [{ ...one, subject: { by: 'group', group: 'Z' }, min: 1, max: null }],
      { what: 'unknown-group', place: '[0].subject.group', word: 'Z' },
    ],
  ] as const) {
    expect(fault(data)).toEqual(error);
  }
});

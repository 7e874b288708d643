import { expect, test } from 'vitest';
import { asGroupId, asOptionId } from '#core/ids.ts';
import { brokenRules, rulesOfNothing } from '#core/selection/check-rules.ts';
import type { Candidate, Chosen } from '#core/selection/portfolio.ts';
import type { Rule } from '#core/selection/scenario.ts';
import { defi } from '#tests/support/core-samples.ts';

const groupA = asGroupId('f0000000-0000-4000-8000-000000000001');
const requested = asOptionId('requested');

const candidate = (number: number, more: Partial<Candidate> = {}): Candidate => ({
  defi: defi(number),
  rank: number,
  options: [
    {
      defi: defi(number),
      id: requested,
      kind: 'requested',
      label: '',
      eigs: (['designer', 'jurist'] as const).map((profile) => ({ profile, words: '', mission: '' })),
      seats: 2,
      costCents: 200_00,
      fundCents: 140_00,
      value: 500,
      defaultValue: 500,
      valueFrom: 'whole',
      costFrom: 'size',
    },
  ],
  ministries: ['Justice'],
  group: groupA,
  favourable: true,
  bar: null,
  ...more,
});

const candidates = [
  candidate(1),
  candidate(2, { ministries: ['Justice', 'Intérieur'], group: null }),
  candidate(3, { favourable: null }),
];
const set = (...numbers: number[]): Chosen[] =>
  numbers.map((number) => ({ defi: defi(number), option: requested }));

const bounds = (
  subject: Extract<Rule, { kind: 'bounds' }>['subject'],
  min: number | null,
  max: number | null,
): Rule => ({
  kind: 'bounds',
  subject,
  counting: subject.by === 'profile' ? 'eigs' : 'defis',
  min,
  max,
});

test.each<[string, Rule, Chosen[], Chosen[]]>([
  ['seats', { kind: 'seats', max: 4 }, set(1, 2), set(1, 2, 3)],
  ['an envelope', { kind: 'envelope', maxCents: 280_00 }, set(1, 2), set(1, 2, 3)],
  ['a profile', bounds({ by: 'profile', profile: 'jurist' }, 2, 2), set(1, 2), set(1)],
  ['a ministry of two', bounds({ by: 'ministry', ministry: 'Intérieur' }, 1, null), set(2), set(1, 3)],
  ['a group', bounds({ by: 'group', group: groupA }, null, 1), set(1, 2), set(1, 3)],
  ['the whole jury', bounds({ by: 'group', group: null }, 1, null), set(2), set(1, 3)],
  ['one forced in', { kind: 'forced-in', defi: defi(1), option: null }, set(1), set(2)],
  ['a team forced in', { kind: 'forced-in', defi: defi(1), option: requested }, set(1), set()],
  ['one forced out', { kind: 'forced-out', defi: defi(1) }, set(2), set(1)],
  ['at most one', { kind: 'at-most-one', defis: [defi(1), defi(2)] }, set(1, 3), set(1, 2)],
  ['all or none', { kind: 'together', defis: [defi(1), defi(2), defi(3)] }, set(1, 2, 3), set(1, 3)],
  ['all or none, none', { kind: 'together', defis: [defi(1), defi(2)] }, set(3), set(2)],
  ['favourable ones only', { kind: 'favourable-only' }, set(1, 2), set(3)],
])('the rule on %s is kept or broken by what is chosen', (_name, rule, kept, broken) => {
  const filler: Rule = { kind: 'seats', max: 100 };
  expect(brokenRules(candidates, { rules: [filler, rule] }, kept)).toEqual([]);
  expect(brokenRules(candidates, { rules: [filler, rule] }, broken)).toEqual([1]);
});

test('counts the EIGs of teams where a rule asks for them', () => {
  const rule: Rule = {
    kind: 'bounds',
    subject: { by: 'ministry', ministry: 'Justice' },
    counting: 'eigs',
    min: null,
    max: 3,
  };
  expect(brokenRules(candidates, { rules: [rule] }, set(1))).toEqual([]);
  expect(brokenRules(candidates, { rules: [rule] }, set(1, 2))).toEqual([0]);
});

test('refuses to judge what is not among the candidates, or there twice', () => {
  expect(() => brokenRules(candidates, { rules: [] }, set(9))).toThrow();
  expect(() => brokenRules(candidates, { rules: [] }, set(1, 1))).toThrow();
});

test('rules about what does not exist are found', () => {
  const rules: Rule[] = [
    { kind: 'forced-in', defi: defi(1), option: null },
    { kind: 'forced-in', defi: defi(1), option: asOptionId('reduced') },
    { kind: 'forced-out', defi: defi(9) },
    { kind: 'together', defis: [defi(1), defi(9)] },
    bounds({ by: 'group', group: null }, 1, null),
    bounds({ by: 'group', group: asGroupId('f0000000-0000-4000-8000-000000000009') }, 1, null),
    bounds({ by: 'ministry', ministry: 'Nulle part' }, null, 3),
  ];
  expect(rulesOfNothing(candidates, rules, new Set([groupA]))).toEqual([1, 2, 3, 5]);
});

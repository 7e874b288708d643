import { describe, expect, test } from 'vitest';
import type { ScenariosView } from '#core/contract/requests/selection.ts';
import { asGroupId, asOptionId } from '#core/ids.ts';
import type { Rule } from '#core/selection/scenario.ts';
import { draftOf, possibleKinds, ruleOfDraft } from '#renderer/screens/selection/scenarios/rule-draft.ts';
import { defi } from '#tests/support/core-samples.ts';

const group = asGroupId('f0000000-0000-4000-8000-000000000001');
const view: ScenariosView = {
  scenarios: [],
  usual: { teams: 'all', objective: 'value', rules: [] },
  call: { teams: 'all', objective: 'value', rules: [] },
  defis: [],
  ministries: ['Justice', 'Travail'],
  groups: [
    { group: null, label: '' },
    { group, label: 'Groupe A' },
  ],
  seatCap: null,
  envelopeCents: null,
  moneyStepCents: 5_000_000,
};

describe('a rule that is written', () => {
  const rules: readonly Rule[] = [
    { kind: 'bounds', subject: { by: 'ministry', ministry: 'Travail' }, counting: 'eigs', min: 1, max: 3 },
    { kind: 'bounds', subject: { by: 'profile', profile: 'jurist' }, counting: 'eigs', min: null, max: 0 },
    { kind: 'bounds', subject: { by: 'group', group: null }, counting: 'defis', min: 2, max: null },
    { kind: 'bounds', subject: { by: 'group', group }, counting: 'defis', min: 2, max: 2 },
    { kind: 'forced-in', defi: defi(1), option: null },
    { kind: 'forced-in', defi: defi(1), option: asOptionId('reduced') },
    { kind: 'forced-out', defi: defi(1) },
    { kind: 'at-most-one', defis: [defi(1), defi(2)] },
    { kind: 'together', defis: [defi(1), defi(2), defi(3)] },
    { kind: 'favourable-only' },
  ];
  test.each(rules)('comes back from its draft as it was: $kind', (rule) => {
    expect(ruleOfDraft(draftOf(rule, view), 'fr')).toEqual({ rule, problem: null });
  });

  test('says what it lacks', () => {
    const empty = draftOf(null, view);
    const problem = (more: Partial<typeof empty>): string | null =>
      ruleOfDraft({ ...empty, ...more }, 'fr').problem;
    expect(problem({})).toBe('boundsEmpty');
    expect(problem({ min: 'deux' })).toBe('numberWrong');
    expect(problem({ max: '10001' })).toBe('numberWrong');
    expect(problem({ max: '2,5' })).toBe('numberWrong');
    expect(problem({ min: '3', max: '2' })).toBe('boundsCrossed');
    expect(problem({ kind: 'forced-in' })).toBe('nothing');
    expect(problem({ kind: 'together', defis: [defi(1)] })).toBe('twoDefis');
  });

  test('is offered where the call has something to say of it', () => {
    const favourable: Rule = { kind: 'favourable-only' };
    expect(possibleKinds(view, [favourable], null)).not.toContain('favourable-only');
    expect(possibleKinds(view, [favourable], 'favourable-only')).toContain('favourable-only');
    const small = { ...view, ministries: [], groups: [{ group: null, label: '' }] };
    expect(possibleKinds(small, [], null)).not.toContain('ministry');
    expect(possibleKinds(small, [], null)).not.toContain('group');
    expect(draftOf(null, small).kind).toBe('profile');
  });
});

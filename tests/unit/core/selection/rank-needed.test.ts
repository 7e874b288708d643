import { expect, test } from 'vitest';
import { asOptionId } from '#core/ids.ts';
import type { Candidate } from '#core/selection/portfolio.ts';
import { pointsNeeded, pointsToSpare, type Given } from '#core/selection/rank-needed.ts';
import type { Question } from '#core/selection/selection-model.ts';
import type { TeamOption } from '#core/selection/team-option.ts';
import { defi } from '#tests/support/core-samples.ts';

const id = defi(1);

/** A défi with a total of 10 points whose one team is worth 12, by its total or because somebody said so; the rest is worth 5. */
function given(valueFrom: 'whole' | 'set'): { readonly question: Question; readonly given: Given } {
  const option: TeamOption = {
    defi: id,
    id: asOptionId('requested'),
    kind: 'requested',
    label: '',
    eigs: [],
    seats: 2,
    costCents: 0,
    fundCents: 0,
    value: 1_200,
    defaultValue: valueFrom === 'set' ? 1_000 : 1_200,
    valueFrom,
    costFrom: 'size',
  };
  const candidate: Candidate = {
    defi: id,
    rank: 1,
    options: [option],
    ministries: [],
    group: null,
    favourable: null,
    bar: null,
  };
  return {
    question: { candidates: [candidate], scenario: { teams: 'all', objective: 'value', rules: [] } },
    given: { candidate, offers: [{ option, worth: 1_700, rest: 500 }], reducedLoss: 10 },
  };
}

test('of a défi whose value somebody had set it was told how much of its total it could lose', () => {
  const set = given('set');
  expect(pointsToSpare(set.question, set.given, 900)).toBeNull();
  expect(pointsNeeded(set.question, set.given, 2_000)).toBeNull();
  const whole = given('whole');
  expect(pointsToSpare(whole.question, whole.given, 900)).toBe(799);
  expect(pointsNeeded(whole.question, whole.given, 2_000)).toBe(301);
});

import { expect, test } from 'vitest';
import { asDefiId, asOptionId } from '#core/ids.ts';
import type { DecisionsPart } from '#core/report/decisions-model.ts';
import type { Naming } from '#core/report/naming.ts';
import { tellDecisions } from '#core/report/tell-decisions.ts';
import { currentDecisions } from '#core/selection/current-decisions.ts';
import type { Decision, GrantedTeam, Outcome, Round } from '#core/selection/decision.ts';
import { afterConfirmation, afterDecision, afterWithdrawal } from '#core/selection/next-decisions.ts';

const order = ['a', 'b', 'c'].map(asDefiId);
const naming: Naming = {
  label: () => '?',
  name: () => '?',
  inSentence: () => '?',
  people: (words) => words,
  title: (defi) => defi.toUpperCase(),
  key: (defi) => defi,
};
const team = (seats: number): GrantedTeam => ({
  option: asOptionId('requested'),
  label: '',
  eigs: Array.from({ length: seats }, () => ({ profile: 'designer', words: '', mission: '' })),
  seats,
  costCents: seats * 100,
  fundCents: seats * 70,
});

type Said = readonly [Round, string, Outcome, number];

function told(...said: readonly Said[]): DecisionsPart | null {
  const decisions: Decision[] = [];
  for (const [round, defi, outcome, seats] of said) {
    const granted = seats === 0 ? null : team(seats);
    const more = { by: 'Le jury', on: '2026-07-04', motivation: '' };
    decisions.push(
      ...afterDecision(currentDecisions(decisions), {
        round,
        defi: asDefiId(defi),
        outcome,
        granted,
        ...more,
      }),
    );
  }
  return tellDecisions(
    { standings: currentDecisions(decisions), order, bounds: { minTeam: 2, maxTeam: 3 } },
    naming,
    'fr',
  );
}

const proposed: readonly Said[] = [
  ['jury', 'a', 'retenu', 2],
  ['jury', 'b', 'retenu', 3],
  ['jury', 'c', 'complementaire', 2],
];

const sums = (part: DecisionsPart | null) => [part?.granted.length, part?.seats.value, part?.fund.value];

test('nothing is told before anything is decided', () => {
  expect(told()).toBeNull();
});

test('what the jury proposes is told as its proposal, until the committee has decided on it', () => {
  const part = told(...proposed, ['comite', 'a', 'retenu', 2]);
  expect(sums(part)).toEqual([2, 5, 350]);
  expect(part?.granted.map(({ title, unconfirmed }) => [title, unconfirmed])).toEqual([
    ['A', false],
    ['B', true],
  ]);
});

test('what the committee decided is summed up, and what it changed is told', () => {
  const part = told(...proposed, ['comite', 'a', 'retenu', 2], ['comite', 'b', 'non-retenu', 0]);
  expect(sums(part)).toEqual([1, 2, 140]);
  expect(part?.complementary.map(({ title, position }) => [title, position.value])).toEqual([['C', 1]]);
  expect(part?.others.map(({ title, outcome }) => [title, outcome])).toEqual([['B', 'non-retenu']]);
  expect(part?.differences).toEqual([
    { anchor: 'b', title: 'B', jury: 'Retenu, 3 EIG', comite: 'Non retenu', on: '2026-07-04' },
  ]);
});

test('where nobody is selected that is told', () => {
  const part = told(['jury', 'a', 'non-retenu', 0]);
  expect(part?.undecided.value).toBe(2);
  expect(sums(part)).toEqual([0, 0, 0]);
});

test('bug: the day of a withdrawal was told as the day on which the committee had decided', () => {
  const decisions: Decision[] = [];
  const add = (written: readonly Decision[]): void => void decisions.push(...written);
  const jury = { by: 'Le jury', on: '2026-12-08', motivation: '' };
  const say = (defi: string, outcome: Outcome): void =>
    add(
      afterDecision(currentDecisions(decisions), {
        round: 'jury',
        defi: asDefiId(defi),
        outcome,
        granted: team(2),
        ...jury,
      }),
    );
  say('a', 'retenu');
  say('b', 'complementaire');
  add(afterConfirmation(currentDecisions(decisions), { by: 'Le comité', on: '2026-12-15' }));
  add(
    afterWithdrawal(currentDecisions(decisions), {
      defi: asDefiId('a'),
      reason: 'Plus de budget.',
      moveUp: { defi: asDefiId('b'), granted: team(2), motivation: 'Appelé.' },
      by: 'La coordination',
      on: '2026-12-20',
    }),
  );
  const part = tellDecisions(
    { standings: currentDecisions(decisions), order, bounds: { minTeam: 2, maxTeam: 3 } },
    naming,
    'fr',
  );
  expect([part?.juryOn, part?.comiteOn]).toEqual(['2026-12-08', '2026-12-15']);
  expect(part?.granted.map(({ title, on }) => [title, on])).toEqual([['B', '2026-12-20']]);
});

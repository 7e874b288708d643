import { expect, test } from 'vitest';
import { asOptionId, type DefiId } from '#core/ids.ts';
import type { Candidate } from '#core/selection/portfolio.ts';
import { raiseNeeded, type Raise } from '#core/selection/raise-needed.ts';
import type { Question } from '#core/selection/selection-model.ts';
import { solveSelection, type SelectionTools } from '#core/selection/solve-selection.ts';
import { solveWithHighs } from '#electron/service/compute/highs-solver.ts';
import { defi } from '#tests/support/core-samples.ts';

const tools: SelectionTools = { solve: solveWithHighs, step: () => Promise.resolve() };

/** A défi with one team of so many seats, 1,000 € each, and its value. */
function candidate(id: DefiId, seats: number, value: number): Candidate {
  const team = Array.from({ length: seats }, () => ({ profile: 'jurist', words: '', mission: '' }) as const);
  return {
    defi: id,
    rank: 1,
    options: [
      {
        defi: id,
        id: asOptionId('requested'),
        kind: 'requested',
        label: '',
        eigs: team,
        seats,
        costCents: seats * 100_000,
        fundCents: seats * 100_000,
        value,
        defaultValue: value,
        valueFrom: 'whole',
        costFrom: 'size',
      },
    ],
    ministries: [],
    group: null,
    favourable: null,
    bar: null,
  };
}

const [bravo, alpha, delta] = [defi(1), defi(2), defi(3)];
const question = (seats: number, valueOfAlpha: number): Question => ({
  candidates: [candidate(bravo, 2, 1_000), candidate(alpha, 3, valueOfAlpha), candidate(delta, 1, 300)],
  scenario: {
    teams: 'all',
    objective: 'value',
    rules: [
      { kind: 'seats', max: seats },
      { kind: 'envelope', maxCents: 1_000_000 },
    ],
  },
});

async function raise(asked: Question, of: DefiId, kind: 'seats' | 'envelope'): Promise<Raise | null> {
  const answer = await solveSelection(asked, tools);
  if (answer.kind !== 'optimal') throw new Error(answer.kind);
  return raiseNeeded(asked, { defi: of, best: answer.best, kind }, tools);
}

test('one more seat was said to be enough, though with it others were selected instead', async () => {
  // Worth more than Bravo, whose 2 seats are there; but with 3 seats Bravo and Delta are worth more than Alpha.
  const asked = question(2, 1_100);
  const with3 = await solveSelection(question(3, 1_100), tools);
  expect(with3).toMatchObject({ best: { chosen: [{ defi: bravo }, { defi: delta }] }, ties: [] });
  expect(await raise(asked, alpha, 'seats')).toEqual({ by: 2, tied: false });
  expect(await raise(asked, delta, 'seats')).toEqual({ by: 1, tied: false });
  // The envelope holds nobody back: no raise of it alone would do.
  expect(await raise(asked, alpha, 'envelope')).toBeNull();
});

test('where others are worth as much under the raised cap, it is level with them', async () => {
  expect(await raise(question(2, 1_300), alpha, 'seats')).toEqual({ by: 1, tied: true });
});
